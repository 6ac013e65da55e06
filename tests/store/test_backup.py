"""A backup is whole while others write, is checked before it replaces anything, and fits both databases."""

import sqlite3
import threading
from datetime import timedelta

import pytest
from alembic import command
from sqlalchemy import create_engine

from lib.domain.errors import InvalidInput, StoreError, StoreTooNew, StoreUnavailable
from lib.store import backup, open_store, replacing
from lib.store.backup import check_backup
from lib.store.metadata import metadata
from lib.store.migrate import configuration
from lib.store.restore import restore
from lib.store.schema import HEAD
from tests.store.closes import MONDAY, close, history, known
from tests.store.conftest import sqlite_url
from tests.store.notes import EN, JA, TEN, analyst, draft, save
from tests.store.test_attempts import attempt
from tests.store.test_desk import every_room, rows_of
from tests.store.test_dividends import JUNE, dividend

STAMP = "20251101-100000"
PASSING = {"leases", "presence", "versions"}


def everything(store):
    """All rows of all tables that a restore brings back."""
    return rows_of(store, [table for table in metadata.sorted_tables if table.name not in PASSING])


@pytest.fixture
def worked(store):
    """A store with something in every table, and somebody editing."""
    store.prices.append(history(5000))
    store.dividends.append("IWO", [dividend(JUNE, 0.4)], TEN)
    store.attempts.record(attempt("^RUO", MONDAY))
    store.presence.arrive(analyst(every_room(store)).key, JA, TEN)
    return store


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def other_url(request, tmp_path):
    """Address of another database, not made yet."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "other" / "ratioscope.sqlite3")
    return request.getfixturevalue("empty_postgres")


def test_a_backup_is_one_file_that_knows_what_it_holds(worked, tmp_path):
    path = tmp_path / "backup.sqlite3"
    counts = worked.back_up(path)
    assert counts["closes"] == 5000
    assert (counts["people"], counts["notes"], counts["note_revisions"], counts["drafts"]) == (3, 2, 4, 1)
    assert check_backup(path) == (HEAD, counts)
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith("backup")) == ["backup.sqlite3"]


def test_restored_into_another_database_everything_is_there(worked, opened, other_url, tmp_path):
    assert [name for name, rows in everything(worked).items() if not rows] == [], "nothing would show if it were lost"
    worked.back_up(tmp_path / "backup.sqlite3")
    other = opened(other_url)
    restore(other_url, tmp_path, tmp_path / "backup.sqlite3", STAMP)
    assert everything(other) == everything(worked)
    assert other.desk.read() == worked.desk.read()
    assert other.people.named("Newcomer").key == 4
    assert other.prices.append([close(1.0, known=MONDAY + timedelta(days=900))]) == 1


def test_a_restore_keeps_the_old_aside_and_can_be_undone(worked, database_url, tmp_path):
    worked.back_up(tmp_path / "backup.sqlite3")
    before = everything(worked)
    worked.notes.archive(JA, 3)
    worked.drafts.save(draft(analyst(worked), address=EN))
    later = everything(worked)
    versions = worked.version(), worked.notes_version()
    kept = restore(database_url, tmp_path, tmp_path / "backup.sqlite3", STAMP)
    assert everything(worked) == before
    assert (worked.version() > versions[0], worked.notes_version() > versions[1]) == (True, True)
    restore(database_url, tmp_path, kept, "later")
    assert everything(worked) == later
    assert kept.name == f"before-restore-{STAMP}.sqlite3"


def test_a_backup_made_while_others_write_holds_whole_appends_only(opened, database_url, tmp_path):
    """Each append raises every value by one; a backup must never hold two appends mixed."""
    writer, reader = opened(database_url), opened(database_url)
    writer.prices.append(history(300))
    first = known(writer)
    done = threading.Event()

    def write():
        for number in range(1, 12):
            writer.prices.append(history(300, known=MONDAY + timedelta(hours=number), raised=float(number)))
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    number = 0
    while not done.is_set():
        number += 1
        reader.back_up(tmp_path / f"{number}.sqlite3")
    thread.join()
    for copy in range(1, number + 1):
        values = known(opened(sqlite_url(tmp_path / f"{copy}.sqlite3")))
        assert len({round(value - first[session], 6) for session, value in values.items()}) == 1


def damaged(path):
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\x5a" * (len(content) - 12288)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (damaged, "damaged_backup"),
        (lambda path: path.write_text("no database at all, but long enough to be read as one" * 9), "damaged_backup"),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "damaged_backup"),
        (lambda path: path.write_bytes(b""), "not_a_backup"),
        (lambda path: path.unlink(), "cannot_open"),
    ],
)
def test_a_file_that_is_no_whole_backup_replaces_nothing(worked, database_url, tmp_path, spoil, reason):
    path = tmp_path / "backup.sqlite3"
    worked.back_up(path)
    before = everything(worked)
    spoil(path)
    with pytest.raises(InvalidInput) as wrong:
        restore(database_url, tmp_path, path, STAMP)
    assert wrong.value.reason == reason
    assert everything(worked) == before
    assert list(tmp_path.glob("before-restore-*")) == []


def changed(path, statement):
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_backup_of_a_newer_program_is_refused(worked, database_url, tmp_path):
    path = tmp_path / "backup.sqlite3"
    worked.back_up(path)
    changed(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreTooNew):
        restore(database_url, tmp_path, path, STAMP)


def test_a_row_that_refers_to_nothing_is_damage(worked, tmp_path):
    path = tmp_path / "backup.sqlite3"
    worked.back_up(path)
    changed(path, "UPDATE notes SET author = 99")
    with pytest.raises(InvalidInput) as wrong:
        check_backup(path)
    assert wrong.value.reason == "damaged_backup"


def test_a_backup_of_an_older_program_is_migrated_first(worked, database_url, tmp_path):
    path = tmp_path / "older.sqlite3"
    engine = create_engine(sqlite_url(path))
    with engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    assert check_backup(path)[0] == "0001"
    restore(database_url, tmp_path, path, STAMP)
    assert worked.desk.read().notes == ()
    assert len(worked.events.events()) == 6
    assert check_backup(path)[0] == "0001"


def test_a_restore_that_breaks_off_changes_nothing(worked, database_url, tmp_path, monkeypatch):
    worked.back_up(tmp_path / "backup.sqlite3")
    worked.notes.archive(JA, 3)
    before, version = everything(worked), worked.notes_version()

    def break_off(source, target, table):
        if table.name == "notes":
            raise StoreUnavailable
        backup.copy_table(source, target, table)

    monkeypatch.setattr(replacing, "copy_table", break_off)
    with pytest.raises(StoreUnavailable):
        restore(database_url, tmp_path, tmp_path / "backup.sqlite3", STAMP)
    assert everything(worked) == before
    assert worked.notes_version() == version


def test_a_backup_that_breaks_off_leaves_no_file(store, tmp_path):
    with pytest.raises(StoreError):
        store.back_up(tmp_path / "absent" / "backup.sqlite3")
    (tmp_path / "backup.sqlite3").mkdir()
    with pytest.raises(StoreError):
        store.back_up(tmp_path / "backup.sqlite3")
    assert list(tmp_path.glob("*.half")) == []


def test_a_damaged_database_is_moved_aside_and_restored(opened, sqlite_path, tmp_path):
    store = opened(sqlite_url(sqlite_path))
    store.prices.append(history(2000))
    store.notes.save(save(analyst(store)), TEN)
    store.back_up(tmp_path / "backup.sqlite3")
    before = everything(store)
    store.close()
    damaged(sqlite_path)
    spoiled = sqlite_path.read_bytes()
    kept = restore(sqlite_url(sqlite_path), tmp_path, tmp_path / "backup.sqlite3", STAMP)
    assert kept.read_bytes() == spoiled
    assert kept.name == f"{sqlite_path.name}.damaged-{STAMP}"
    assert everything(opened(sqlite_url(sqlite_path))) == before


def test_a_database_whose_rows_refer_to_nothing_is_moved_aside(opened, sqlite_path, stranger, tmp_path):
    store = opened(sqlite_url(sqlite_path))
    note = store.notes.save(save(analyst(store)), TEN)
    store.back_up(tmp_path / "backup.sqlite3")
    store.close()
    stranger.execute("UPDATE notes SET author = 99")
    stranger.close()
    kept = restore(sqlite_url(sqlite_path), tmp_path, tmp_path / "backup.sqlite3", STAMP)
    assert kept.name == f"{sqlite_path.name}.damaged-{STAMP}"
    assert opened(sqlite_url(sqlite_path)).notes.note(JA) == note


def test_a_restore_makes_a_database_that_is_gone(worked, tmp_path):
    worked.back_up(tmp_path / "backup.sqlite3")
    url = sqlite_url(tmp_path / "gone.sqlite3")
    restore(url, tmp_path, tmp_path / "backup.sqlite3", STAMP)
    store = open_store(url, tmp_path)
    assert everything(store) == everything(worked)
    store.close()
