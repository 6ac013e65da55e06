import errno
import os
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from lib.domain.errors import (
    StoreCorrupt,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreUnavailable,
)
from lib.store import open_store, sqlite
from lib.store.failures import SQLITE_FAILURES, translate, translated
from tests.postgres import run_sql
from tests.store.closes import MONDAY, TUESDAY, close, history, known
from tests.store.conftest import sqlite_url
from tests.store.test_attempts import attempt

NOBODY = 65534


def writings(store):
    shock = store.events.events()[-1]
    return [
        lambda: store.prices.append([close(2.0, known=TUESDAY)]),
        lambda: store.universe.add(store.universe.instruments()[0]),
        lambda: store.universe.remove("^RUO"),
        lambda: store.events.save(shock),
        lambda: store.events.archive(shock.key, shock.version),
        lambda: store.attempts.record(attempt("^RUO", MONDAY)),
        lambda: store.leases.acquire("refresh", "a", 60, MONDAY),
        lambda: store.leases.renew("refresh", "a", 60, MONDAY),
        lambda: store.leases.release("refresh", "a"),
    ]


def readings(store):
    return [
        lambda: known(store),
        lambda: store.prices.corrections(["^GSPC"], MONDAY),
        store.prices.coverage,
        store.prices.vintage,
        store.universe.instruments,
        store.events.events,
        store.attempts.recent,
        lambda: store.attempts.last("^RUO"),
        lambda: store.attempts.last_success(["^RUO"]),
        lambda: store.attempts.count_since("^RUO", MONDAY),
        lambda: store.leases.held("refresh", MONDAY),
        store.version,
    ]


def each_raises(error, calls):
    for call in calls:
        with pytest.raises(error) as raised:
            call()
        assert type(raised.value) is error
        assert raised.value.__cause__ is not None


# locked


def test_writers_wait_and_then_say_that_somebody_holds_the_file_while_readers_read_on(opened, sqlite_path, stranger):
    store = opened(sqlite_url(sqlite_path), timeout=0.05)
    store.prices.append([close(1.0)])
    calls = writings(store)
    stranger.execute("BEGIN IMMEDIATE")
    each_raises(StoreLocked, calls)
    assert list(known(store).values()) == [1.0]
    stranger.execute("ROLLBACK")
    assert store.prices.append([close(2.0)]) == 1


def test_a_file_held_exclusively_cannot_be_opened_in_time(opened, sqlite_path, stranger):
    stranger.execute("PRAGMA locking_mode = EXCLUSIVE")
    stranger.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreLocked):
        opened(sqlite_url(sqlite_path), timeout=0.05)


@pytest.mark.postgres
def test_readers_and_writers_wait_for_a_locked_table_no_longer_than_they_should(opened, postgres_url):
    store = opened(postgres_url, timeout=0.05)
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("LOCK TABLE closes IN ACCESS EXCLUSIVE MODE"))
        each_raises(StoreLocked, [lambda: known(store), lambda: store.prices.append([close(1.0)])])
    engine.dispose()
    assert store.prices.append([close(1.0)]) == 1


def test_when_every_connection_is_busy_the_wait_ends(opened, database_url):
    store = opened(database_url, timeout=0.05)
    pool = store._database._reader.pool
    busy = [store._database._reader.connect() for _ in range(pool.size() + pool._max_overflow)]
    with pytest.raises(StoreLocked):
        store.version()
    for connection in busy:
        connection.close()
    assert store.version() > 0


# read-only


@pytest.fixture
def unwritable(monkeypatch, sqlite_path, opened):
    """A migrated file with one close in it, which we believe we cannot write."""
    store = opened(sqlite_url(sqlite_path))
    store.prices.append([close(1.0)])
    store.close()
    monkeypatch.setattr(sqlite, "is_writable", lambda _path: False)
    return sqlite_path


def test_a_database_that_cannot_be_written_is_still_read(opened, unwritable):
    store = opened(sqlite_url(unwritable))
    assert store.read_only
    assert list(known(store).values()) == [1.0]
    assert store.ready()["read_only"] is True
    calls = writings(store)
    before = unwritable.read_bytes()
    each_raises(StoreReadOnly, calls)
    assert unwritable.read_bytes() == before


