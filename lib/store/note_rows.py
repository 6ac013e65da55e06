"""Rows of notes, revisions and drafts as values of the domain, and back."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, select

from lib.domain.notes import Archival, Note, NoteAddress, NoteContent, NoteState, Revision
from lib.domain.people import Person, Role
from lib.store.schema_notes import note_revisions, notes, people

Row = RowMapping
archivers = people.alias("archivers")
ARCHIVER = (archivers.c.name.label("archiver_name"), archivers.c.role.label("archiver_role"))


def at(table: Table, address: NoteAddress) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Conditions that leave the rows of one note."""
    return table.c.week == address.week, table.c.language == address.language


def address_values(address: NoteAddress) -> dict[str, Any]:
    """Columns of an address."""
    return {"week": address.week, "language": address.language}


def content_values(content: NoteContent) -> dict[str, Any]:
    """Columns of what a person wrote."""
    return {
        "title": content.title,
        "text": content.text,
        "tags": list(content.tags),
        "risks": list(content.risks),
        "annotations": list(content.annotations),
    }


def content_of(row: Row) -> NoteContent:
    """What a person wrote."""
    return NoteContent(row["title"], row["text"], tuple(row["tags"]), tuple(row["risks"]), tuple(row["annotations"]))


def address_of(row: Row) -> NoteAddress:
    """Week and language of a row."""
    week: date = row["week"]
    return NoteAddress(week, row["language"])


def person_of(row: Row) -> Person:
    """The person joined to a row."""
    return Person(row["author"], row["name"], Role(row["role"]))


def find_note(connection: Connection, address: NoteAddress) -> Note | None:
    """The note as it stands."""
    row = connection.execute(noted().where(*at(notes, address))).mappings().first()
    return note_of(row) if row else None


def read_note(connection: Connection, address: NoteAddress) -> Note:
    """The note, which is there."""
    return note_of(connection.execute(noted().where(*at(notes, address))).mappings().one())


def newest_revision(connection: Connection, note: Note) -> Revision:
    """What the note says since its last save."""
    wanted = revised().where(*at(note_revisions, note.address), note_revisions.c.number == note.revision)
    return revision_of(connection.execute(wanted).mappings().one())


def find_revision(connection: Connection, address: NoteAddress, number: int) -> Revision | None:
    """One revision of a note."""
    wanted = revised().where(*at(note_revisions, address), note_revisions.c.number == number)
    row = connection.execute(wanted).mappings().first()
    return revision_of(row) if row else None


def headed() -> Select[Any]:
    """Rows of notes alone, with who put them away."""
    return select(notes, *ARCHIVER).select_from(notes.outerjoin(archivers, notes.c.archived_by == archivers.c.key))


def noted() -> Select[Any]:
    """Notes with the content of their newest revisions and their authors."""
    same = (
        (note_revisions.c.week == notes.c.week)
        & (note_revisions.c.language == notes.c.language)
        & (note_revisions.c.number == notes.c.revision)
    )
    content = [note_revisions.c[name] for name in ("text", "tags", "risks", "annotations")]
    joined = (
        notes.join(note_revisions, same)
        .join(people, notes.c.author == people.c.key)
        .outerjoin(archivers, notes.c.archived_by == archivers.c.key)
    )
    return select(notes, *content, people.c.name, people.c.role, *ARCHIVER).select_from(joined)


def revised() -> Select[Any]:
    """Revisions with their authors."""
    joined = note_revisions.join(people, note_revisions.c.author == people.c.key)
    return select(note_revisions, people.c.name, people.c.role).select_from(joined)


def note_of(row: Row) -> Note:
    """A row of ``noted``."""
    return Note(
        address_of(row),
        content_of(row),
        person_of(row),
        NoteState(row["state"]),
        row["revision"],
        row["version"],
        row["created_at"],
        row["changed_at"],
        row["archived"],
        archival_of(row),
    )


def archival_of(row: Row) -> Archival | None:
    """Who put the note of a row away, where it is known."""
    if row["archived_by"] is None:
        return None
    return Archival(Person(row["archived_by"], row["archiver_name"], Role(row["archiver_role"])), row["archived_at"])


def archival_values(archival: Archival | None) -> dict[str, Any]:
    """Columns of who put a note away."""
    return {
        "archived_by": archival.person.key if archival else None,
        "archived_at": archival.at if archival else None,
    }


def revision_of(row: Row) -> Revision:
    """A row of ``revised``."""
    return Revision(
        address_of(row),
        row["number"],
        person_of(row),
        row["saved_at"],
        NoteState(row["state"]),
        content_of(row),
        row["facts"],
        row["reasons"],
        row["restored_from"],
    )


def revision_values(revision: Revision) -> dict[str, Any]:
    """Columns of a revision."""
    return {
        **address_values(revision.address),
        **content_values(revision.content),
        "number": revision.number,
        "author": revision.author.key,
        "saved_at": revision.saved_at,
        "state": revision.state,
        "facts": dict(revision.facts),
        "reasons": dict(revision.reasons),
        "restored_from": revision.restored_from,
    }
