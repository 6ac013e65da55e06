"""Rows with a key and a version: added as version 1, changed only from the version that was read."""

from typing import Any

from sqlalchemy import Connection, Table, insert, update

from lib.domain.errors import EditConflict


def add_row(connection: Connection, table: Table, **values: Any) -> int:  # noqa: ANN401  columns
    """Key of a new row, whose version is 1."""
    key = connection.scalar(insert(table).values(**values, version=1).returning(table.c.key))
    return int(key)


def change_row(connection: Connection, table: Table, key: int, version: int, **values: Any) -> int:  # noqa: ANN401
    """The new version, if nobody else made one since ``version`` was read.

    Raises
    ------
    EditConflict
        If somebody did, or the row is gone; nothing is changed.
    """
    this = (table.c.key == key, table.c.version == version)
    changed = connection.execute(update(table).where(*this).values(**values, version=version + 1))
    if not changed.rowcount:
        raise EditConflict
    return version + 1
