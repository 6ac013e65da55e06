"""Words in a form for the store's tests."""

from dataclasses import replace

from lib.domain.typed_words import TypedWords
from tests.store.notes import TEN

REVIEW = "review:private-credit:2025-10-31"


def typed(text="Redemptions", **more):
    return replace(TypedWords(1, REVIEW, "sentence", text, 0, TEN, writer="a"), **more)
