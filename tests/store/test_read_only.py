import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from lib.domain.errors import (
    StoreReadOnly,
    StoreUnavailable,
)
from lib.store import open_store, sqlite
from tests.store.calls import each_raises, writings
from tests.store.closes import TUESDAY, close, known
from tests.store.conftest import sqlite_url

NOBODY = 65534


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


def test_a_file_that_may_be_written_again_is_written_again(sqlite_path):
    """Made read-only while it is open: connections that came about meanwhile do not stay so for ever."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "ratioscope.sqlite3"
        path.write_bytes(sqlite_path.read_bytes())
        path.chmod(0o666)
        folder.chmod(0o777)
        with as_nobody():
            store = open_store(sqlite_url(path), folder)
            store.prices.append([close(1.0)])
            held = store._database._reader.connect()  # so that another is made
        path.chmod(0o444)
        with as_nobody():
            each_raises(StoreReadOnly, [lambda: store.prices.append([close(2.0, known=TUESDAY)])])
            assert list(known(store).values()) == [1.0]
        path.chmod(0o666)
        with as_nobody():
            each_raises(StoreReadOnly, [lambda: store.prices.append([close(2.0, known=TUESDAY)])])  # and lets go of it
            assert store.prices.append([close(2.0, known=TUESDAY)]) == 1
            held.close()
            store.close()


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
