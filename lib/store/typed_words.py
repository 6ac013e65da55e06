"""Words typed into forms, kept from the first pause on until the form is saved."""

from collections.abc import Iterable
from dataclasses import asdict, replace

from sqlalchemy import ColumnElement, delete, insert, select, update

from lib.domain.errors import EditConflict
from lib.domain.typed_words import TypedWords
from lib.store.database import Database
from lib.store.schema_typed_words import typed_words
from lib.store.versions import Topic, take_turn


class TypedWordsTable:
    """One text per author, form and field.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, author: int, form: str) -> dict[str, TypedWords]:
        """What the author has typed into a form and not saved, by field."""
        wanted = select(typed_words).where(typed_words.c.author == author, typed_words.c.form == form)
        with self._database.reading() as connection:
            return {row["field"]: TypedWords(**row) for row in connection.execute(wanted).mappings()}

    def save(self, words: TypedWords) -> TypedWords:
        """The words as stored; safe to repeat.

        Raises
        ------
        EditConflict
            If another tab of the author has stored something else; nothing is overwritten.
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing(hasty=True) as connection:
            take_turn(connection, Topic.DRAFTS)
            row = connection.execute(select(typed_words).where(*_this(words))).mappings().first()
            if row is None:
                kept = replace(words, version=words.version + 1)
                connection.execute(insert(typed_words), asdict(kept))
                return kept
            stored = TypedWords(**row)
            if stored.text == words.text:
                return stored
            if words.version != stored.version and words.writer != stored.writer:
                raise EditConflict
            kept = replace(words, base=stored.base, version=stored.version + 1)
            connection.execute(update(typed_words).where(*_this(stored)).values(asdict(kept)))
            return kept

    def discard(self, seen: Iterable[TypedWords]) -> None:
        """Take away words that were saved or given up, where they still are as they were seen.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with self._database.writing(hasty=True) as connection:
            for words in seen:
                version = typed_words.c.version == words.version
                connection.execute(delete(typed_words).where(*_this(words), version))


def _this(words: TypedWords) -> tuple[ColumnElement[bool], ...]:
    return (
        typed_words.c.author == words.author,
        typed_words.c.form == words.form,
        typed_words.c.field == words.field,
    )
