"""``backup``, ``restore``, ``purge``, ``notes-export`` and ``notes-import``."""

import os
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lib.domain.notes import NoteAddress, NoteContent, NoteSave
from lib.store import open_store

JA = NoteAddress(date(2025, 10, 31), "ja")
NOTE = "---\ntitle: ３週続伸\ntags: [関税]\n---\n本文。\n"


@pytest.fixture
def data():
    return Path(os.environ["RATIOSCOPE_DATA_DIR"])


@pytest.fixture
def store(lib, data):
    """The store the commands use, with a note in it."""
    opened = open_store(f"sqlite:///{data / 'ratioscope.sqlite3'}", data)
    author = opened.people.named("山田").key
    opened.notes.save(NoteSave(JA, NoteContent("題", "本文"), author), datetime(2025, 11, 1, tzinfo=UTC))
    yield opened
    opened.close()


def test_a_backup_brings_back_what_was_changed_since(lib, store, tmp_path):
    file = tmp_path / "backup.sqlite3"
    printed = lib("backup", str(file))
    assert printed.code == 0
    assert "notes 1, revisions 1" in printed.out
    store.notes.archive(JA, 1)
    asked = lib("restore", str(file))
    assert asked.out.endswith("Nothing was replaced. With --yes it is done without a question.\n")
    assert store.notes.note(JA).archived
    done = lib("restore", str(file), "--yes")
    assert done.code == 0
    assert not store.notes.note(JA).archived
    assert Path(done.out.split("kept in ")[1].rstrip(".\n")).is_file()


def test_a_backup_never_goes_over_a_file(lib, store, tmp_path):
    file = tmp_path / "backup.sqlite3"
    file.write_text("mine")
    printed = lib("backup", str(file))
    assert (printed.code, printed.complaint) == (2, f"python -m lib: FILE: File: {file} is already there.")
    assert file.read_text() == "mine"
    assert lib("backup", str(tmp_path / "absent" / "b.sqlite3")).code == 2


@pytest.mark.parametrize("content", [b"", b"text", os.urandom(9000)])
def test_what_is_no_backup_is_refused_in_one_line(lib, store, tmp_path, content):
    file = tmp_path / "backup.sqlite3"
    file.write_bytes(content)
    printed = lib("restore", str(file), "--yes")
    assert printed.code == 2
    assert printed.complaint
    assert store.notes.note(JA) is not None


def test_a_restore_works_where_nothing_is_yet(lib, store, tmp_path, monkeypatch):
    lib("backup", str(tmp_path / "backup.sqlite3"))
    monkeypatch.setenv("RATIOSCOPE_DATA_DIR", str(tmp_path / "new"))
    assert lib("restore", str(tmp_path / "backup.sqlite3"), "--yes").code == 0
    opened = open_store(f"sqlite:///{tmp_path / 'new' / 'ratioscope.sqlite3'}", tmp_path / "new")
    assert opened.notes.note(JA).content.title == "題"
    opened.close()


def test_only_what_was_put_away_is_purged(lib, store):
    assert lib("purge").out == "Nothing has been put away.\n"
    store.notes.archive(JA, 1)
    store.events.archive(1, 1)
    asked = lib("--lang", "ja", "purge")
    assert asked.out.splitlines()[:2] == ["コメント 2025-10-31 ja", "イベント 32〜38%のレンジ"]
    assert store.notes.note(JA) is not None
    assert lib("purge", "--yes").out.endswith("Deleted.\n")
    assert store.notes.note(JA) is None


def test_a_purge_tells_what_stays_and_why(lib, store):
    risk = store.risks.read().risks[0]
    store.risks.save(replace(risk, archived=True))
    note = store.notes.note(JA)
    content = replace(note.content, risks=(str(risk.key),))
    store.notes.save(NoteSave(JA, content, note.author.key, base=1), datetime(2025, 11, 1, 11, tzinfo=UTC))
    assert lib("purge").out.splitlines() == [
        f"Stays, since a text is linked to it: {risk.name_en}",
        "Nothing else has been put away.",
    ]


def test_notes_go_out_and_come_in_again(lib, store, tmp_path, monkeypatch):
    file = tmp_path / "notes.zip"
    assert lib("notes-export", str(file)).out == f"Written: {file}\n"
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["data.json", "notes/2025-10-31.ja.md"]
    monkeypatch.setenv("RATIOSCOPE_DATA_DIR", str(tmp_path / "new"))
    printed = lib("notes-import", str(file), "--author", "係", "--yes")
    summary, *lines = printed.out.splitlines()
    assert summary.startswith("1 to create, 0 to change, ")
    assert lines == ["  create  data.json  2025-10-31 ja  題", "Notes created or changed: 1."]
    assert lib("notes-export", str(tmp_path / "absent" / "notes.zip")).code == 2


def test_files_are_shown_before_they_are_stored(lib, store, tmp_path):
    folder = tmp_path / "blog"
    folder.mkdir()
    (folder / "2025-10-31.ja.md").write_text(NOTE, "utf-8")
    (folder / "2025-10-24.ja.md").write_text(NOTE, "utf-8")
    (folder / "2025-10-23.ja.md").write_text(NOTE, "utf-8")
    printed = lib("--lang", "ja", "notes-import", str(folder), "--author", "係")
    assert printed.out.splitlines() == [
        "作成 1、変更 1、スキップ 0、取り込めない 1",
        "  不可  2025-10-23.ja.md  週：2025-10-23 で終わる確定週はありません。",
        "  作成  2025-10-24.ja.md  2025-10-24 ja  ３週続伸",
        "  変更  2025-10-31.ja.md  2025-10-31 ja  ３週続伸",
        "何も保存していません。--yes を付けると確認せずに保存します。",
    ]
    assert lib("notes-import", str(folder), "--author", "係", "--yes").code == 0
    assert [one.author.name for one in store.notes.revisions(JA)] == ["係", "山田"]
    assert lib("notes-import", str(tmp_path / "absent"), "--author", "係").code == 2
