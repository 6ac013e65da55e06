"""A database that does not deliver is a sentence on the page, never a traceback."""

import re
import sqlite3

import pytest

from tests.other_language import foreign
from tests.pages.desk import EN, given, report, write
from tests.pages.dialog import Dialog
from tests.pages.page_text import every_text, said

PAGES = ["market_summary", "relative_strength", "pairs", "risks", "reconciliation"]
NUMBER = re.compile(r"（番号 [0-9A-F]{4}）")
DAMAGED = "The database file is damaged. Nothing was changed. The operations guide tells how to go back to a copy."


def database(installation):
    return next(installation.folder.glob("*.sqlite3"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", DAMAGED), ("ja", "データベースのファイルが壊れています。")],
)
def test_a_damaged_database_is_told_in_the_readers_language(install, page, language, sentence):
    installation = install()
    database(installation).write_bytes(b"this is not a database at all, not even a little" * 100)
    reader = installation.read(page, lang=language)
    assert said(reader.error)[0].startswith(sentence)
    assert not reader.exception
    assert "Traceback" not in " ".join(every_text(reader))
    assert foreign({NUMBER.sub("", text) for text in every_text(reader)}, language) == set()


@pytest.mark.parametrize("page", PAGES)
def test_a_database_damaged_after_the_start_is_told(install, page):
    installation = install()
    assert said(installation.read(page).error) == []
    installation.store.close()
    for file in installation.folder.glob("*.sqlite3*"):
        file.unlink()
    database_file = installation.folder / "ratioscope.sqlite3"
    database_file.write_bytes(b"x" * 10_000)
    reader = installation.read(page, week="2025-10-24")
    assert said(reader.error)[0].startswith(DAMAGED)


def test_a_locked_database_is_still_read(install):
    installation = install()
    other = sqlite3.connect(database(installation), isolation_level=None)
    installation.read()
    other.execute("BEGIN IMMEDIATE")
    try:
        assert said(installation.read(week="2025-04-11").error) == []
    finally:
        other.close()


def test_saving_into_a_locked_database_says_so_and_keeps_the_form(install):
    installation = install()
    form = Dialog(installation.read("relative_strength", week="2025-10-31", tab=1), "event_open")
    form.reader.text_input[0].set_value("Locked out")
    form.reader.text_input[1].set_value("締め出し")
    other = sqlite3.connect(database(installation), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        form.press("Save")
        assert said(form.reader.error) == ["The database is busy. Try again in a moment."]
        assert form.reader.text_input[0].value == "Locked out"
    finally:
        other.close()


def test_what_is_typed_while_the_database_is_locked_is_stored_afterwards(install):
    installation = install()
    author = report(write(installation, week="2025-10-31"), "Stored.")
    other = sqlite3.connect(database(installation), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        answer = given(report(author, "Stored. And more.", serial=2), "place")["answer"]
    finally:
        other.close()
    assert answer["again"]
    assert answer["problem"] == (
        "The database is busy. Your text is kept in this browser and stored as soon as it can be."
    )
    assert said(author.error) == []
    answer = given(report(author, "Stored. And more. And on.", serial=3), "place")["answer"]
    assert (answer["problem"], answer["version"]) == ("", 2)
    assert installation.store.drafts.draft(1, EN).content.text == "Stored. And more. And on."


def test_a_folder_that_cannot_be_made_is_told(install, monkeypatch, tmp_path):
    installation = install()
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    monkeypatch.setenv("RATIOSCOPE_DATA_DIR", str(in_the_way / "var"))
    reader = installation.read()
    assert said(reader.error) == [f"RATIOSCOPE_DATA_DIR: “{in_the_way / 'var'}” is not a folder, or lies below a file."]


def test_a_fault_of_ours_is_an_id_that_is_also_in_the_log(install, monkeypatch, caplog):
    installation = install()
    monkeypatch.setattr("lib.ui.headline.headline", lambda *_: 1 / 0)
    reader = installation.read()
    (message,) = said(reader.error)
    assert message.startswith("This page could not be built (id ")
    number = message.split("id ")[1][:4]
    assert f"id {number}" in caplog.text
    assert "ZeroDivisionError" not in " ".join(every_text(reader))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The database cannot be reached. This page comes back by itself (id "),
        ("ja", "データベースに接続できません。復旧すると、このページは自動で表示されます（番号 "),
    ],
)
def test_a_page_whose_database_is_away_says_so_logs_it_and_comes_back(install, caplog, language, sentence):
    installation = install()
    reader = installation.read(lang=language)
    away = database(installation).rename(installation.folder.parent / "away")
    reader.run()
    (told,) = said(reader.error)
    assert told.startswith(sentence)
    assert f"id {told.removeprefix(sentence)[:4]}" in caplog.text
    assert "Traceback" not in " ".join(every_text(reader))
    away.rename(installation.folder / "ratioscope.sqlite3")
    reader.run()
    assert said(reader.error) == []
    assert "24.66" in " ".join(every_text(reader)).replace("\u00a0", " ")
