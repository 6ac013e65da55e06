import logging
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from lib.domain.errors import (
    StoreError,
    StoreLocked,
    StoreTooNew,
)
from lib.domain.events import STARTING_EVENTS
from lib.domain.instruments import STARTING_UNIVERSE
from lib.store import sqlite
from lib.store.metadata import metadata
from lib.store.migrate import configuration
from lib.store.schema import HEAD
from tests.store.closes import close, history, known
from tests.store.conftest import sqlite_url

ROOT = Path(__file__).parents[2]


def run_python(program, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)], cwd=ROOT, text=True, stdout=subprocess.PIPE
    )


def tables(url):
    engine = create_engine(url)
    names = set(inspect(engine).get_table_names())
    engine.dispose()
    return names


def run_sql(url, statement):
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def copies(path):
    return sorted(kept.name for kept in path.parent.glob("*.before-*"))


def test_a_first_start_makes_folder_tables_universe_and_events(opened, empty_url, tmp_path):
    store = opened(empty_url)
    assert (tmp_path / "var").is_dir()
    assert len(store.universe.instruments()) == len(STARTING_UNIVERSE)
    assert len(store.events.events()) == len(STARTING_EVENTS)
    assert store.prices.coverage() == []


def test_a_second_start_finds_everything_and_copies_nothing(opened, sqlite_path):
    opened(sqlite_url(sqlite_path)).prices.append([close(1.0)])
    assert len(known(opened(sqlite_url(sqlite_path)))) == 1
    assert copies(sqlite_path) == []


def test_a_first_start_copies_nothing(opened, tmp_path):
    opened(sqlite_url(tmp_path / "ratioscope.sqlite3"))
    assert copies(tmp_path / "ratioscope.sqlite3") == []


def test_a_file_of_zero_bytes_is_a_first_start(opened, tmp_path):
    path = tmp_path / "ratioscope.sqlite3"
    path.touch()
    assert opened(sqlite_url(path)).ready()["schema"] == HEAD
    assert copies(path) == []


def test_sqlite_keeps_a_write_ahead_log_and_checks_references(sqlite_store):
    with sqlite_store._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000


def test_before_a_migration_the_file_is_copied_aside(opened, tmp_path):
    path = tmp_path / "ratioscope.sqlite3"
    run_sql(sqlite_url(path), "CREATE TABLE older AS SELECT 42 AS answer")
    opened(sqlite_url(path))
    assert copies(path) == [f"ratioscope.sqlite3.before-{HEAD}"]
    kept = sqlite3.connect(f"{path}.before-{HEAD}")
    assert kept.execute("SELECT answer FROM older").fetchall() == [(42,)]
    assert kept.execute("SELECT count(*) FROM sqlite_master").fetchall() == [(1,)]
    kept.close()
    assert {"older", "closes"} <= tables(sqlite_url(path))


def test_a_copy_includes_what_still_lies_in_the_write_ahead_log(opened, sqlite_path):
    store = opened(sqlite_url(sqlite_path))
    store.prices.append(history(500))
    kept = sqlite.copy_aside(sqlite_path, "9999")
    assert len(known(opened(sqlite_url(kept)))) == 500


def test_a_copy_that_was_cut_short_is_made_again(sqlite_path):
    half = sqlite_path.with_name(f"{sqlite_path.name}.before-9999.half")
    half.write_bytes(b"cut short")
    assert sqlite.copy_aside(sqlite_path, "9999").stat().st_size == sqlite_path.stat().st_size
    assert not half.exists()


def test_a_migration_that_fails_leaves_the_database_as_it_was(opened, empty_url, tmp_path):
    (tmp_path / "new").mkdir()
    run_sql(empty_url, "CREATE TABLE leases (in_the_way INTEGER)")
    with pytest.raises(StoreError):
        opened(empty_url)
    assert tables(empty_url) == {"leases"}


def test_a_database_migrated_by_a_newer_program_is_left_alone(opened, database_url):
    run_sql(database_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreTooNew) as refused:
        opened(database_url)
    assert refused.value.details == {"found": "9999", "known": HEAD}
    assert refused.value.message_key == "error.store_too_new"


def test_the_revision_the_code_knows_is_the_newest_migration():
    assert ScriptDirectory.from_config(configuration()).get_heads() == [HEAD]


def test_revisions_are_numbered_so_that_text_order_is_age():
    scripts = list(ScriptDirectory.from_config(configuration()).walk_revisions())
    assert [script.revision for script in reversed(scripts)] == [f"{n:04}" for n in range(1, len(scripts) + 1)]


def test_the_migrations_make_the_tables_the_code_describes(database_url):
    engine = create_engine(database_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, {"compare_type": True}), metadata) == []
    engine.dispose()


def test_migrating_leaves_logging_as_it_was(opened, tmp_path):
    before = logging.getLogger().level, list(logging.getLogger().handlers)
    opened(sqlite_url(tmp_path / "new.sqlite3"))
    assert (logging.getLogger().level, list(logging.getLogger().handlers)) == before


OPEN = """
import sys
from pathlib import Path
from lib.store import open_store
store = open_store(sys.argv[1], Path(sys.argv[2]), timeout=60)
print(store.ready()["schema"], len(store.universe.instruments()), "alembic" in sys.modules)
"""


def test_a_start_with_the_newest_tables_does_not_import_alembic(database_url, tmp_path):
    answer, _ = run_python(OPEN, database_url, tmp_path).communicate(timeout=60)
    assert answer.split() == [HEAD, str(len(STARTING_UNIVERSE)), "False"]


def test_processes_that_start_together_all_come_up(empty_url, tmp_path):
    processes = [run_python(OPEN, empty_url, tmp_path) for _ in range(3)]
    answers = [process.communicate(timeout=90)[0].split()[:2] for process in processes]
    assert answers == [[HEAD, str(len(STARTING_UNIVERSE))]] * 3


def test_whoever_waited_for_the_lock_finds_the_work_done(opened, tmp_path, monkeypatch):
    """Between the first look and the lock, somebody else migrates."""
    url, real = sqlite_url(tmp_path / "ratioscope.sqlite3"), sqlite.migration_lock

    def late(path, timeout):
        monkeypatch.undo()
        opened(url)
        return real(path, timeout)

    monkeypatch.setattr("lib.store.opening.migration_lock", late)
    assert opened(url).ready()["schema"] == HEAD


@pytest.mark.postgres
def test_whoever_waited_for_the_server_finds_the_work_done(opened, empty_postgres, monkeypatch):
    """Between the first look and the lock, somebody else migrates."""

    def late(_connection):
        monkeypatch.undo()
        opened(empty_postgres)

    monkeypatch.setattr("lib.store.opening.wait_for_migrations", late)
    assert opened(empty_postgres).ready()["schema"] == HEAD


def test_a_migration_lock_that_is_never_released_is_reported(opened, tmp_path):
    path = tmp_path / "ratioscope.sqlite3"
    with sqlite.migration_lock(path, 1), pytest.raises(StoreLocked):
        opened(sqlite_url(path), timeout=0.1)


@pytest.mark.postgres
def test_a_migration_lock_on_the_server_that_is_never_released_is_reported(opened, empty_postgres):
    engine = create_engine(empty_postgres)
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": 0x5241_5449_4F})
        with pytest.raises(StoreLocked):
            opened(empty_postgres, timeout=0.1)
    engine.dispose()
