"""Bring notes in from Markdown files or a copy of a desk: look first, then store."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from lib.domain.desk_contents import DeskContents, ImportPreview
from lib.domain.errors import InvalidInput
from lib.domain.notes import NoteAddress, Revision
from lib.services.copy_plan import plan_copy
from lib.services.desk import Desk
from lib.services.file_plan import MARKDOWN, FilePlan
from lib.services.note_rules import checked_name
from lib.sources.notes.archive import COPY, NoteFile, read_folder, read_zip
from lib.sources.notes.desk_json import desk_from_json


def preview_zip(desk: Desk, content: bytes, importer: str, now: datetime) -> ImportPreview:
    """What a ZIP would bring in; nothing is stored.

    Parameters
    ----------
    desk
        The open desk.
    content
        The bytes of the ZIP.
    importer
        Name of the author of notes whose files name none.
    now
        The present instant, UTC.

    Raises
    ------
    InvalidInput
        If it cannot be read at all.
    StoreError
        If the database does not deliver.
    """
    return _preview(desk, read_zip(content), importer, now)


def preview_path(desk: Desk, path: Path, importer: str, now: datetime) -> ImportPreview:
    """What a folder, a ZIP or a single Markdown file would bring in; see ``preview_zip``."""
    if path.is_dir():
        return _preview(desk, read_folder(path), importer, now)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InvalidInput("path", "cannot_open", value=str(path), why=error.strerror) from None
    if path.suffix.lower() in MARKDOWN:
        return _preview(desk, [NoteFile(path.name, content)], importer, now)
    return preview_zip(desk, content, importer, now)


def import_notes(desk: Desk, preview: ImportPreview) -> int:
    """Store what a preview promised, in one transaction; how many notes were created or changed.

    Raises
    ------
    EditConflict
        If somebody has changed one of the notes since the preview; then nothing is stored.
    StoreError
        If the database does not deliver; then nothing is stored.
    """
    desk.store.desk.bring_in(preview.addition)
    return len(preview.addition.notes)


def _preview(desk: Desk, files: Sequence[NoteFile], importer: str, now: datetime) -> ImportPreview:
    """A copy of a desk, where there is one, decides; Markdown beside it that says the same is no news."""
    here = desk.store.desk.read()
    copy = next((file for file in files if PurePosixPath(file.name).name == COPY and not file.problem), None)
    offered = desk_from_json(copy.content) if copy else DeskContents()
    rows, addition = plan_copy(here, offered, now)
    plan = FilePlan(_newest(here), _newest(offered), [*addition.people], checked_name(importer), now)
    for file in files:
        if file is not copy:
            plan.take(file)
    notes = (*addition.notes, *plan.additions)
    return ImportPreview((*rows, *plan.rows), replace(addition, people=tuple(plan.people), notes=notes))


def _newest(contents: DeskContents) -> dict[NoteAddress, Revision]:
    return {note.address: note.revisions[-1] for note in contents.notes}
