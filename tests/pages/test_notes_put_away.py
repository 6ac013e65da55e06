"""A note put away: asked for, told about under its address, left out everywhere else, and back again."""

from datetime import date

import pytest

from lib.domain.errors import EditConflict
from lib.domain.notes import NoteAddress
from lib.services.notes import archive_note
from tests.pages.desk import EN, JA, all_given, publish, write
from tests.pages.page_text import every_text, said


def test_a_note_is_put_away_after_a_question_and_taken_back(install):
    installation = install()
    publish(installation, "Small growth slips", "Text.")
    reader = write(installation, week="2025-10-31", side="read")
    reader.menu_button("note_more").click("put_away").run()
    assert installation.store.notes.note(EN).archived is False
    assert any("Its address keeps working" in line for line in said(reader.markdown))
    reader.button("note_archive_confirm").click()
    reader.menu_button("note_more").click("put_away").run()
    told = "Put away by M. Ito on 2025-11-01 12:00 UTC. Summary, charts and lists leave it out."
    assert told in said(installation.read("notes", week="2025-10-31").markdown)
    reader = write(installation, week="2025-10-31")
    assert told in said(reader.markdown)
    assert any(line.startswith("put away") for line in said(reader.markdown))
    reader.button("note_take_back").click().run()
    assert installation.store.notes.note(EN).archived is False
    assert told not in said(reader.markdown)


def test_whoever_has_no_name_is_asked_for_it_before_a_note_comes_back(install):
    installation = install()
    note = publish(installation, "Small growth slips", "Text.")
    archive_note(installation.desk, note, note.author, installation.now)
    reader = installation.read("notes", week="2025-10-31")
    assert len(reader.menu_button) == 0
    reader.button("note_take_back").click().run()
    assert installation.store.notes.note(EN).archived
    assert reader.text_input("person_name").label == "Name"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Put away by M. Ito on 2025-11-01 12:00 UTC."),
        ("ja", "2025-11-01 21:00 JSTにM. Itoさんが保管しました。"),
    ],
)
def test_the_archive_lists_notes_put_away_when_asked(install, language, told):
    installation = install()
    address = EN if language == "en" else JA
    note = publish(installation, "Put away", "Text.", address=address)
    archive_note(installation.desk, note, note.author, installation.now)
    publish(installation, "Shown", "Text.", address=NoteAddress(date(2025, 10, 24), language))
    usual = installation.read("notes", week="2025-10-24", lang=language)
    keys = [button.key for button in usual.button]
    assert f"archive_2025-10-24_{language}" in keys
    assert f"archive_2025-10-31_{language}" not in keys
    asked = installation.read("notes", week="2025-10-24", lang=language, put_away="yes")
    keys = [button.key for button in asked.button]
    assert f"archive_2025-10-31_{language}" in keys
    assert f"archive_2025-10-24_{language}" not in keys
    assert any(told in line for line in said(asked.caption))


def test_a_note_put_away_is_not_on_the_summary_nor_beside_its_neighbours(install):
    installation = install()
    note = publish(installation, "Put away", "Words of it.")
    publish(installation, "Japanese", "本文", address=JA)
    publish(installation, "Earlier", "Text.", address=NoteAddress(date(2025, 10, 24), "en"))
    assert leads_to_it(installation) == [True, True]
    archive_note(installation.desk, note, note.author, installation.now)
    assert "Put away" not in " ".join(every_text(installation.read("market_summary")))
    assert leads_to_it(installation) == [False, False]


def leads_to_it(installation):
    """Whether the note before and the twin offer the English note of 2025-10-31 to read next."""
    addresses = {"week": "2025-10-24"}, {"week": "2025-10-31", "lang": "ja"}
    pages = (installation.read("notes", **address) for address in addresses)
    return ["notes?week=2025-10-31&lang=en" in str(all_given(page)) for page in pages]


def test_a_note_changed_since_the_question_is_not_put_away(install, monkeypatch):
    installation = install()
    publish(installation, "Small growth slips", "Text.")
    reader = write(installation, week="2025-10-31", side="read")

    def changed(*_):
        raise EditConflict

    monkeypatch.setattr(type(installation.store.notes), "archive", changed)
    reader.menu_button("note_more").click("put_away").run()
    reader.button("note_archive_confirm").click()
    reader.menu_button("note_more").click("put_away").run()
    assert "Somebody has changed the note meanwhile. Close this and look at it first." in said(reader.warning)
    assert not installation.store.notes.note(EN).archived
