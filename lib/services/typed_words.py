"""What is typed into a form, kept before it is saved."""

import unicodedata
from collections.abc import Mapping

from lib.domain.errors import InvalidInput
from lib.domain.typed_words import TypedWords
from lib.services.desk import Desk

LONGEST = 20_000


def words_typed(desk: Desk, author: int, form: str) -> Mapping[str, TypedWords]:
    """What somebody has typed into a form and not saved, by field.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    return desk.store.typed_words.find(author, form)


def keep_words(desk: Desk, words: TypedWords, start: str) -> TypedWords | None:
    """The words as kept; ``None`` where they say again what the form began with.

    Bad words are kept too: they are refused when the form is saved.

    Raises
    ------
    InvalidInput
        If no database could hold them, or they are a book.
    EditConflict
        If another tab of the author has other words there.
    StoreError
        If the database does not deliver; then nothing is stored.
    """
    if len(words.text) > LONGEST:
        raise InvalidInput(words.field, "too_long", value=len(words.text), highest=LONGEST)
    for sign in words.text:
        if sign == "\0" or unicodedata.category(sign) == "Cs":
            raise InvalidInput(words.field, "unseen_sign", value=f"U+{ord(sign):04X}")
    kept = desk.store.typed_words.save(words)
    if words.text != start:
        return kept
    desk.store.typed_words.discard([kept])
    return None


def forget_words(desk: Desk, stored: Mapping[str, TypedWords], saved: Mapping[str, str]) -> None:
    """Take away what was saved; words of another tab that nobody saved stay.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    gone = [words for field, words in stored.items() if words.text == saved.get(field, words.text)]
    desk.store.typed_words.discard(gone)
