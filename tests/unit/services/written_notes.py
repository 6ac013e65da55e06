"""Desks on which people have worked, and archives of notes, for the tests of import and export."""

import zipfile
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

from lib.domain.notes import Draft, NoteAddress, NoteContent, NoteSave, NoteState
from lib.services.note_import import preview_zip
from lib.services.notes import archive_note, choose_person, open_note, save_draft, save_note

NOW = datetime(2025, 11, 8, 10, tzinfo=UTC)
OCTOBER, NOVEMBER = date(2025, 10, 31), date(2025, 11, 7)
JA, EN = NoteAddress(OCTOBER, "ja"), NoteAddress(OCTOBER, "en")
FIRST = NoteContent("続伸", "関税の影響は小さい。\n", ("関税",), ("tariffs",), ("6",))
SECOND = NoteContent("反落", "中国に注意。\n\n---\n\n$10", ("中国",))


def work_on(desk):
    """Two people write, publish, put away and leave a draft."""
    yamada, suzuki = choose_person(desk, "山田").key, choose_person(desk, "鈴木").key
    save_note(desk, NoteSave(JA, FIRST, yamada, facts={"ratio": 0.2466}), NOW)
    save_note(desk, NoteSave(JA, SECOND, suzuki, base=1, reasons={"10": "概数"}), NOW + timedelta(minutes=1))
    save_note(desk, NoteSave(EN, FIRST, suzuki, state=NoteState.DRAFT), NOW)
    archive_note(desk, open_note(desk, EN).note, choose_person(desk, "山田"), NOW)
    save_draft(desk, Draft(JA, yamada, FIRST, 2, 0, "tab", NOW), NOW)
    return desk


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
