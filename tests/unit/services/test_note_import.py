"""Notes in and out: what a preview promises is what is stored, and a copy makes the same desk again."""

import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest

from lib.domain.desk_contents import ImportAction
from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.notes import Draft, NoteAddress, NoteContent, NoteSave, NoteState
from lib.locales.catalogue import words_for
from lib.services.note_export import export_notes
from lib.services.note_import import import_notes, preview_path, preview_zip
from lib.services.notes import archive_note, choose_person, note_history, open_note, save_draft, save_note
from tests.unit.services.fakes import desk_at

NOW = datetime(2025, 11, 8, 10, tzinfo=UTC)
OCTOBER, NOVEMBER = date(2025, 10, 31), date(2025, 11, 7)
JA, EN = NoteAddress(OCTOBER, "ja"), NoteAddress(OCTOBER, "en")
FIRST = NoteContent("続伸", "関税の影響は小さい。\n", ("関税",), ("tariffs",), ("6",))
SECOND = NoteContent("反落", "中国に注意。\n\n---\n\n$10", ("中国",))


@pytest.fixture
def worked(desk):
    """A desk on which two people have worked."""
    yamada, suzuki = choose_person(desk, "山田").key, choose_person(desk, "鈴木").key
    save_note(desk, NoteSave(JA, FIRST, yamada, facts={"ratio": 0.2466}), NOW)
    save_note(desk, NoteSave(JA, SECOND, suzuki, base=1, reasons={"10": "概数"}), NOW + timedelta(minutes=1))
    save_note(desk, NoteSave(EN, FIRST, suzuki, state=NoteState.DRAFT), NOW)
    archive_note(desk, open_note(desk, EN).note)
    save_draft(desk, Draft(JA, yamada, FIRST, 2, 0, "tab", NOW), NOW)
    return desk


@pytest.fixture
def empty(migrated, tmp_path):
    (tmp_path / "other").mkdir()
    opened = desk_at(tmp_path / "other" / "empty.sqlite3")
    yield opened
    opened.store.close()


def packed(files):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for name, text in files.items():
            target.writestr(name, text)
    return made.getvalue()


def unpacked(content):
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def note(title="題", text="本文", **fields):
    matter = "\n".join(f"{name}: {value}" for name, value in {"title": title, **fields}.items())
    return f"---\n{matter}\n---\n{text}"


def looked_at(desk, files, importer="係"):
    return preview_zip(desk, packed(files), importer, NOW)


def actions(preview):
    return [(row.name, row.action.value, row.reason.reason if row.reason else None) for row in preview.rows]


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
    assert actions(first)[-2:] == [("data.json: risks", "change", None), ("data.json: other", "refuse", "unknown_part")]
    import_notes(empty, first)
    assert not empty.store.desk.read().parts["risks"].untouched
    again = looked_at(empty, changed(worked, lambda data: data["parts"]["risks"]["risks"].pop()))
    assert actions(again)[-1] == ("data.json: risks", "refuse", "worked_on")


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
