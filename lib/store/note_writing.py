"""What one save of a note writes, inside its transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, update

from lib.domain.errors import EditConflict
from lib.domain.notes import Conflict, Note, NoteAddress, NoteContent, NoteSave, NoteState, Revision
from lib.domain.searched_text import searched_copy
from lib.store.draft_rows import settle_draft
from lib.store.note_rows import (
    address_values,
    archival_values,
    at,
    content_values,
    find_note,
    find_revision,
    newest_revision,
    read_note,
)
from lib.store.schema_notes import note_links, note_revisions, note_search, notes
from lib.store.versions import Topic, bump


def write_note(connection: Connection, save: NoteSave, now: datetime) -> Note | Conflict:
    """The note after the save, or the conflict; the caller has taken its turn."""
    stored = find_note(connection, save.address)
    if stored is None:
        note = _begin(connection, save, now)
    else:
        newest = newest_revision(connection, stored)
        if newest.number != save.base and newest.content != save.content:
            return _conflict(connection, save, newest)
        note = stored if _is_repeated(save, newest) else _continue(connection, save, stored, now)
    settle_draft(connection, save)
    return note


def change_note(connection: Connection, address: NoteAddress, version: int, **values: Any) -> None:  # noqa: ANN401  columns
    """Change the row of a note, if nobody else has since it was read.

    Raises
    ------
    EditConflict
        If somebody has.
    """
    this = (*at(notes, address), notes.c.version == version)
    if not connection.execute(update(notes).where(*this).values(**values, version=version + 1)).rowcount:
        raise EditConflict


def write_content(connection: Connection, contents: Mapping[NoteAddress, NoteContent]) -> None:
    """What notes are found by, their searched copies and their links, in the place of what was there."""
    copies = [{**address_values(address), "folded": searched_copy(content)} for address, content in contents.items()]
    links = [link for address, content in contents.items() for link in _links(address, content)]
    for table, rows in ((note_search, copies), (note_links, links)):
        places = [{"this_week": address.week, "this_language": address.language} for address in contents]
        this = (table.c.week == bindparam("this_week"), table.c.language == bindparam("this_language"))
        connection.execute(delete(table).where(*this), places)
        if rows:
            connection.execute(insert(table), rows)


def _links(address: NoteAddress, content: NoteContent) -> list[dict[str, Any]]:
    kinds = {"tag": content.tags, "risk": content.risks, "annotation": content.annotations}
    return [
        {**address_values(address), "kind": kind, "value": value, "position": position}
        for kind, values in kinds.items()
        for position, value in enumerate(dict.fromkeys(values))
    ]


def _is_repeated(save: NoteSave, newest: Revision) -> bool:
    """Whether the newest revision is this very save, whose answer did not arrive."""
    return (
        newest.number != save.base
        and _state(save, newest.state) == newest.state
        and (newest.facts, newest.reasons) == (save.facts, save.reasons)
    )


def _state(save: NoteSave, before: NoteState) -> NoteState:
    return NoteState.PUBLISHED if before is NoteState.PUBLISHED else save.state


def _begin(connection: Connection, save: NoteSave, now: datetime) -> Note:
    first = {"author": save.author, "version": 1, "created_at": now}
    connection.execute(insert(notes), {**address_values(save.address), **first, **_row(save, 1, save.state, now)})
    return _append(connection, save, 1, save.state, now)


def _continue(connection: Connection, save: NoteSave, stored: Note, now: datetime) -> Note:
    number, state, saved_at = stored.revision + 1, _state(save, stored.state), max(now, stored.changed_at)
    change_note(connection, save.address, stored.version, **_row(save, number, state, saved_at))
    return _append(connection, save, number, state, saved_at)


def _append(connection: Connection, save: NoteSave, number: int, state: NoteState, saved_at: datetime) -> Note:
    connection.execute(insert(note_revisions), _revision(save, number, state, saved_at))
    write_content(connection, {save.address: save.content})
    bump(connection, Topic.NOTES)
    return read_note(connection, save.address)


def _row(save: NoteSave, number: int, state: NoteState, saved_at: datetime) -> dict[str, Any]:
    return {
        "title": save.content.title,
        "state": state,
        "revision": number,
        "changed_at": saved_at,
        "archived": False,
        **archival_values(None),
    }


def _revision(save: NoteSave, number: int, state: NoteState, saved_at: datetime) -> dict[str, Any]:
    return {
        **address_values(save.address),
        **content_values(save.content),
        "number": number,
        "author": save.author,
        "saved_at": saved_at,
        "state": state,
        "facts": dict(save.facts),
        "reasons": dict(save.reasons),
        "restored_from": save.restored_from,
    }


def _conflict(connection: Connection, save: NoteSave, newest: Revision) -> Conflict:
    ancestor = find_revision(connection, save.address, save.base)
    return Conflict(
        save.content,
        newest.content,
        ancestor.content if ancestor else None,
        newest.number,
        newest.author,
        newest.saved_at,
    )
