"""What a copy of a desk would change here, note by note."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from lib.domain.desk_contents import (
    DeskAddition,
    DeskContents,
    DeskPart,
    ImportAction,
    ImportRow,
    NoteAddition,
    StoredNote,
)
from lib.domain.errors import InvalidInput
from lib.domain.folding import folded
from lib.domain.notes import Draft, Revision
from lib.domain.people import Role
from lib.services.note_rules import checked_address, checked_content, checked_name
from lib.sources.notes.archive import COPY

Planned = tuple[ImportRow, NoteAddition | None]


def plan_copy(here: DeskContents, offered: DeskContents, now: datetime) -> tuple[list[ImportRow], DeskAddition]:
    """Rows of the preview, and what to store.

    A note that is not here is created with all its revisions. Where the copy
    goes on from what is here, its later revisions are appended; where it knows
    less, nothing happens; where the histories differ, nothing is touched.

    Raises
    ------
    InvalidInput
        If a person has no name.
    """
    people = tuple(replace(person, name=checked_name(person.name)) for person in offered.people)
    stored = {note.address: note for note in here.notes}
    planned = [_note(stored.get(note.address), note, now) for note in offered.notes]
    drafts = [*_new_drafts(here, offered, now)]
    parts = {name: _part(here.parts.get(name), name, part) for name, part in offered.parts.items()}
    taken = {name: offered.parts[name].rows for name, row in parts.items() if row.action is ImportAction.CHANGE}
    rows = [row for row, _ in planned] + [_draft_row(draft) for draft in drafts] + [*parts.values()]
    additions = tuple(addition for _, addition in planned if addition)
    return rows, DeskAddition(people, additions, tuple(drafts), taken)


def _note(stored: StoredNote | None, offered: StoredNote, now: datetime) -> Planned:
    row = ImportRow(COPY, ImportAction.CREATE, offered.address, offered.revisions[-1].content.title)
    try:
        checked_address(offered.address, now)
        note = replace(offered, revisions=tuple(map(_checked, offered.revisions)))
    except InvalidInput as wrong:
        return replace(row, action=ImportAction.REFUSE, reason=wrong), None
    if stored is None:
        return row, NoteAddition(note.address, 0, note.revisions, note.archived, note.version, note.archival)
    known, told = [*map(_said, stored.revisions)], [*map(_said, note.revisions)]
    if told == known[: len(told)]:
        return replace(row, action=ImportAction.SKIP), None
    if known == told[: len(known)]:
        later = note.revisions[len(known) :]
        addition = NoteAddition(note.address, len(known), later, note.archived, archival=note.archival)
        return replace(row, action=ImportAction.CHANGE), addition
    return replace(row, action=ImportAction.REFUSE, reason=InvalidInput("file", "other_history")), None


def _checked(revision: Revision) -> Revision:
    return replace(revision, content=checked_content(revision.content))


def _said(revision: Revision) -> Revision:
    """The revision with whoever goes by the name, whatever his key here or there."""
    author = replace(revision.author, key=0, name=folded(revision.author.name), role=Role.READER)
    return replace(revision, author=author)


def _new_drafts(here: DeskContents, offered: DeskContents, now: datetime) -> Iterator[Draft]:
    """Drafts of a copy whose authors have none here."""
    names = {person.key: folded(person.name) for person in here.people}
    told = {person.key: folded(person.name) for person in offered.people}
    typed = {(names[draft.author], draft.address) for draft in here.drafts}
    for draft in offered.drafts:
        if (told[draft.author], draft.address) not in typed:
            checked_address(draft.address, now)
            yield replace(draft, content=checked_content(draft.content))


def _draft_row(draft: Draft) -> ImportRow:
    return ImportRow(f"{COPY}: drafts", ImportAction.CREATE, draft.address, draft.content.title)


def _part(here: DeskPart | None, name: str, offered: DeskPart) -> ImportRow:
    row = ImportRow(f"{COPY}: {name}", ImportAction.CHANGE)
    if here is None:
        return replace(row, action=ImportAction.REFUSE, reason=InvalidInput("file", "unknown_part", value=name))
    if here.rows == offered.rows:
        return replace(row, action=ImportAction.SKIP)
    if here.untouched:
        return row
    return replace(row, action=ImportAction.REFUSE, reason=InvalidInput("file", "worked_on", value=name))
