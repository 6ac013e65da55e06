from dataclasses import replace
from datetime import date, timedelta

import pytest

from lib.domain.errors import EditConflict
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Archival, Conflict, Note, NoteAddress, NoteContent, NoteState, Revision
from tests.store.notes import ELEVEN, EN, FIRST, JA, SECOND, TEN, WEEK, analyst, draft, save


def test_nobody_has_written_in_a_fresh_store(store):
    assert store.notes.note(JA) is None
    assert store.notes.revisions(JA) == ()
    assert store.notes.revision(JA, 1) is None
    assert store.notes.latest("ja", WEEK) is None


def test_the_first_save_makes_the_note_and_its_first_revision(store):
    author = analyst(store)
    note = store.notes.save(save(author, facts={"ratio": 0.2466}, reasons={"6840.20": "as published"}), TEN)
    assert note == Note(JA, FIRST, author, NoteState.PUBLISHED, 1, 1, TEN, TEN)
    assert store.notes.note(JA) == note
    kept = Revision(JA, 1, author, TEN, NoteState.PUBLISHED, FIRST, {"ratio": 0.2466}, {"6840.20": "as published"})
    assert store.notes.revisions(JA) == (kept,)
    assert store.notes.revision(JA, 1) == kept


def test_a_later_save_appends_a_revision_and_keeps_who_began(store):
    yamada, suzuki = analyst(store), analyst(store, "鈴木")
    store.notes.save(save(yamada), TEN)
    note = store.notes.save(save(suzuki, SECOND, base=1), ELEVEN)
    assert note == Note(JA, SECOND, yamada, NoteState.PUBLISHED, 2, 2, TEN, ELEVEN)
    newest, oldest = store.notes.revisions(JA)
    assert (newest.number, newest.author, newest.content) == (2, suzuki, SECOND)
    assert (oldest.number, oldest.author, oldest.content) == (1, yamada, FIRST)


def test_whoever_saves_second_gets_both_texts_and_the_ancestor(store):
    yamada, suzuki = analyst(store), analyst(store, "鈴木")
    store.notes.save(save(yamada), TEN)
    theirs = store.notes.save(save(suzuki, SECOND, base=1), ELEVEN)
    mine = replace(FIRST, text="関税の影響は大きい。")
    conflict = store.notes.save(save(yamada, mine, base=1), ELEVEN)
    assert conflict == Conflict(mine, SECOND, FIRST, 2, suzuki, ELEVEN)
    assert store.notes.note(JA) == theirs
    assert store.notes.save(save(yamada, mine, base=conflict.base), ELEVEN).content == mine


def test_two_who_begin_the_same_note_have_no_ancestor(store):
    yamada, suzuki = analyst(store), analyst(store, "鈴木")
    store.notes.save(save(yamada), TEN)
    assert store.notes.save(save(suzuki, SECOND), ELEVEN) == Conflict(SECOND, FIRST, None, 1, yamada, TEN)


def test_a_save_whose_answer_was_lost_can_be_repeated(store):
    author = analyst(store)
    note = store.notes.save(save(author), TEN)
    version = store.notes_version()
    assert store.notes.save(save(author), ELEVEN) == note
    assert store.notes_version() == version


def test_every_save_is_a_revision_even_of_the_same_words(store):
    author = analyst(store)
    store.notes.save(save(author), TEN)
    assert store.notes.save(save(author, base=1), ELEVEN).revision == 2
    assert store.notes.save(save(author, base=1, facts={"ratio": 0.25}), ELEVEN).revision == 3
    assert store.notes.save(save(author, base=1, facts={"ratio": 0.25}, reasons={"a": "b"}), ELEVEN).revision == 4


def test_a_shared_draft_is_published_with_the_same_words_and_never_becomes_a_draft_again(store):
    author = analyst(store)
    assert store.notes.save(save(author, state=NoteState.DRAFT), TEN).state is NoteState.DRAFT
    assert store.notes.save(save(author, base=1), ELEVEN).state is NoteState.PUBLISHED
    again = store.notes.save(save(author, SECOND, base=2, state=NoteState.DRAFT), ELEVEN)
    assert (again.state, again.revision) == (NoteState.PUBLISHED, 3)
    assert store.notes.save(save(author, SECOND, base=2, state=NoteState.DRAFT), ELEVEN).revision == 3


