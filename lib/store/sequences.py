"""Numbers that a database hands out by itself."""

from collections.abc import Iterable

from sqlalchemy import Connection, Table, func, select


def advance_sequences(connection: Connection, tables: Iterable[Table]) -> None:
    """Let new keys come after those that were written by hand; SQLite does so anyway."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        column = table.autoincrement_column
        if column is None:
            continue
        sequence = func.pg_get_serial_sequence(table.name, column.name)
        highest = select(func.max(column)).scalar_subquery()
        connection.execute(select(func.setval(sequence, func.coalesce(highest, 0) + 1, False)))  # noqa: FBT003  SQL
