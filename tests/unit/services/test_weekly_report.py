"""Which note a report carries."""

from datetime import UTC, date, datetime

import pytest

from lib.domain.notes import NoteAddress, NoteContent, NoteSave, NoteState
from lib.domain.report_order import ReportFormat, ReportOrder
from lib.domain.risk_history import Judgement, Review
from lib.domain.selection import Selection
from lib.services.weekly_report import read_report_week, write_report, written_language

NOW = datetime(2026, 1, 19, 12, tzinfo=UTC)
WEEK = date(2025, 10, 31)


@pytest.fixture
def save(recorded):
    author = recorded.store.people.named("Analyst").key

    def one(text, day, base, state=NoteState.PUBLISHED, facts=None):
        content, at = NoteContent("", text), datetime(2026, 1, day, 9, tzinfo=UTC)
        note = NoteSave(NoteAddress(WEEK, "en"), content, author, base, state, facts or {})
        return recorded.store.notes.save(note, at)

    return one


@pytest.fixture
def report(recorded):
    def write(known_on=None):
        summary = read_report_week(recorded, Selection(as_of=WEEK, known_on=known_on), NOW)
        return write_report(recorded, summary, ReportOrder(ReportFormat.MARKDOWN, "en"), NOW).content.decode()

    return write


def test_the_newest_published_note_is_in_it(report, save):
    assert "Note of the week" not in report()
    save("only drafted", 17, 0, NoteState.DRAFT)
    assert "only drafted" not in report()
    save("first word", 17, 1)
    save("second word", 18, 2)
    assert "second word" in report()
    assert "first word" not in report()


def test_as_known_on_a_day_it_has_the_note_of_that_day(report, save):
    save("first word", 17, 0)
    save("second word", 18, 1)
    assert "first word" in report(date(2026, 1, 17))


def test_a_note_that_was_put_away_is_not_in_it(recorded, report, save):
    note = save("first word", 17, 0)
    recorded.store.notes.archive(note.address, note.version)
    assert "first word" not in report()


def test_a_figure_stays_what_it_was_and_the_report_tells_what_it_would_be_now(report, save):
    """The ratio was 24.66 % (1686.56 / 6840.20); the note was published with a wrong close in the data."""
    told = {"text": "24.44\u00a0%", "number": 0.2444, "known_at": "2026-01-17T09:00:00+00:00"}
    facts = {"form": 1, "week": "2025-10-31", "language": "en", "values": {"ratio": told}}
    save("It stands at {ratio}.", 17, 0, facts=facts)
    text = report()
    assert "It stands at 24.44\u00a0%." in text
    assert "24.44\u00a0% → 24.66\u00a0%" in text
    assert "→" not in report(date(2026, 1, 17))


def test_a_risk_is_told_as_it_was_judged_by_the_day(recorded, report):
    author, risk = recorded.store.people.named("Analyst"), recorded.store.risks.read().risks[0]
    judged = Judgement(risk.level, likelihood=4, impact=5)
    at = datetime(2026, 1, 18, 9, tzinfo=UTC)
    recorded.store.risks.review(
        Review(risk.key, WEEK, judged, unchanged=False, author=author, day=at.date(), at=at), None
    )
    assert "4 × 5 = 20" in report()
    assert "4 × 5 = 20" not in report(date(2026, 1, 17))


@pytest.mark.parametrize(
    ("form", "language", "expected"),
    [(ReportFormat.PDF, "ja", "en"), (ReportFormat.PDF, "en", "en"), (ReportFormat.HTML, "ja", "ja")],
)
def test_only_a_japanese_pdf_needs_a_font_of_the_server(monkeypatch, form, language, expected):
    monkeypatch.setattr("lib.reports.weekly.typst_document.japanese_files", lambda: ())
    assert written_language(form, language) == expected
