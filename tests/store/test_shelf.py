"""Beside a draft lie the reasons for its figures and the texts decided against."""

from lib.domain.shelf import TextPutAway
from tests.store.notes import ELEVEN, EN, FIRST, JA, SECOND, TEN, analyst


def test_the_newest_reason_of_a_figure_counts(store):
    author, other = analyst(store), analyst(store, "鈴木")
    assert store.shelf.reasons(author.key, JA) == {}
    store.shelf.give_reason(author.key, JA, "0.69 pt", "as printed")
    store.shelf.give_reason(author.key, JA, "24.0%", "rounded by hand")
    store.shelf.give_reason(author.key, JA, "0.69 pt", "the publisher’s level")
    assert store.shelf.reasons(author.key, JA) == {"0.69 pt": "the publisher’s level", "24.0%": "rounded by hand"}
    assert store.shelf.reasons(author.key, EN) == store.shelf.reasons(other.key, JA) == {}


def test_every_text_put_away_is_kept_the_newest_first(store):
    author, other = analyst(store), analyst(store, "鈴木")
    store.shelf.put_away(author.key, JA, FIRST, TEN)
    store.shelf.put_away(author.key, JA, SECOND, ELEVEN)
    assert store.shelf.texts(author.key, JA) == (TextPutAway(2, SECOND, ELEVEN), TextPutAway(1, FIRST, TEN))
    assert store.shelf.texts(author.key, EN) == store.shelf.texts(other.key, JA) == ()