def test_a_reader_without_the_right_to_write_sees_what_a_living_writer_adds(opened, unwritable, monkeypatch):
    with monkeypatch.context() as trusted:
        trusted.setattr(sqlite, "is_writable", lambda _path: True)
        writer = opened(sqlite_url(unwritable))
    assert writer.version() > 0  # keeps its connection, and so the shared files, open
    reader = opened(sqlite_url(unwritable))
    writer.prices.append([close(2.0, known=TUESDAY)])
    assert list(known(reader).values()) == [2.0]


@contextmanager
def as_nobody():
    """Without root's right to write everywhere; ordinary users have no need of it."""
    if os.getuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def closed_folder(sqlite_path):
    """Folder and database that everybody may read and nobody may write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "ratioscope.sqlite3"
        path.write_bytes(sqlite_path.read_bytes())
        path.chmod(0o444)
        folder.chmod(0o555)
        with as_nobody():
            yield folder
        folder.chmod(0o755)


def test_without_the_permission_to_write_the_store_is_read(closed_folder):
    store = open_store(sqlite_url(closed_folder / "ratioscope.sqlite3"), closed_folder)
    assert store.read_only
    assert len(store.universe.instruments()) > 0
    each_raises(StoreReadOnly, [lambda: store.prices.append([close(1.0)])])
    store.close()
    assert [path.name for path in closed_folder.iterdir()] == ["ratioscope.sqlite3"]


def test_without_the_permission_to_write_nothing_is_made(closed_folder):
    with pytest.raises(StoreUnavailable):
        open_store(sqlite_url(closed_folder / "another.sqlite3"), closed_folder)
    with pytest.raises(StoreUnavailable):
        open_store(sqlite_url(closed_folder / "new" / "ratioscope.sqlite3"), closed_folder)


@pytest.mark.postgres
def test_a_server_that_only_reads_is_still_read(opened, postgres_url, postgres_server):
    opened(postgres_url).prices.append([close(1.0)])
    run = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with run.connect() as connection:
        connection.execute(text(f"ALTER DATABASE {run.url.database} SET default_transaction_read_only = on"))
    run.dispose()
    store = opened(postgres_url)
    assert list(known(store).values()) == [1.0]
    each_raises(StoreReadOnly, writings(store))


# full


def allow_pages(store, more):
    """A tiny disk: SQLite may add no more than this many pages (it then says SQLITE_FULL)."""
    engine = store._database._reader
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar() + more
    event.listen(engine, "connect", lambda raw, _record: raw.execute(f"PRAGMA max_page_count = {pages}"))
    engine.dispose()


def test_a_full_disk_stores_nothing_half(sqlite_store):
    sqlite_store.prices.append([close(1.0)])
    version = sqlite_store.version()
    allow_pages(sqlite_store, 3)
    with pytest.raises(StoreFull):
        sqlite_store.prices.append(history(9000))
    assert list(known(sqlite_store).values()) == [1.0]
    assert sqlite_store.version() == version
    assert sqlite_store.prices.append(history(5)) == 5


def test_a_file_system_without_room_is_full_and_any_other_trouble_makes_it_unavailable():
    assert type(translate(OSError(errno.ENOSPC, "no space"))) is StoreFull
    assert type(translate(OSError(errno.EDQUOT, "quota"))) is StoreFull
    assert type(translate(OSError(errno.EIO, "broken"))) is StoreUnavailable


# damaged, gone


def test_a_damaged_file_is_reported_when_it_is_read(opened, sqlite_path):
    store = opened(sqlite_url(sqlite_path))
    store.prices.append(history(2000))
    store.close()
    content = bytearray(sqlite_path.read_bytes())
    content[8192:-4096] = b"\x5a" * (len(content) - 12288)  # all but the header, the first page and the last
    sqlite_path.write_bytes(content)
    damaged = opened_or_error(opened, sqlite_path)
    if not isinstance(damaged, StoreError):
        with pytest.raises(StoreCorrupt):
            known(damaged)
    else:
        assert type(damaged) is StoreCorrupt


def opened_or_error(opened, path):
    try:
        return opened(sqlite_url(path))
    except StoreError as error:
        return error


def test_a_file_overwritten_while_it_is_open_is_reported_and_not_ready(opened, sqlite_path):
    store = opened(sqlite_url(sqlite_path))
    store.close()
    sqlite_path.write_bytes(os.urandom(8192))
    each_raises(StoreCorrupt, readings(store))
    assert store.ready() == {"reachable": False, "schema": None, "head": "0001", "error": "store_corrupt"}


@pytest.mark.postgres
def test_a_database_that_is_gone_is_reported_and_not_ready(opened, postgres_url, postgres_server):
    store = opened(postgres_url, timeout=1)
    calls = writings(store)
    run_sql(postgres_server, f"DROP DATABASE {store._database._reader.url.database} WITH (FORCE)")
    each_raises(StoreUnavailable, [*calls, *readings(store)])
    assert store.ready()["error"] == "store_unavailable"


@pytest.mark.postgres
def test_connections_cut_by_the_server_are_replaced(opened, postgres_url, postgres_server):
    store = opened(postgres_url)
    store.prices.append([close(1.0)])
    name = store._database._reader.url.database
    run_sql(postgres_server, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608
    assert list(known(store).values()) == [1.0]


# every failure has a name


def subclasses(kind):
    return {kind, *(deeper for one in kind.__subclasses__() for deeper in subclasses(one))}


def wrapped(cause):
    return DBAPIError.instance("SELECT 1", None, cause, (sqlite3.Error, psycopg.Error))


@pytest.mark.parametrize("name", sorted(name for name in vars(sqlite3) if name.startswith("SQLITE_IOERR_")))
def test_every_trouble_with_the_disk_under_sqlite_makes_it_unavailable(name):
    failure = sqlite3.OperationalError(name)
    failure.sqlite_errorcode = getattr(sqlite3, name)
    assert type(translate(wrapped(failure))) is StoreUnavailable


# The result codes of https://www.sqlite.org/rescode.html that speak of our program, not of the database
OUR_MISTAKES = {1, 2, 4, 7, 9, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25}


@pytest.mark.parametrize("code", range(1, 27))
def test_every_result_of_sqlite_has_an_error_of_ours(code):
    failure = sqlite3.OperationalError(str(code))
    failure.sqlite_errorcode = code
    error = translate(failure)
    assert (type(error) is StoreError) == (code in OUR_MISTAKES)
    assert (code in SQLITE_FAILURES) != (code in OUR_MISTAKES)


def test_every_error_of_psycopg_has_an_error_of_ours():
    for kind in subclasses(psycopg.Error):
        assert isinstance(translate(wrapped(kind("trouble"))), StoreError), kind


# The codes of https://www.postgresql.org/docs/current/errcodes-appendix.html an operator meets
@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("08006", StoreUnavailable), ("28P01", StoreUnavailable), ("3D000", StoreUnavailable),
        ("53300", StoreUnavailable), ("57P01", StoreUnavailable), ("57P03", StoreUnavailable),
        ("58030", StoreUnavailable), ("53100", StoreFull), ("55P03", StoreLocked), ("40P01", StoreLocked),
        ("25006", StoreReadOnly), ("42501", StoreReadOnly), ("XX001", StoreCorrupt), ("XX002", StoreCorrupt),
        ("42P01", StoreError), ("23505", StoreError),
    ],
)  # fmt: skip
def test_what_postgresql_says_is_said_in_our_words(code, expected):
    assert type(translate(wrapped(psycopg.errors.lookup(code)("trouble")))) is expected


def test_a_connection_that_never_came_about_has_no_code_and_is_unavailable():
    assert type(translate(wrapped(psycopg.OperationalError("connection failed")))) is StoreUnavailable


def test_trouble_without_any_code_is_still_ours():
    assert type(translate(SQLAlchemyError("mistake"))) is StoreError
    assert type(translate(wrapped(psycopg.ProgrammingError("mistake")))) is StoreError


def test_our_own_errors_pass_untouched():
    with pytest.raises(StoreReadOnly) as raised, translated():
        raise StoreReadOnly
    assert raised.value.__cause__ is None
