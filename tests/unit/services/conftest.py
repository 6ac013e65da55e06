"""A desk per test over a real SQLite store: empty, or with the recorded closes."""

import shutil
from datetime import UTC, datetime

import pytest

from lib.services.desk import open_desk
from lib.settings import read_settings
from tests.unit.services.fakes import FakeClock, FakeSource, desk_at
from tests.unit.services.written_notes import work_on

AFTER_RECORDED = datetime(2026, 1, 17, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """SQLite files to be copied: one with tables only, one with the recorded closes."""
    folder = tmp_path_factory.mktemp("services")
    desk_at(folder / "empty.sqlite3").store.close()
    settings = read_settings({"RATIOSCOPE_DATA_DIR": str(folder), "RATIOSCOPE_SOURCE": "recorded"})
    open_desk(settings, AFTER_RECORDED).store.close()
    return folder


@pytest.fixture
def path(migrated, tmp_path):
    return shutil.copy(migrated / "empty.sqlite3", tmp_path / "ratioscope.sqlite3")


@pytest.fixture
def clock():
    """The Saturday after 2025-10-31."""
    return FakeClock()


@pytest.fixture
def source():
    return FakeSource({})


@pytest.fixture
def desk(path, source):
    """Nothing stored yet, a source that knows nothing yet."""
    opened = desk_at(path, source)
    yield opened
    opened.store.close()


@pytest.fixture
def recorded(migrated, tmp_path):
    """Desk on the recorded closes only, learned on 2026-01-17."""
    shutil.copy(migrated / "ratioscope.sqlite3", tmp_path / "ratioscope.sqlite3")
    opened = open_desk(
        read_settings({"RATIOSCOPE_DATA_DIR": str(tmp_path), "RATIOSCOPE_SOURCE": "recorded"}), AFTER_RECORDED
    )
    yield opened
    opened.store.close()


@pytest.fixture
def worked(desk):
    """A desk on which two people have written notes."""
    return work_on(desk)


@pytest.fixture
def empty(migrated, tmp_path):
    """Another desk, on which nobody has done anything."""
    (tmp_path / "other").mkdir()
    opened = desk_at(shutil.copy(migrated / "empty.sqlite3", tmp_path / "other" / "empty.sqlite3"))
    yield opened
    opened.store.close()
