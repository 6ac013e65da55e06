"""Texts an author decided against: all of them at hand, and the present draft kept when one is taken up."""

import pytest

from lib.domain.notes import NoteContent
from lib.services.notes import choose_person
from lib.services.shelf import put_text_away
from tests.pages.desk import EN, JA, given, publish, report, write
from tests.pages.page_text import said


@pytest.fixture
def shelved(install):
    installation = install()
    person = choose_person(installation.desk, "M. Ito").key
    for address in (EN, JA):
        for text in ("The older one. More.", "The newer one."):
            put_text_away(installation.desk, person, address, NoteContent("Kept", text), installation.now)
    return installation


def on_the_shelf(installation):
    return [one.content.text for one in installation.store.shelf.texts(1, EN)]


@pytest.mark.parametrize(
    ("language", "title", "row"),
    [
        ("en", "Texts you decided against: 2", "2025-11-01 12:00 UTC Kept The older one. More."),
        ("ja", "採用しなかった本文：2件", "2025-11-01 21:00 JST Kept The older one. More."),
    ],
)
def test_all_of_them_are_listed_with_time_and_first_words(shelved, language, title, row):
    reader = write(shelved, week="2025-10-31", lang=language)
    assert title in [one.label for one in reader.expander]
    assert row in said(reader.markdown)


def test_one_is_looked_at_beside_the_draft(shelved):
    reader = report(write(shelved, week="2025-10-31"), "The present one.", title="Kept")
    reader.button("shelf_look_2").click().run()
    assert ["insert", "newer"] in given(reader, "rows", last=True)["rows"][0][0]


def test_taking_one_up_keeps_the_present_draft(shelved):
    reader = report(write(shelved, week="2025-10-31"), "The present one.")
    reader.button("shelf_take_1").click().run()
    assert given(reader, "place")["command"]["text"] == "The older one. More."
    assert on_the_shelf(shelved) == ["The present one.", "The newer one.", "The older one. More."]


def test_drafting_the_week_anew_keeps_what_was_typed(install):
    installation = install()
    reader = report(write(installation, week="2025-10-31"), "Typed for an hour.")
    reader.button("note_new").click().run()
    assert on_the_shelf(installation) == ["Typed for an hour."]
    assert "1,686.56" in given(reader, "place")["command"]["text"]  # ../shared/recorded, 2025-10-31


def test_what_the_team_has_or_nobody_typed_needs_no_keeping(shelved):
    write(shelved, week="2025-10-31").button("shelf_take_1").click().run()
    publish(shelved, "A title", "Published.")
    reader = report(write(shelved, week="2025-10-31"), "Published.")
    reader.button("shelf_take_1").click().run()
    assert len(on_the_shelf(shelved)) == 2


def test_a_text_that_stands_on_the_sheet_is_not_offered(shelved):
    reader = report(write(shelved, week="2025-10-31"), "The newer one.", title="Kept")
    assert [one.label for one in reader.expander][-1] == "Texts you decided against: 1"
