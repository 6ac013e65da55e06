"""SQLite: one file, its lock and its copy."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from filelock import FileLock, Timeout
from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from lib.domain.errors import StoreLocked
from lib.store.database import HASTE, Database
from lib.store.failures import translated


def open_sqlite(path: Path, timeout: float) -> Database:
    """Database in a file; for reading only where the file or its folder cannot be written.

    Parameters
    ----------
    path
        The file; made when absent, its folder must exist.
    timeout
        Seconds to wait for others.
    """
    if not path.exists():
        with translated():
            path.touch()
    read_only = not is_writable(path)
    engine = create_engine(
        _address(path, read_only=read_only),
        # isolation_level=None: Python opens no transaction behind our back
        connect_args={"timeout": timeout, "isolation_level": None},
        max_overflow=20,
        pool_timeout=timeout,
    )
    event.listen(engine, "connect", _keep_references)
    _leave_moved_files(engine, path)
    if not read_only:
        event.listen(engine, "handle_error", _leave_what_only_reads)
    writer = engine.execution_options()
    event.listen(writer, "begin", _begin_writing)
    snapshots = engine.execution_options()
    event.listen(snapshots, "begin", _begin_reading)
    hasty = engine.execution_options()
    event.listen(hasty, "begin", partial(_begin_hastily, timeout=timeout))
    return Database(engine, writer, snapshots, hasty, read_only=read_only)


def is_writable(path: Path) -> bool:
    """Whether the file and its folder, for the write-ahead log, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


@contextmanager
def migration_lock(path: Path, timeout: float) -> Iterator[None]:
    """Hold the right to migrate the file, across processes.

    Raises
    ------
    StoreLocked
        If somebody else holds it longer than we wait.
    """
    lock = FileLock(f"{path}.lock", timeout=timeout)
    with translated():
        try:
            lock.acquire()
        except Timeout as late:
            raise StoreLocked from late
    try:
        yield
    finally:
        lock.release()


def copy_aside(path: Path, revision: str) -> Path:
    """Keep a consistent copy of the file as it is before it becomes ``revision``.

    Raises
    ------
    StoreFull
        If the disk has no room for it.
    """
    kept = path.with_name(f"{path.name}.before-{revision}")
    half = kept.with_name(f"{kept.name}.half")
    with translated():
        half.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as original, closing(sqlite3.connect(half)) as copy:
            original.backup(copy)
        half.replace(kept)
    return kept


def _address(path: Path, *, read_only: bool) -> URL:
    # never "rwc": in place of a file that is away SQLite would make an empty one, and throw its log away
    query = {"uri": "true", "mode": "ro" if read_only else "rw"}
    if read_only and not path.with_name(f"{path.name}-shm").exists():
        # nobody has it open, and SQLite could not make the files it shares between readers
        query["immutable"] = "1"
    return URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=query)


def _leave_moved_files(engine: Engine, path: Path) -> None:
    """Let go of connections to a file that was moved, deleted or replaced: they would write where nobody reads."""

    def remember(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info["file"] = _identity(path)

    def compare(_connection: object, record: ConnectionPoolEntry, _proxy: object) -> None:
        if record.info["file"] != _identity(path):
            raise DisconnectionError

    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", compare)


def _leave_what_only_reads(failure: ExceptionContext) -> None:
    """Let go of connections that came about while the file could not be written: they never could again."""
    code = getattr(failure.original_exception, "sqlite_errorcode", 0)
    failure.is_disconnect = code & 0xFF == sqlite3.SQLITE_READONLY


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _keep_references(connection: Any, _record: object) -> None:  # noqa: ANN401  SQLAlchemy's hook is untyped
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_writing(connection: Connection) -> None:
    # IMMEDIATE: wait for other writers now, not after having read what they are about to change
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_hastily(connection: Connection, timeout: float) -> None:
    _set_patience(connection, min(HASTE, timeout))
    try:
        _begin_writing(connection)
    finally:
        _set_patience(connection, timeout)


def _set_patience(connection: Connection, seconds: float) -> None:
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def _begin_reading(connection: Connection) -> None:
    # with a write-ahead log a transaction that only reads sees one state and disturbs nobody
    connection.exec_driver_sql("BEGIN")
