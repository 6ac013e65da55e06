from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.drawing import Mark
from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Conflict, Draft, NoteAddress, NoteContent, NoteSave, NoteState
from lib.services.chart_markers import chart_markers
from lib.services.note_archive import note_tags, search_notes
from lib.services.note_extract import latest_extract
from lib.services.notes import (
    archive_note,
    choose_person,
    discard_draft,
    latest_note,
    note_history,
    open_note,
    restore_revision,
    save_draft,
    save_note,
    say_gone,
    say_present,
    take_back_note,
)

WEEK = date(2025, 10, 31)
JA = NoteAddress(WEEK, "ja")
NOW = datetime(2025, 11, 1, 10, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
FIRST = NoteContent("続伸", "関税の影響は小さい。", ("関税",))
SECOND = NoteContent("反落", "中国に注意。", ("中国",))


@pytest.fixture
def yamada(desk):
    return choose_person(desk, "山田").key


@pytest.fixture
def suzuki(desk):
    return choose_person(desk, " 鈴木 ").key


def typed(author, content=FIRST, **rest):
    return Draft(
        **{
            "address": JA,
            "author": author,
            "content": content,
            "base": 0,
            "version": 0,
            "writer": "",
            "saved_at": NOW,
            **rest,
        }
    )


def test_an_address_where_nobody_wrote_is_empty(desk, yamada):
    opened = open_note(desk, JA, yamada)
    assert (opened.note, opened.draft, opened.twin, opened.outdated) == (None, None, None, None)
    assert note_history(desk, JA) == ()


def test_a_draft_comes_back_to_its_author_only(desk, yamada, suzuki):
    kept = save_draft(desk, typed(yamada), LATER)
    assert kept == typed(yamada, version=1, saved_at=LATER)
    assert open_note(desk, JA, yamada).draft == kept
    assert open_note(desk, JA, suzuki).draft is None
    assert open_note(desk, JA).draft is None


def test_a_draft_is_stored_as_it_can_be_seen_and_the_same_again_is_no_news(desk, yamada):
    raw = typed(yamada, replace(FIRST, text="関税\x00\r\n"))
    kept = save_draft(desk, raw, NOW)
    assert kept.content.text == "関税\n"
    assert save_draft(desk, raw, LATER) == kept


def test_a_draft_for_a_week_that_cannot_have_a_note_is_refused_and_the_stored_one_stays(desk, yamada):
    kept = save_draft(desk, typed(yamada), NOW)
    for wrong in (
        typed(yamada, address=NoteAddress(date(2025, 11, 7), "ja")),
        typed(yamada, NoteContent("題", "x" * 5_000_000)),
    ):
        with pytest.raises(InvalidInput):
            save_draft(desk, wrong, NOW)
    assert desk.store.drafts.drafts(yamada) == (kept,)


def test_publishing_takes_the_draft_away(desk, yamada):
    save_draft(desk, typed(yamada), NOW)
    note = save_note(desk, NoteSave(JA, FIRST, yamada), LATER)
    assert (note.state, note.content, note.changed_at) == (NoteState.PUBLISHED, FIRST, LATER)
    assert open_note(desk, JA, yamada).draft is None
    assert latest_note(desk, "ja", WEEK) == note


def test_a_draft_that_says_what_the_note_says_is_no_draft(desk, yamada):
    save_note(desk, NoteSave(JA, FIRST, yamada), NOW)
    kept = save_draft(desk, typed(yamada, base=1), NOW)
    assert open_note(desk, JA, yamada).draft is None
    save_draft(desk, typed(yamada, SECOND, base=1, version=kept.version), NOW)
    assert open_note(desk, JA, yamada).draft.content == SECOND


def test_an_empty_note_is_refused(desk, yamada):
    with pytest.raises(InvalidInput):
        save_note(desk, NoteSave(JA, NoteContent("題", " "), yamada), NOW)
    assert open_note(desk, JA).note is None


def test_the_second_to_save_is_given_everything(desk, yamada, suzuki):
    save_note(desk, NoteSave(JA, FIRST, yamada), NOW)
    save_note(desk, NoteSave(JA, SECOND, suzuki, base=1), LATER)
    third = replace(FIRST, text="第三の文。")
    assert save_note(desk, NoteSave(JA, third, yamada, base=1), LATER) == Conflict(
        third, SECOND, FIRST, 2, desk.store.people.person(suzuki), LATER
    )


def test_restoring_is_a_new_revision_with_the_old_facts(desk, yamada, suzuki):
    save_note(desk, NoteSave(JA, FIRST, yamada, facts={"ratio": 0.2466}), NOW)
    note = save_note(desk, NoteSave(JA, SECOND, yamada, base=1), NOW)
    restored = restore_revision(desk, note, 1, suzuki, LATER)
    assert (restored.content, restored.revision, restored.state) == (FIRST, 3, NoteState.PUBLISHED)
    newest = note_history(desk, JA)[0]
    assert (newest.restored_from, newest.facts, newest.author.key) == (1, {"ratio": 0.2466}, suzuki)


def test_restoring_an_unknown_revision_or_an_older_note_changes_nothing(desk, yamada):
    note = save_note(desk, NoteSave(JA, FIRST, yamada), NOW)
    with pytest.raises(InvalidInput):
        restore_revision(desk, note, 7, yamada, NOW)
    save_note(desk, NoteSave(JA, SECOND, yamada, base=1), NOW)
    assert isinstance(restore_revision(desk, note, 1, yamada, NOW), Conflict)


def test_the_translation_is_outdated_until_it_is_saved_again(desk, yamada):
    english = NoteContent("Up", "Tariffs matter little.")
    save_note(desk, NoteSave(JA, FIRST, yamada), NOW)
    save_note(desk, NoteSave(JA.twin, english, yamada), LATER)
    assert open_note(desk, JA).outdated is None
    save_note(desk, NoteSave(JA, SECOND, yamada, base=1), LATER + timedelta(minutes=1))
    opened = open_note(desk, JA)
    assert (opened.twin.content, opened.outdated) == (english, JA.twin)
    save_note(desk, NoteSave(JA.twin, english, yamada, base=1), LATER + timedelta(minutes=2))
    assert open_note(desk, JA).outdated is None


def test_a_note_is_put_away_and_brought_back(desk, yamada):
    note = save_note(desk, NoteSave(JA, FIRST, yamada), NOW)
    archive_note(desk, note, desk.store.people.person(yamada), LATER)
    assert search_notes(desk, NoteQuestion()).total == 0
    away = open_note(desk, JA).note
    assert (away.content, away.archival.person.name, away.archival.at) == (FIRST, "山田", LATER)
    assert [found.note for found in search_notes(desk, NoteQuestion(archived=True)).found] == [away]
    with pytest.raises(EditConflict):
        take_back_note(desk, note)
    take_back_note(desk, away)
    assert search_notes(desk, NoteQuestion()).total == 1
    assert open_note(desk, JA).note.archival is None


def test_a_note_put_away_is_nowhere_readers_come_by(desk, yamada):
    before = NoteAddress(date(2025, 10, 24), "ja")
    save_note(desk, NoteSave(before, SECOND, yamada), NOW)
    note = save_note(desk, NoteSave(JA, FIRST, yamada), NOW)
    save_note(desk, NoteSave(JA.twin, FIRST, yamada), LATER)
    save_note(desk, NoteSave(JA, SECOND, yamada, base=1), LATER + timedelta(minutes=1))
    assert open_note(desk, JA.twin).outdated == JA.twin
    archive_note(desk, open_note(desk, JA).note, note.author, LATER)
    english, japanese = open_note(desk, JA.twin), open_note(desk, JA)
    assert (english.twin, english.outdated, japanese.outdated) == (None, None, None)
    assert japanese.twin is not None
    assert latest_note(desk, "ja", WEEK).address == before
    assert latest_extract(desk, "ja", WEEK, 100).note.address == before
    assert [marker.session for marker in chart_markers(desk, (Mark.NOTES,), "ja")] == [before.week, WEEK]
    archive_note(desk, english.note, note.author, LATER)
    assert [marker.session for marker in chart_markers(desk, (Mark.NOTES,), "ja")] == [before.week]


def test_publishing_again_takes_a_note_back(desk, yamada):
    note = save_note(desk, NoteSave(JA, FIRST, yamada), NOW)
    archive_note(desk, note, note.author, LATER)
    again = save_note(desk, NoteSave(JA, SECOND, yamada, base=1), LATER)
    assert (again.archived, again.archival) == (False, None)


def test_others_are_told_who_is_editing(desk, yamada, suzuki):
    assert say_present(desk, yamada, JA, NOW) == ()
    assert [one.person.name for one in say_present(desk, suzuki, JA, LATER - timedelta(seconds=40))] == ["山田"]
    say_gone(desk, yamada, JA)
    assert say_present(desk, suzuki, JA, LATER - timedelta(seconds=20)) == ()


def test_a_draft_is_thrown_away_as_it_was_read(desk, yamada):
    kept = save_draft(desk, typed(yamada), NOW)
    assert discard_draft(desk, kept)
    assert not discard_draft(desk, kept)


def test_the_archive_has_pages_months_and_hits_in_context(desk, yamada):
    for week in (WEEK, date(2025, 10, 24), date(2025, 9, 26)):
        save_note(desk, NoteSave(NoteAddress(week, "ja"), FIRST, yamada), NOW)
    page = search_notes(desk, NoteQuestion("関税"), page=2, size=2)
    assert [found.note.address.week for found in page.found] == [date(2025, 9, 26)]
    assert [snippet.text for snippet in page.found[0].snippets] == ["関税", "関税の影響は小さい。"]
    assert (page.total, page.months) == (3, ((2025, 10, 2), (2025, 9, 1)))
    assert note_tags(desk) == (("関税", 3),)
