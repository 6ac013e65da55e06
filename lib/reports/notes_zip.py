"""Everything analysts have written as one ZIP: Markdown for people, JSON for bringing it back."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

from lib.domain.desk_contents import DeskContents
from lib.domain.notes import NoteAddress
from lib.sources.notes.archive import COPY
from lib.sources.notes.desk_json import desk_to_json
from lib.sources.notes.note_file import write_note_file


def notes_zip(contents: DeskContents, made: datetime) -> bytes:
    """The newest revision of every note as ``notes/<week>.<language>.md``, and all revisions in ``data.json``."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, COPY, desk_to_json(contents), made)
        for note in contents.notes:
            _add(archive, note_path(note.address), write_note_file(note.revisions[-1]), made)
    return packed.getvalue()


def note_path(address: NoteAddress) -> str:
    """Where a note lies in the ZIP."""
    return f"notes/{address.week}.{address.language}.md"


def _add(archive: zipfile.ZipFile, name: str, text: str, made: datetime) -> None:
    member = zipfile.ZipInfo(name, made.astimezone(UTC).timetuple()[:6])
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    archive.writestr(member, text.encode())
