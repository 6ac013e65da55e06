"""A copy of a desk makes the same desk again, and never touches what has another history."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from lib.domain.desk_contents import ImportAction
from lib.domain.errors import InvalidInput
from lib.domain.notes import NoteSave
from lib.services.note_export import export_notes
from lib.services.note_import import import_notes, preview_zip
from lib.services.notes import choose_person, note_history, open_note, save_note
from tests.unit.services.written_notes import (
    EN,
    FIRST,
    JA,
    NOW,
    SECOND,
    actions,
    looked_at,
    unpacked,
)


def test_everything_brought_into_an_empty_store_is_the_same_again(worked, empty):
    content = export_notes(worked, NOW)
    preview = preview_zip(empty, content, "係", NOW)
    assert {row.action for row in preview.rows} == {ImportAction.CREATE, ImportAction.SKIP}
    assert import_notes(empty, preview) == 2
    assert empty.store.desk.read() == worked.store.desk.read()
    assert export_notes(empty, NOW) == content


def test_an_export_is_markdown_for_people_and_json_for_coming_back(worked):
    files = unpacked(export_notes(worked, NOW))
    assert set(files) == {"data.json", "notes/2025-10-31.ja.md", "notes/2025-10-31.en.md"}
    text = files["notes/2025-10-31.ja.md"].decode()
    assert text.startswith("---\nweek: 2025-10-31\nlanguage: ja\ntitle: 反落\nauthor: 鈴木\nstate: published\n")
    assert text.endswith("---\n\n中国に注意。\n\n---\n\n$10")
    data = json.loads(files["data.json"])
    assert [revision["author"] for revision in data["notes"][1]["revisions"]] == ["山田", "鈴木"]
    assert data["drafts"][0]["text"] == FIRST.text


def test_a_copy_brought_back_where_it_came_from_is_no_news(worked):
    before = worked.store.desk.read()
    preview = preview_zip(worked, export_notes(worked, NOW), "係", NOW)
    assert {row.action for row in preview.rows} == {ImportAction.SKIP}
    assert import_notes(worked, preview) == 0
    assert worked.store.desk.read() == before


def test_a_copy_that_goes_on_from_here_is_appended_one_that_knows_less_is_skipped(worked, empty):
    content = export_notes(worked, NOW)
    import_notes(empty, preview_zip(empty, content, "係", NOW))
    suzuki = choose_person(worked, "鈴木").key
    save_note(worked, NoteSave(JA, FIRST, suzuki, base=2), NOW + timedelta(hours=1))
    newer = preview_zip(empty, export_notes(worked, NOW), "係", NOW + timedelta(hours=2))
    assert [row.action for row in newer.rows if row.address == JA] == [ImportAction.CHANGE]
    import_notes(empty, newer)
    assert [kept.content for kept in note_history(empty, JA)] == [FIRST, SECOND, FIRST]
    older = preview_zip(empty, content, "係", NOW)
    assert {row.action for row in older.rows} == {ImportAction.SKIP}


def test_a_copy_with_another_history_touches_nothing(worked, empty):
    stranger = choose_person(empty, "佐藤").key
    save_note(empty, NoteSave(JA, SECOND, stranger), NOW)
    preview = preview_zip(empty, export_notes(worked, NOW), "係", NOW)
    assert ("data.json", "refuse", "other_history") in actions(preview)
    import_notes(empty, preview)
    assert open_note(empty, JA).note.content == SECOND


def test_a_markdown_file_edited_beside_its_copy_is_pointed_out(worked, empty):
    files = unpacked(export_notes(worked, NOW))
    files["notes/2025-10-31.ja.md"] += "追記。".encode()
    assert ("notes/2025-10-31.ja.md", "refuse", "differs_from_copy") in actions(looked_at(empty, files))


def changed(worked, change):
    files = unpacked(export_notes(worked, NOW))
    data = json.loads(files["data.json"])
    change(data)
    return {"data.json": json.dumps(data)}


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(version=99),
        lambda data: data.pop("people"),
        lambda data: data["notes"][0]["revisions"].clear(),
        lambda data: data["notes"][0]["revisions"][0].update(number=2),
        lambda data: data["notes"][0]["revisions"][0].update(author="nobody"),
        lambda data: data["notes"][0]["revisions"][0].update(saved_at="2025-11-01T10:00:00"),
        lambda data: data["notes"][0]["revisions"][0].update(text=1),
        lambda data: data["notes"][0].update(week="never"),
        lambda data: data["people"].append({"name": "x", "role": "king"}),
        lambda data: data.update(parts=[]),
    ],
)
def test_a_copy_that_is_broken_is_refused_as_a_whole(worked, change):
    with pytest.raises(InvalidInput) as wrong:
        looked_at(worked, changed(worked, change))
    assert wrong.value.reason == "unreadable_copy"


def test_a_copy_of_nothing_readable_is_refused(desk):
    for content in ("", "[]", "[" * 100_000, '{"format": 1, "version": 1}'):
        with pytest.raises(InvalidInput) as wrong:
            looked_at(desk, {"data.json": content})
        assert wrong.value.reason == "unreadable_copy"


def test_a_watchlist_with_a_history_is_never_replaced(worked, empty):
    def edit(data):
        data["parts"]["risks"]["risks"][0]["version"] = 2
        data["parts"]["other"] = {}

    files = changed(worked, edit)
    first = looked_at(empty, files)
    assert {("data.json: risks", "change", None), ("data.json: other", "refuse", "unknown_part")} <= {*actions(first)}
    import_notes(empty, first)
    assert not empty.store.desk.read().parts["risks"].untouched
    again = looked_at(empty, changed(worked, lambda data: data["parts"]["risks"]["risks"].pop()))
    assert ("data.json: risks", "refuse", "worked_on") in actions(again)


def test_notes_of_a_copy_keep_the_rules(worked, empty):
    def edit(data):
        data["notes"][0]["week"] = "2025-11-14"
        data["notes"][1]["revisions"][1]["text"] = "x" * 200_001

    preview = looked_at(empty, changed(worked, edit))
    assert [row.reason.reason for row in preview.rows if row.reason] == ["running_week", "too_long"]


def test_invisible_signs_are_taken_out_on_the_way_in(worked, empty):
    def edit(data):
        data["notes"][1]["revisions"][1]["text"] = "中国\u202e。"

    import_notes(empty, looked_at(empty, changed(worked, edit)))
    assert open_note(empty, JA).note.content == replace(SECOND, text="中国。")


def test_a_copy_from_before_it_was_kept_does_not_say_who_put_a_note_away(worked, empty):
    data = json.loads(unpacked(export_notes(worked, NOW))["data.json"])
    for note in data["notes"]:
        assert (None in {note.pop("archived_by"), note.pop("archived_at")}) is not note["archived"]
    import_notes(empty, looked_at(empty, {"data.json": json.dumps(data)}))
    stored = open_note(empty, EN).note
    assert (stored.archived, stored.archival) == (True, None)
