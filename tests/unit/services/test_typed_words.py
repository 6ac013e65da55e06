"""What a form keeps of what is typed into it."""

from datetime import UTC, datetime

import pytest

from lib.domain.errors import InvalidInput
from lib.domain.typed_words import TypedWords
from lib.services.typed_words import LONGEST, forget_words, keep_words, words_typed

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)
FORM = "risk:private-credit"


@pytest.fixture
def author(desk):
    return desk.store.people.named("M. Ito").key


def typed(author, text, **more):
    return TypedWords(
        author, FORM, **{"field": "what_en", "text": text, "base": 1, "saved_at": NOW, "writer": "a", **more}
    )


def test_bad_words_are_kept_too(desk, author):
    keep_words(desk, typed(author, "\u202ejavascript:"), "")
    assert words_typed(desk, author, FORM)["what_en"].text == "\u202ejavascript:"


def test_words_that_say_again_what_the_form_began_with_are_no_draft(desk, author):
    keep_words(desk, typed(author, "Loans made"), "Loans")
    assert keep_words(desk, typed(author, "Loans"), "Loans") is None
    assert words_typed(desk, author, FORM) == {}


@pytest.mark.parametrize(
    ("text", "reason"), [("a\0b", "unseen_sign"), ("\ud800", "unseen_sign"), ("本" * (LONGEST + 1), "too_long")]
)
def test_what_no_database_holds_is_refused_by_name(desk, author, text, reason):
    with pytest.raises(InvalidInput) as refused:
        keep_words(desk, typed(author, text), "")
    assert (refused.value.parameter, refused.value.reason) == ("what_en", reason)


def test_saving_takes_away_what_was_saved_and_leaves_the_words_of_another_tab(desk, author):
    for field, text in (("what_en", "Mine"), ("owner", "K. Mori"), ("why_en", "Of another tab")):
        keep_words(desk, typed(author, text, field=field), "")
    forget_words(desk, words_typed(desk, author, FORM), {"what_en": "Mine", "why_en": "Saved here"})
    assert set(words_typed(desk, author, FORM)) == {"why_en"}
