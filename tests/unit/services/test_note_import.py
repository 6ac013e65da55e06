"""Notes from files: what a preview promises is what is stored."""

from datetime import UTC, datetime

import pytest

from lib.domain.desk_contents import ImportAction
from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.notes import NoteAddress, NoteContent, NoteSave, NoteState
from lib.locales.catalogue import words_for
from lib.services.note_import import import_notes, preview_path
from lib.services.notes import choose_person, note_history, open_note, save_note
from tests.unit.services.written_notes import (
    EN,
    FIRST,
    JA,
    NOVEMBER,
    NOW,
    OCTOBER,
    SECOND,
    actions,
    looked_at,
    note,
    packed,
)


def test_files_make_notes_with_the_importer_as_author_where_none_is_named(desk):
    preview = looked_at(
        desk,
        {
            "2025-10-31.ja.md": note(text="関税。", tags="[関税]", saved_at="2025-11-01T10:00:00Z"),
            "2025-11-07.ja.md": note(author="山田", state="draft", saved_at="2099-01-01"),
        },
    )
    assert actions(preview) == [("2025-10-31.ja.md", "create", None), ("2025-11-07.ja.md", "create", None)]
    assert import_notes(desk, preview) == 2
    first, second = open_note(desk, JA).note, open_note(desk, NoteAddress(NOVEMBER, "ja")).note
    assert (first.author.name, first.state, first.changed_at) == (
        "係",
        NoteState.PUBLISHED,
        datetime(2025, 11, 1, 10, tzinfo=UTC),
    )
    assert (second.author.name, second.state, second.changed_at) == ("山田", NoteState.DRAFT, NOW)


def test_files_that_say_the_same_are_skipped_and_others_become_revisions(worked):
    archive = {
        "2025-10-31.ja.md": note(SECOND.title, SECOND.text + "\n\n", tags="[中国]"),
        "2025-10-31.en.md": note(author="Suzuki"),
    }
    preview = looked_at(worked, archive)
    assert [(row.name, row.action) for row in preview.rows] == [
        ("2025-10-31.en.md", ImportAction.CHANGE),
        ("2025-10-31.ja.md", ImportAction.SKIP),
    ]
    import_notes(worked, preview)
    newest, oldest = note_history(worked, EN)
    assert (newest.number, newest.author.name, newest.content) == (2, "Suzuki", NoteContent("題", "本文"))
    assert oldest.content == FIRST


def test_a_published_note_is_not_made_a_draft_by_a_file(worked):
    import_notes(worked, looked_at(worked, {"2025-10-31.ja.md": note(state="draft")}))
    assert open_note(worked, JA).note.state is NoteState.PUBLISHED


def test_what_cannot_be_used_is_told_file_by_file_and_the_rest_is_stored(desk):
    preview = looked_at(
        desk,
        {
            "../2025-10-31.ja.md": note(),
            "2025-10-30.ja.md": note(),
            "2025-10-31.en.md": "no title",
            "2025-10-31.ja.md": note(),
            "2025-11-07.en.md": note(text=" "),
            "2025-11-14.ja.md": note(),
            "again-2025-10-31.md": note(week=OCTOBER, language="ja"),
            "large.md": note(text="x" * 200_001, week=NOVEMBER, language="ja"),
            "photo.png": "x",
            "yaml.md": "---\na: [\n---\n",
        },
    )
    assert actions(preview) == [
        ("../2025-10-31.ja.md", "refuse", "climbs_out"),
        ("2025-10-30.ja.md", "refuse", "no_such_week"),
        ("2025-10-31.en.md", "refuse", "no_title"),
        ("2025-10-31.ja.md", "create", None),
        ("2025-11-07.en.md", "refuse", "empty"),
        ("2025-11-14.ja.md", "refuse", "running_week"),
        ("again-2025-10-31.md", "refuse", "same_note"),
        ("large.md", "refuse", "too_long"),
        ("photo.png", "skip", "not_a_note"),
        ("yaml.md", "refuse", "bad_front_matter"),
    ]
    assert (preview.count(ImportAction.CREATE), preview.count(ImportAction.REFUSE)) == (1, 8)
    for language in ("en", "ja"):
        assert all(words_for(language).describe(row.reason) for row in preview.rows if row.reason)
    import_notes(desk, preview)
    assert len(desk.store.desk.read().notes) == 1


def test_a_note_saved_since_the_look_stops_the_import(desk):
    preview = looked_at(desk, {"2025-10-31.ja.md": note(), "2025-11-07.ja.md": note()})
    save_note(desk, NoteSave(JA, FIRST, choose_person(desk, "山田").key), NOW)
    before = desk.store.desk.read()
    with pytest.raises(EditConflict):
        import_notes(desk, preview)
    assert desk.store.desk.read() == before


def test_a_folder_a_zip_and_a_single_file_can_be_named(desk, tmp_path):
    folder = tmp_path / "blog"
    folder.mkdir()
    (folder / "2025-10-31.ja.md").write_text(note(), "utf-8")
    (tmp_path / "blog.zip").write_bytes(packed({"2025-10-31.ja.md": note()}))
    paths = [folder, folder / "2025-10-31.ja.md", tmp_path / "blog.zip"]
    assert [len(preview_path(desk, path, "係", NOW).addition.notes) for path in paths] == [1, 1, 1]
    with pytest.raises(InvalidInput) as wrong:
        preview_path(desk, tmp_path / "absent.zip", "係", NOW)
    assert wrong.value.reason == "cannot_open"
