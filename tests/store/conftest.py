"""Every store test runs on SQLite and on PostgreSQL."""

import shutil
import sqlite3

import pytest
from sqlalchemy import make_url

from lib.store import open_store
from tests.postgres import database, empty_postgres, postgres_server

__all__ = ["empty_postgres", "postgres_server"]

DATABASES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


def sqlite_url(path):
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory):
    """SQLite file with the tables of a fresh installation, to be copied."""
    folder = tmp_path_factory.mktemp("migrated")
    path = folder / "migrated.sqlite3"
    open_store(sqlite_url(path), folder).close()
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server, tmp_path_factory):
    """Name of a PostgreSQL database with the tables of a fresh installation, to be copied."""
    with database(postgres_server) as url:
        open_store(url, tmp_path_factory.mktemp("postgres")).close()
        yield make_url(url).database


@pytest.fixture
def sqlite_path(migrated_file, tmp_path):
    """Migrated SQLite file of this test alone."""
    return shutil.copy(migrated_file, tmp_path / "ratioscope.sqlite3")


@pytest.fixture
def postgres_url(postgres_server, migrated_postgres):
    """Migrated PostgreSQL database of this test alone."""
    with database(postgres_server, migrated_postgres) as url:
        yield url


@pytest.fixture(params=DATABASES)
def database_url(request):
    """Address of a migrated database of this test alone."""
    if request.param == "sqlite":
        return sqlite_url(request.getfixturevalue("sqlite_path"))
    return request.getfixturevalue("postgres_url")


@pytest.fixture(params=DATABASES)
def empty_url(request, tmp_path):
    """Address of a database without tables, of this test alone."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "new" / "ratioscope.sqlite3")
    return request.getfixturevalue("empty_postgres")


@pytest.fixture
def opened(tmp_path):
    """Opener of stores that are closed after the test, with no connection left out."""
    stores = []

    def opener(url, **options):
        stores.append(open_store(str(url), tmp_path / "var", **options))
        return stores[-1]

    yield opener
    for store in stores:
        assert store._database._reader.pool.checkedout() == 0, "a connection was not given back"
        store.close()


@pytest.fixture
def store(opened, database_url):
    return opened(database_url)


@pytest.fixture
def sqlite_store(opened, sqlite_path):
    return opened(sqlite_url(sqlite_path))


@pytest.fixture
def stranger(sqlite_path):
    """Somebody else's connection to the SQLite file."""
    connection = sqlite3.connect(sqlite_path, isolation_level=None, timeout=0)
    yield connection
    connection.close()
