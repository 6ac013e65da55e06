"""What is typed into a form is kept until the form is saved, per author, form and field."""

from datetime import timedelta

import pytest

from lib.domain.errors import EditConflict
from tests.store.notes import TEN, analyst
from tests.store.typed import REVIEW, typed


@pytest.fixture(autouse=True)
def author(store):
    return analyst(store)


def stored(store, form=REVIEW, author=1):
    return {field: words.text for field, words in store.typed_words.find(author, form).items()}


def test_words_come_back_as_they_were_typed(store):
    first = store.typed_words.save(typed("償還停止 \U0001f6d1\n", base=3))
    assert first.version == 1
    assert store.typed_words.find(1, REVIEW) == {"sentence": first}
    assert first.saved_at == TEN


def test_every_author_form_and_field_has_words_of_its_own(store):
    other = analyst(store, "鈴木")
    for words in (
        typed(),
        typed("worse", field="worse"),
        typed("Loans", form="risk:x"),
        typed("Mine", author=other.key),
    ):
        store.typed_words.save(words)
    assert stored(store) == {"sentence": "Redemptions", "worse": "worse"}
    assert stored(store, "risk:x") == {"sentence": "Loans"}
    assert stored(store, author=other.key) == {"sentence": "Mine"}


def test_a_tab_types_on_even_if_its_answer_was_lost(store):
    store.typed_words.save(typed(base=2))
    again = store.typed_words.save(typed("Redemptions stopped", base=5, saved_at=TEN + timedelta(seconds=1)))
    assert (again.version, again.base) == (2, 2)
    assert stored(store) == {"sentence": "Redemptions stopped"}


def test_a_report_sent_twice_is_stored_once(store):
    first = store.typed_words.save(typed())
    assert store.typed_words.save(typed()) == first


def test_another_tab_that_knows_the_words_goes_on_with_them(store):
    store.typed_words.save(typed())
    assert store.typed_words.save(typed("Redemptions stopped", writer="b", version=1)).version == 2


def test_another_tab_that_does_not_know_them_overwrites_nothing(store):
    store.typed_words.save(typed())
    with pytest.raises(EditConflict):
        store.typed_words.save(typed("Something else", writer="b"))
    assert stored(store) == {"sentence": "Redemptions"}


def test_words_that_were_saved_go_and_newer_ones_stay(store):
    seen = [store.typed_words.save(typed()), store.typed_words.save(typed("worse", field="worse"))]
    store.typed_words.save(typed("Redemptions stopped"))
    store.typed_words.discard(seen)
    assert stored(store) == {"sentence": "Redemptions stopped"}
