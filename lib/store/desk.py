"""Everything analysts have written, read as of one instant and brought in in one transaction."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, insert, select

from lib.domain.desk_contents import DeskAddition, DeskContents, NoteAddition, StoredNote
from lib.domain.errors import EditConflict
from lib.domain.notes import Draft, Revision
from lib.domain.people import Person, Role
from lib.store.database import Database
from lib.store.desk_parts import PARTS, read_part, replace_part
from lib.store.draft_rows import draft_of, draft_values, find_draft
from lib.store.note_rows import address_of, address_values, archival_of, headed, revised, revision_of, revision_values
from lib.store.note_writing import change_note, write_content
from lib.store.people import find_or_add
from lib.store.schema_notes import drafts, note_revisions, notes, people
from lib.store.versions import Topic, bump, take_turn

Keys = Mapping[int, int]


class DeskTables:
    """People, notes and drafts as a whole, with the parts of other rooms.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> DeskContents:
        """Everything, as it is at one instant.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with self._database.snapshot() as connection:
            known = connection.execute(select(people).order_by(people.c.key)).mappings().all()
            everybody = tuple(Person(row["key"], row["name"], Role(row["role"])) for row in known)
            names = {person.key: person.name for person in everybody}
            typed = connection.execute(select(drafts).order_by(*drafts.primary_key)).mappings().all()
            parts = {name: read_part(connection, part, names) for name, part in PARTS.items()}
            return DeskContents(everybody, _notes(connection), tuple(map(draft_of, typed)), parts)

    def bring_in(self, addition: DeskAddition) -> None:
        """Store an addition, all of it or nothing.

        People are found by name; drafts are left out where the author has one.

        Raises
        ------
        EditConflict
            If a note, or a part, is not as it was when the addition was made.
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            take_turn(connection, Topic.NOTES)
            take_turn(connection, Topic.DRAFTS)
            here = [find_or_add(connection, person.name, person.role).key for person in addition.people]
            keys = {person.key: key for person, key in zip(addition.people, here, strict=True)}
            if addition.notes:
                _append(connection, addition.notes, keys)
            for draft in addition.drafts:
                _add_draft(connection, draft, keys[draft.author])
            names = {person.name: keys[person.key] for person in addition.people}
            for name, rows in addition.parts.items():
                if not PARTS[name].is_untouched(connection):
                    raise EditConflict
                replace_part(connection, PARTS[name], rows, names)
            bump(connection, Topic.NOTES)


def _notes(connection: Connection) -> tuple[StoredNote, ...]:
    heads = connection.execute(headed()).mappings()
    rows = {address_of(row): (row["version"], row["archived"], archival_of(row)) for row in heads}
    number = note_revisions.c
    ordered = revised().order_by(number.week, number.language, number.number)
    revisions = [revision_of(row) for row in connection.execute(ordered).mappings()]
    by_note = groupby(revisions, key=lambda revision: revision.address)
    return tuple(StoredNote(address, tuple(history), *rows[address]) for address, history in by_note)


def _append(connection: Connection, additions: Sequence[NoteAddition], keys: Keys) -> None:
    """All notes at once: one statement a table, not one a note."""
    heads = connection.execute(select(notes.c.week, notes.c.language, notes.c.revision, notes.c.version)).mappings()
    stored = {address_of(row): (row["revision"], row["version"]) for row in heads}
    if any(stored.get(one.address, (0, 0))[0] != one.after for one in additions):
        raise EditConflict
    for one in additions:
        if one.after:
            change_note(connection, one.address, stored[one.address][1], **_end(one, keys))
    beginnings = [{**_beginning(one, keys), **_end(one, keys)} for one in additions if not one.after]
    if beginnings:
        connection.execute(insert(notes), beginnings)
    revisions = [_revision(revision, keys) for one in additions for revision in one.revisions]
    connection.execute(insert(note_revisions), revisions)
    write_content(connection, {one.address: one.revisions[-1].content for one in additions})


def _end(addition: NoteAddition, keys: Keys) -> dict[str, Any]:
    last, archival = addition.revisions[-1], addition.archival
    return {
        "title": last.content.title,
        "state": last.state,
        "revision": last.number,
        "changed_at": last.saved_at,
        "archived": addition.archived,
        "archived_by": keys[archival.person.key] if archival else None,
        "archived_at": archival.at if archival else None,
    }


def _beginning(addition: NoteAddition, keys: Keys) -> dict[str, Any]:
    first = addition.revisions[0]
    return {
        **address_values(addition.address),
        "author": keys[first.author.key],
        "created_at": first.saved_at,
        "version": addition.version,
    }


def _revision(revision: Revision, keys: Keys) -> dict[str, Any]:
    return {**revision_values(revision), "author": keys[revision.author.key]}


def _add_draft(connection: Connection, draft: Draft, author: int) -> None:
    if find_draft(connection, author, draft.address) is None:
        connection.execute(insert(drafts), {**draft_values(draft), "author": author})
