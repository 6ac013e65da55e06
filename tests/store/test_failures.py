import os
import time

import pytest
from sqlalchemy import create_engine, event, text

from lib.domain.errors import (
    StoreCorrupt,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreUnavailable,
)
from lib.store.schema import HEAD
from tests.postgres import run_sql
from tests.store.calls import each_raises, readings, writings
from tests.store.closes import close, history, known
from tests.store.conftest import sqlite_url
from tests.store.notes import draft


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


def test_what_is_tried_again_by_itself_waits_a_second_at_most(opened, sqlite_path, stranger):
    store = opened(sqlite_url(sqlite_path), timeout=30)
    author = store.people.named("山田")
    stranger.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    each_raises(StoreLocked, [lambda: store.drafts.save(draft(author))])
    assert 0.5 < time.monotonic() - began < 10
    stranger.execute("ROLLBACK")
    with store._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30_000
    assert store.drafts.save(draft(author)).version == 1


@pytest.mark.postgres
def test_what_is_tried_again_by_itself_waits_a_second_at_most_on_a_server(opened, postgres_url):
    store = opened(postgres_url, timeout=30)
    author = store.people.named("山田")
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("LOCK TABLE versions IN ACCESS EXCLUSIVE MODE"))
        began = time.monotonic()
        each_raises(StoreLocked, [lambda: store.drafts.save(draft(author))])
        assert 0.5 < time.monotonic() - began < 10
    engine.dispose()
    with store._database.writing() as connection:
        assert connection.exec_driver_sql("SHOW lock_timeout").scalar() == "30s"


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
    assert store.ready() == {"reachable": False, "schema": None, "head": HEAD, "error": "store_corrupt"}


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
