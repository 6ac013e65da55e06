"""Two people on one note: yours, theirs, or both, place by place; whatever is decided, no text is lost."""

import pytest

from tests.pages.desk import EN, JA, given, publish, report, write
from tests.pages.page_text import said

BASE = "Tariffs matter little. Lenders wait. China is quiet."
THEIRS = "Tariffs matter less than feared. Lenders wait. China is quiet."
MINE = "Tariffs matter more. Lenders wait. China is a worry."


@pytest.fixture
def second(install):
    """Installation and page of whoever comes second, both texts before him."""
    installation = install()
    publish(installation, "A title", BASE)
    reader = report(write(installation, "K. Mori", week="2025-10-31"), MINE)
    publish(installation, "A title", THEIRS)
    reader.button("note_publish").click().run()
    return installation, reader


def kept(installation):
    person = installation.store.people.named("K. Mori").key
    draft = installation.store.drafts.draft(person, EN)
    return (
        draft.content.text if draft else None,
        [one.content.text for one in installation.store.shelf.texts(person, EN)],
        [one.content.text for one in installation.store.notes.revisions(EN)],
    )


def test_both_texts_stand_side_by_side_with_what_both_started_from(second):
    _installation, reader = second
    assert any("M. Ito saved at 2025-11-01 12:00 UTC." in line for line in said(reader.markdown))
    assert [one.label for one in reader.expander if one.label] == ["What both started from"]
    assert any(BASE in one.value for one in reader.text)


@pytest.mark.parametrize(("way", "draft", "shelf"), [("use_mine", MINE, []), ("use_theirs", THEIRS, [MINE])])
def test_one_of_the_two_is_taken_and_the_other_kept(second, way, draft, shelf):
    installation, reader = second
    reader.button(f"conflict_{way}").click().run()
    assert kept(installation) == (draft, shelf, [THEIRS, BASE])
    assert given(reader, "place")["command"]["text"] == draft


@pytest.mark.parametrize(
    ("choice", "first"),
    [
        ("mine", "Tariffs matter more. "),
        ("theirs", "Tariffs matter less than feared. "),
        ("both", "Tariffs matter more. Tariffs matter less than feared. "),
    ],
)
def test_what_both_changed_is_asked_for_and_stored_when_all_is_answered(second, choice, first):
    installation, reader = second
    reader.button("conflict_merge").click().run()
    assert kept(installation)[0] == MINE
    assert reader.button("merge_take").disabled
    assert result(reader) == [
        ["equal", "A title"],
        ["equal", "\n\n"],
        ["open", "place 1: not decided"],
        ["equal", "Lenders wait. China is a worry."],
    ]
    answer(reader, 0, choice)
    assert ["insert", first] in result(reader)
    reader.button("merge_take").click().run()
    merged = f"{first}Lenders wait. China is a worry."
    shelf = [MINE] if choice != "mine" else []
    assert kept(installation) == (merged, shelf, [THEIRS, BASE])
    reader.button("note_publish").click().run()
    assert installation.store.notes.note(EN).content.text == merged


def answer(reader, number, choice):
    """Answer a disputed place."""
    place = [one for one in reader.segmented_control if "merge_choice" in one.key][number]
    place.set_value(choice).run()


def result(reader):
    """The last difference on the page: the note in the making."""
    return given(reader, "rows", last=True)["rows"][0][0]


def test_a_title_that_both_changed_is_a_place_too(install):
    installation = install()
    publish(installation, "A title", BASE)
    reader = report(write(installation, "K. Mori", week="2025-10-31"), MINE, title="Mine")
    publish(installation, "Theirs", BASE)
    reader.button("note_publish").click().run()
    reader.button("conflict_merge").click().run()
    assert "Place 1 of 1: the title" in said(reader.markdown)
    reader.button("merge_back").click().run()
    assert "conflict_use_mine" in [button.key for button in reader.button]
    reader.button("conflict_merge").click().run()
    answer(reader, 0, "both")
    reader.button("merge_take").click().run()
    assert installation.store.drafts.draft(2, EN).content.title == "Mine / Theirs"


def test_edits_that_do_not_meet_are_merged_at_once(install):
    installation = install()
    publish(installation, "A title", BASE)
    reader = report(write(installation, "K. Mori", week="2025-10-31"), BASE.replace("quiet", "loud"))
    publish(installation, "A title", THEIRS)
    reader.button("note_publish").click().run()
    reader.button("conflict_merge").click().run()
    assert kept(installation)[0] == "Tariffs matter less than feared. Lenders wait. China is loud."


@pytest.mark.parametrize(
    ("language", "title", "labels"),
    [
        (
            "en",
            "Another tab of yours stored a text at 2025-11-01 12:00 UTC. Compare both before going on.",
            ("Use this tab’s", "Use the other tab’s"),
        ),
        (
            "ja",
            "2025-11-01 21:00 JSTに別のタブで保存した本文があります。両方を比べてから続けてください。",
            ("このタブの本文を使う", "別のタブの本文を使う"),
        ),
    ],
)
def test_two_tabs_of_one_author_are_called_tabs_and_merged_too(install, language, title, labels):
    installation = install()
    first, second = (write(installation, week="2025-10-31", lang=language) for _ in range(2))
    report(first, "One. Two a.")
    report(second, "One. Two b.")
    assert any(title in line for line in said(second.markdown))
    assert {second.button(f"conflict_use_{side}").label for side in ("mine", "theirs")} == set(labels)
    second.button("conflict_merge").click().run()
    answer(second, 0, "theirs")
    second.button("merge_take").click().run()
    address = EN if language == "en" else JA
    assert installation.store.drafts.draft(1, address).content.text == "One. Two a."
    assert [one.content.text for one in installation.store.shelf.texts(1, address)] == ["One. Two b."]
