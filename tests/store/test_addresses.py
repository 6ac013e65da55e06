from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from lib.domain.errors import (
    InvalidSetting,
    StoreCorrupt,
    StoreReadOnly,
    StoreUnavailable,
)
from lib.store import open_store, sqlite
from tests.store.closes import close
from tests.store.conftest import sqlite_url

ROOT = Path(__file__).parents[2]


def run_sql(url, statement):
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "postgresql+psycopg://host"])
def test_an_address_without_a_database_is_refused(tmp_path, url):
    with pytest.raises(InvalidSetting) as refused:
        open_store(url, tmp_path)
    assert refused.value.parameter == "RATIOSCOPE_DATABASE_URL"


@pytest.mark.parametrize("url", ["not an address", "postgresql+psycopg://host:port/name"])
def test_an_address_that_cannot_be_read_is_refused(tmp_path, url):
    with pytest.raises(InvalidSetting):
        open_store(url, tmp_path)


def test_a_folder_that_cannot_be_made_is_reported(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable):
        open_store(sqlite_url(tmp_path / "db.sqlite3"), tmp_path / "file" / "var")
    with pytest.raises(StoreUnavailable):
        open_store(sqlite_url(tmp_path / "file" / "db.sqlite3"), tmp_path)


def test_a_folder_in_the_place_of_the_file_is_reported(tmp_path):
    with pytest.raises(StoreUnavailable):
        open_store(sqlite_url(tmp_path), tmp_path)


def test_a_file_that_is_no_database_is_reported(tmp_path):
    path = tmp_path / "ratioscope.sqlite3"
    path.write_bytes(bytes(range(256)) * 64)
    with pytest.raises(StoreCorrupt):
        open_store(sqlite_url(path), tmp_path)
    assert path.read_bytes() == bytes(range(256)) * 64


@pytest.mark.parametrize("name", ["a b", "100%", "何", "q?mode=memory", "hash#tag"])
def test_any_folder_name_will_do(opened, tmp_path, name):
    store = opened(sqlite.URL.create("sqlite", database=str(tmp_path / name / "r.sqlite3")).render_as_string())
    store.prices.append([close(1.0)])
    assert (tmp_path / name / "r.sqlite3").stat().st_size > 0


def test_an_old_database_that_cannot_be_written_is_not_opened(tmp_path, monkeypatch):
    path = tmp_path / "ratioscope.sqlite3"
    run_sql(sqlite_url(path), "CREATE TABLE older (answer INTEGER)")
    monkeypatch.setattr(sqlite, "is_writable", lambda _path: False)
    with pytest.raises(StoreReadOnly):
        open_store(sqlite_url(path), tmp_path)


def test_a_server_that_does_not_answer_is_reported(tmp_path):
    with pytest.raises(StoreUnavailable):
        open_store("postgresql+psycopg://nobody@127.0.0.1:1/nothing", tmp_path, timeout=1)


@pytest.mark.postgres
def test_a_database_the_server_does_not_know_is_reported(postgres_server, tmp_path):
    with pytest.raises(StoreUnavailable):
        open_store(postgres_server.get_uri(database="nowhere", driver="psycopg"), tmp_path)
