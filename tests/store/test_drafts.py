from dataclasses import replace

import pytest

from lib.domain.errors import StoreLocked
from lib.domain.notes import Conflict
from tests.store.conftest import sqlite_url
from tests.store.notes import ELEVEN, EN, FIRST, JA, SECOND, TEN, analyst, draft, save


def test_nothing_typed_is_no_draft(store):
    author = analyst(store)
    assert store.drafts.draft(author.key, JA) is None
    assert store.drafts.drafts(author.key) == ()


def test_what_was_typed_is_there_and_grows_with_every_pause(store):
    author = analyst(store)
    first = store.drafts.save(draft(author))
    assert first == draft(author, version=1)
    second = store.drafts.save(draft(author, SECOND, version=1, saved_at=ELEVEN))
    assert second == draft(author, SECOND, version=2, saved_at=ELEVEN)
    assert store.drafts.draft(author.key, JA) == second
    assert store.drafts.drafts(author.key) == (second,)


def test_drafts_of_two_authors_and_two_languages_do_not_meet(store):
    yamada, suzuki = analyst(store), analyst(store, "鈴木")
    store.drafts.save(draft(yamada))
    store.drafts.save(draft(suzuki, SECOND))
    store.drafts.save(draft(yamada, SECOND, address=EN))
    assert store.drafts.draft(yamada.key, JA).content == FIRST
    assert store.drafts.draft(suzuki.key, JA).content == SECOND
    assert [kept.address for kept in store.drafts.drafts(yamada.key)] == [EN, JA]


def test_saying_the_same_again_changes_nothing(store):
    author = analyst(store)
    kept = store.drafts.save(draft(author, writer="a"))
    assert store.drafts.save(draft(author, writer="b", saved_at=ELEVEN)) == kept


def test_a_second_tab_gets_both_texts_and_can_go_over_the_first(store):
    author = analyst(store)
    store.notes.save(save(author), TEN)
    mine, theirs = replace(FIRST, text="一つ目。"), replace(FIRST, text="二つ目。")
    store.drafts.save(draft(author, FIRST, base=1, writer="a"))
    store.drafts.save(draft(author, theirs, base=1, version=1, writer="b", saved_at=ELEVEN))
    conflict = store.drafts.save(draft(author, mine, base=1, version=1, writer="a"))
    assert conflict == Conflict(mine, theirs, FIRST, 2, author, ELEVEN)
    assert store.drafts.draft(author.key, JA).content == theirs
    assert store.drafts.save(draft(author, mine, base=1, version=conflict.base, writer="a")).content == mine


def test_a_tab_that_has_seen_no_draft_does_not_go_over_one(store):
    author = analyst(store)
    store.drafts.save(draft(author))
    assert store.drafts.save(draft(author, SECOND)) == Conflict(SECOND, FIRST, None, 1, author, TEN)


def test_a_tab_whose_answer_was_lost_does_not_conflict_with_itself(store):
    author = analyst(store)
    store.drafts.save(draft(author, writer="a"))
    newer = store.drafts.save(draft(author, SECOND, writer="a"))
    assert (newer.content, newer.version) == (SECOND, 2)


def test_saving_for_the_team_takes_the_draft_that_says_the_same_away(store):
    author = analyst(store)
    store.drafts.save(draft(author))
    store.notes.save(save(author), TEN)
    assert store.drafts.draft(author.key, JA) is None


def test_saving_for_the_team_takes_the_draft_of_the_same_tab_away_and_leaves_that_of_another(store):
    author = analyst(store)
    store.drafts.save(draft(author, SECOND, writer="a"))
    store.notes.save(save(author, writer="b"), TEN)
    assert store.drafts.draft(author.key, JA).content == SECOND
    store.notes.save(save(author, replace(SECOND, text="新しい。"), base=1, writer="a"), TEN)
    assert store.drafts.draft(author.key, JA) is None


def test_after_publishing_a_tab_goes_on_counting(store):
    author = analyst(store)
    store.drafts.save(draft(author, version=6))
    store.notes.save(save(author), TEN)
    assert store.drafts.save(draft(author, SECOND, base=1, version=7)).version == 8


def test_a_draft_is_thrown_away_only_as_it_was_read(store):
    author = analyst(store)
    store.drafts.save(draft(author))
    store.drafts.save(draft(author, SECOND, version=1))
    assert not store.drafts.discard(author.key, JA, 1)
    assert store.drafts.discard(author.key, JA, 2)
    assert store.drafts.draft(author.key, JA) is None


def test_what_was_typed_while_the_database_was_locked_is_stored_when_it_is_said_again(opened, sqlite_path, stranger):
    store = opened(sqlite_url(sqlite_path), timeout=0.05)
    author = analyst(store)
    stranger.execute("BEGIN IMMEDIATE")
    for text in ("関", "関税"):
        with pytest.raises(StoreLocked):
            store.drafts.save(draft(author, replace(FIRST, text=text), writer="a"))
    assert store.drafts.draft(author.key, JA) is None
    stranger.execute("ROLLBACK")
    kept = store.drafts.save(draft(author, replace(FIRST, text="関税。"), writer="a"))
    assert store.drafts.draft(author.key, JA) == kept
