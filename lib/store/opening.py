"""Open the store: folder, connection, tables of the right revision."""

from pathlib import Path

from sqlalchemy import URL, Connection, inspect, make_url
from sqlalchemy.exc import ArgumentError

from lib.domain.errors import InvalidSetting, StoreReadOnly
from lib.store.database import Database
from lib.store.failures import translated
from lib.store.postgres import open_postgres, wait_for_migrations
from lib.store.revision import is_current
from lib.store.schema import HEAD
from lib.store.sqlite import copy_aside, migration_lock, open_sqlite
from lib.store.store import Store


def open_store(url: str, data_dir: Path, *, timeout: float = 5.0) -> Store:
    """Open the database, make what is missing and migrate what is old.

    Several processes may do so at once: one migrates, the others wait.

    Parameters
    ----------
    url
        SQLAlchemy address of a SQLite file or a PostgreSQL database.
    data_dir
        Folder for everything this installation keeps; made when absent.
    timeout
        Seconds to wait for others, here and in every later use.

    Raises
    ------
    InvalidSetting
        If the address names no database.
    StoreTooNew
        If a newer version of the program has migrated it.
    StoreReadOnly
        If its tables are old and it cannot be written.
    StoreError
        If it cannot be made, reached or opened.
    """
    address = _parse(url)
    _make_folder(data_dir)
    if address.get_backend_name() == "sqlite":
        return _open_file(Path(str(address.database)), timeout)
    return _open_server(address, timeout)


def _parse(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        address = None
    if address is None or address.database in {None, "", ":memory:"}:
        raise InvalidSetting(parameter="RATIOSCOPE_DATABASE_URL", reason="not_a_database_url")
    return address


def _make_folder(folder: Path) -> None:
    with translated():
        folder.mkdir(parents=True, exist_ok=True)


def _open_file(path: Path, timeout: float) -> Store:
    _make_folder(path.parent)
    database = open_sqlite(path, timeout)
    try:
        if not _current(database):
            _migrate_file(database, path, timeout)
    except BaseException:
        database.close()
        raise
    return Store(database)


def _migrate_file(database: Database, path: Path, timeout: float) -> None:
    if database.read_only:
        raise StoreReadOnly
    with migration_lock(path, timeout):
        if _current(database):
            return
        with database.reading() as connection:
            if inspect(connection).get_table_names():
                copy_aside(path, HEAD)
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        with database.writing() as connection:
            _migrate(connection)


def _open_server(address: URL, timeout: float) -> Store:
    database = open_postgres(address, timeout)
    try:
        if not _current(database):
            with database.writing() as connection:
                wait_for_migrations(connection)
                if not is_current(connection):
                    _migrate(connection)
    except BaseException:
        database.close()
        raise
    return Store(database)


def _current(database: Database) -> bool:
    with database.reading() as connection:
        return is_current(connection)


def _migrate(connection: Connection) -> None:
    from lib.store.migrate import migrate  # noqa: PLC0415  Alembic costs start-up time and is rarely needed

    migrate(connection)