def test_a_restored_revision_says_where_it_comes_from(store):
    author = analyst(store)
    store.notes.save(save(author), TEN)
    store.notes.save(save(author, SECOND, base=1), TEN)
    store.notes.save(save(author, FIRST, base=2, restored_from=1), ELEVEN)
    assert [(kept.number, kept.restored_from) for kept in store.notes.revisions(JA)] == [(3, 1), (2, None), (1, None)]
    assert store.notes.note(JA).content == FIRST


def test_a_clock_that_goes_backwards_does_not_turn_the_order_round(store):
    author = analyst(store)
    store.notes.save(save(author), ELEVEN)
    assert store.notes.save(save(author, SECOND, base=1), TEN).changed_at == ELEVEN


def test_a_note_is_put_away_and_comes_back(store):
    author = analyst(store)
    note = store.notes.save(save(author), TEN)
    store.notes.archive(JA, note.version, Archival(analyst(store, "鈴木"), ELEVEN))
    away = replace(note, archived=True, version=2, archival=Archival(analyst(store, "鈴木"), ELEVEN))
    assert store.notes.note(JA) == away
    assert store.note_archive.find(NoteQuestion(archived=True)) == (away,)
    store.notes.archive(JA, 2, archived=False)
    assert store.notes.note(JA) == replace(note, version=3)
    store.notes.archive(JA, 3)
    assert (store.notes.note(JA).archived, store.notes.note(JA).archival) == (True, None)
    again = store.notes.save(save(author, SECOND, base=1), TEN)
    assert (again.archived, again.archival) == (False, None)


def test_putting_away_an_older_version_is_refused(store):
    author = analyst(store)
    store.notes.save(save(author), TEN)
    store.notes.save(save(author, SECOND, base=1), TEN)
    version = store.notes_version()
    with pytest.raises(EditConflict):
        store.notes.archive(JA, 1)
    assert store.notes_version() == version


def test_the_latest_note_is_published_not_put_away_and_not_after_the_day(store):
    author, weeks = analyst(store), [WEEK, date(2025, 11, 7), date(2025, 11, 14), date(2025, 11, 21)]
    states = [NoteState.PUBLISHED, NoteState.PUBLISHED, NoteState.DRAFT, NoteState.PUBLISHED]
    for week, state in zip(weeks, states, strict=True):
        store.notes.save(save(author, address=NoteAddress(week, "ja"), state=state), TEN)
    store.notes.archive(NoteAddress(weeks[3], "ja"), 1)
    assert store.notes.latest("ja", date(2025, 12, 1)).address.week == weeks[1]
    assert store.notes.latest("ja", date(2025, 11, 6)).address.week == WEEK
    assert store.notes.latest("en", date(2025, 12, 1)) is None


def test_the_twin_of_a_twin_is_the_note(store):
    assert JA.twin == EN
    assert EN.twin == JA


def test_notes_have_a_version_of_their_own(store):
    author, prices = analyst(store), store.version()
    seen = [store.notes_version()]
    store.notes.save(save(author), TEN)
    seen.append(store.notes_version())
    store.notes.archive(JA, 1)
    seen.append(store.notes_version())
    assert seen == sorted(set(seen))
    store.drafts.save(draft(author))
    store.presence.arrive(author.key, JA, TEN)
    assert store.notes_version() == seen[-1]
    assert store.version() == prices


def test_a_word_named_twice_is_linked_once(store):
    twice = replace(FIRST, tags=("関税", "関税"))
    assert store.notes.save(save(analyst(store), twice), TEN + timedelta(days=1)).content == twice


def test_a_note_needs_neither_tags_nor_links(store):
    bare = NoteContent("題", "本文")
    assert store.notes.save(save(analyst(store), bare), TEN).content == bare
