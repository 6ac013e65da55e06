"""The report from its address; the desk knows recorded closes up to 2026-01-16."""

from datetime import UTC, date, datetime

import pytest

from lib.domain.notes import NoteAddress, NoteContent, NoteSave
from lib.reports.weekly import typst_document

ADDRESS = "/api/v1/report?week=2025-10-31&lang=en"


@pytest.mark.parametrize(
    ("form", "media_type", "shown", "magic"),
    [
        ("pdf", "application/pdf", "inline", b"%PDF"),
        ("html", "text/html", "inline", b"<!DOCTYPE html>"),
        ("md", "text/markdown", "attachment", b"# Small growth"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment", b"PK"),
        ("png", "image/png", "inline", b"\x89PNG"),
        ("svg", "image/svg+xml", "inline", b"<svg"),
    ],
)
def test_a_report_comes_under_its_own_type_and_name(get, form, media_type, shown, magic):
    answer = get(f"{ADDRESS}&format={form}")
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith(media_type)
    assert answer.headers["Content-Disposition"] == f'{shown}; filename="ratioscope-report-2025-10-31-en.{form}"'
    assert answer.body.startswith(magic)


def test_without_a_week_it_is_of_the_last_whole_one(get):
    assert "2026-01-16-en.md" in get("/api/v1/report?format=md&lang=en").headers["Content-Disposition"]


def test_the_page_may_run_and_fetch_nothing(get):
    assert get(f"{ADDRESS}&format=html").headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_an_unchanged_report_is_not_written_again(get):
    first = get(f"{ADDRESS}&format=md")
    assert get(f"{ADDRESS}&format=md", If_None_Match=first.headers["ETag"]).status == 304
    assert get(f"{ADDRESS}&format=html", If_None_Match=first.headers["ETag"]).status == 200


def test_a_new_note_makes_a_new_report(get, desk):
    address = "/api/v1/report?week=2025-06-06&lang=en&format=md"
    held = get(address).headers["ETag"]
    author = desk.store.people.named("Analyst").key
    note = NoteSave(NoteAddress(date(2025, 6, 6), "en"), NoteContent("", "A word of the analyst."), author)
    desk.store.notes.save(note, datetime(2026, 1, 17, 11, tzinfo=UTC))
    answer = get(address, If_None_Match=held)
    assert answer.status == 200
    assert b"A word of the analyst." in answer.body


def test_without_a_japanese_font_the_pdf_is_english_and_says_so(get, monkeypatch):
    monkeypatch.setattr(typst_document, "japanese_files", lambda: ())
    answer = get("/api/v1/report?week=2025-10-31&lang=ja")
    assert answer.headers["Content-Language"] == "en"
    assert answer.headers["Ratioscope-Notice"] == "no-japanese-font"
    assert get("/api/v1/report?week=2025-10-31&lang=ja&format=html").headers["Content-Language"] == "ja"


@pytest.mark.parametrize(
    ("query", "parameter", "code"),
    [
        ("week=2025-10-30", "week", "no_such_week"),
        ("week=2026-01-23", "week", "no_such_week"),
        ("week=2030-01-04", "week", "no_such_week"),
        ("week=1999-01-01", "week", "no_such_week"),
        ("week=last", "week", "not_a_date"),
        ("format=docx", "format", "unknown_choice"),
        ("paper=a3", "paper", "unknown_choice"),
        ("format=md&paper=a4", "paper", "without_pages"),
        ("lang=fr", "lang", "unknown_choice"),
        ("known_on=2030-01-01", "known_on", "future"),
        ("instrument=^DJI", "instrument", "unknown_parameter"),
        ("week=2025-10-31&week=2025-10-24", "week", "repeated"),
    ],
)
def test_bad_input_is_refused_by_name(get, query, parameter, code):
    answer = get(f"/api/v1/report?{query}")
    assert (answer.status, answer.error["parameter"], answer.error["code"]) == (400, parameter, code)
