"""A consistent copy of everything in one file, made while others read and write.

The copy is always a SQLite database of the same tables, whichever database it
was made from: one format to check, one to restore, and the way from SQLite to
PostgreSQL and back.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, Table, create_engine, event, func, insert, select

from lib.domain.errors import InvalidInput, StoreCorrupt, StoreTooNew
from lib.store.database import Database
from lib.store.failures import translated
from lib.store.metadata import metadata
from lib.store.revision import alembic_version
from lib.store.schema import HEAD

CHUNK = 2_000

Counts = Mapping[str, int]


def back_up(database: Database, path: Path) -> Counts:
    """Copy everything into a file; how many rows of each table it holds.

    Raises
    ------
    StoreError
        If the database does not deliver or the disk is full; then there is no file.
    """
    half = path.with_name(f"{path.name}.half")
    try:
        with translated():
            half.unlink(missing_ok=True)
            with database.snapshot() as connection:
                if connection.dialect.name == "sqlite":
                    _copy_pages(connection, half)
                else:
                    _copy_rows(connection, half)
            half.replace(path)
    finally:
        half.unlink(missing_ok=True)
    return check_backup(path)[1]


def check_backup(path: Path) -> tuple[str, Counts]:
    """Revision of a backup's tables, and how many rows each holds.

    Raises
    ------
    InvalidInput
        If it is absent, no backup, or damaged.
    StoreTooNew
        If a newer version of the program made it.
    """
    engine = file_engine(path)
    try:
        with translated(), engine.connect() as connection:
            return _checked(connection)
    except StoreCorrupt as damaged:
        raise InvalidInput("file", "damaged_backup", value=str(path)) from damaged
    finally:
        engine.dispose()


def file_engine(path: Path) -> Engine:
    """Engine that reads a SQLite file and never writes it.

    Raises
    ------
    InvalidInput
        If the file cannot be opened.
    """
    try:
        path.open("rb").close()
    except OSError as error:
        raise InvalidInput("file", "cannot_open", value=str(path), why=error.strerror) from error

    def only_read(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", only_read)
    return engine


def is_sound(connection: Connection) -> bool:
    """Whether a SQLite file is whole: its pages, and what its rows refer to."""
    pages = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    return pages == "ok" and not connection.exec_driver_sql("PRAGMA foreign_key_check").first()


def _checked(connection: Connection) -> tuple[str, Counts]:
    if not is_sound(connection):
        raise StoreCorrupt
    there = {name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if alembic_version.name not in there:
        raise InvalidInput("file", "not_a_backup")
    revision = str(connection.scalar(select(alembic_version.c.version_num)))
    if revision > HEAD:
        raise StoreTooNew(found=revision, known=HEAD)
    known = [table for table in metadata.sorted_tables if table.name in there]
    return revision, {table.name: _count(connection, table) for table in known}


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _copy_pages(connection: Connection, path: Path) -> None:
    source = cast("sqlite3.Connection", connection.connection.driver_connection)
    with closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without -wal and -shm beside it


def _copy_rows(source: Connection, path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as copy:
        metadata.create_all(copy)
        alembic_version.create(copy)
        copy.execute(insert(alembic_version), {"version_num": HEAD})
        for table in metadata.sorted_tables:
            copy_table(source, copy, table)
    engine.dispose()


def copy_table(source: Connection, target: Connection, table: Table) -> None:
    """All rows of a table from one database into another, a few at a time."""
    rows = source.execution_options(yield_per=CHUNK).execute(select(table)).mappings()
    for some in rows.partitions():
        target.execute(insert(table), [dict(row) for row in some])


def check(database: Database) -> None:
    """Nothing, if the database is sound; PostgreSQL checks itself.

    Raises
    ------
    StoreCorrupt
        If pages are damaged or rows refer to nothing.
    """
    with database.reading() as connection:
        if connection.dialect.name == "sqlite" and not is_sound(connection):
            raise StoreCorrupt
