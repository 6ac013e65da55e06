"""The database goes away while programs have it open, and comes back: nothing confirmed is lost."""

import shutil

import pytest
from sqlalchemy import create_engine

from lib.domain.errors import StoreUnavailable
from tests.store.calls import each_raises, readings, writings
from tests.store.closes import TUESDAY, close, known
from tests.store.conftest import sqlite_url
from tests.store.notes import JA, SECOND, TEN, analyst, draft

ENDINGS = {"with its log": ("", "-wal", "-shm"), "without its log": ("",)}


def moved(path, target, endings):
    for ending in endings:
        shutil.move(f"{path}{ending}", f"{target}{ending}")


@pytest.mark.parametrize("endings", ENDINGS.values(), ids=ENDINGS)
def test_a_file_moved_away_and_back_has_everything(opened, sqlite_path, tmp_path, endings):
    store, other = opened(sqlite_url(sqlite_path)), opened(sqlite_url(sqlite_path))
    author = analyst(store)
    kept = store.drafts.save(draft(author, SECOND))
    assert len(other.people.people()) == 1
    calls = writings(store)
    moved(sqlite_path, tmp_path / "away", endings)
    each_raises(StoreUnavailable, [*calls, *readings(store)])
    assert not sqlite_path.exists()
    moved(tmp_path / "away", sqlite_path, endings)
    assert other.drafts.draft(author.key, JA) == store.drafts.draft(author.key, JA) == kept
    store.presence.arrive(author.key, JA, TEN)
    assert len(other.presence.present(JA, TEN)) == 1


def test_a_file_that_took_the_place_of_another_is_read_and_written(opened, sqlite_path, tmp_path):
    store = opened(sqlite_url(sqlite_path))
    store.back_up(tmp_path / "copy")
    store.prices.append([close(1.0)])
    shutil.move(sqlite_path, tmp_path / "away")
    for ending in ("-wal", "-shm"):
        sqlite_path.with_name(sqlite_path.name + ending).unlink(missing_ok=True)
    shutil.move(tmp_path / "copy", sqlite_path)
    assert known(store) == {}
    store.prices.append([close(2.0, known=TUESDAY)])
    engine = create_engine(sqlite_url(sqlite_path))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT value FROM closes").scalars().all() == [2.0]
    engine.dispose()
