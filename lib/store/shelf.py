"""What an author keeps beside his draft: why figures stay, and texts that he decided against."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Table, delete, insert, select

from lib.domain.notes import NoteAddress, NoteContent
from lib.domain.shelf import TextPutAway
from lib.store.database import Database
from lib.store.note_rows import address_values, at, content_of, content_values
from lib.store.schema_notes import figure_reasons, texts_put_away
from lib.store.versions import Topic, take_turn


class Shelf:
    """Reasons and texts per author, week and language; no text is ever taken away.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def reasons(self, author: int, address: NoteAddress) -> Mapping[str, str]:
        """Why figures stay although the check calls them wrong, by figure."""
        wanted = select(figure_reasons.c.figure, figure_reasons.c.reason).where(*_this(figure_reasons, author, address))
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(figure_reasons.c.figure))
            return {row.figure: row.reason for row in rows}

    def give_reason(self, author: int, address: NoteAddress, figure: str, reason: str) -> None:
        """Say why a figure stays; the newest reason counts.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        this = (*_this(figure_reasons, author, address), figure_reasons.c.figure == figure)
        row = {"author": author, **address_values(address), "figure": figure, "reason": reason}
        with self._database.writing() as connection:
            take_turn(connection, Topic.DRAFTS)
            connection.execute(delete(figure_reasons).where(*this))
            connection.execute(insert(figure_reasons), row)

    def texts(self, author: int, address: NoteAddress) -> tuple[TextPutAway, ...]:
        """Texts that were decided against, the newest first."""
        wanted = select(texts_put_away).where(*_this(texts_put_away, author, address))
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(texts_put_away.c.number.desc())).mappings()
            return tuple(TextPutAway(row["number"], content_of(row), row["put_away_at"]) for row in rows)

    def put_away(self, author: int, address: NoteAddress, content: NoteContent, now: datetime) -> None:
        """Keep a text that was decided against.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        number = select(texts_put_away.c.number).where(*_this(texts_put_away, author, address))
        with self._database.writing() as connection:
            take_turn(connection, Topic.DRAFTS)
            last = connection.scalar(number.order_by(texts_put_away.c.number.desc()).limit(1)) or 0
            row = {"author": author, **address_values(address), **content_values(content), "number": last + 1}
            connection.execute(insert(texts_put_away), {**row, "put_away_at": now})


def _this(table: Table, author: int, address: NoteAddress) -> tuple[ColumnElement[bool], ...]:
    return table.c.author == author, *at(table, address)
