"""Rows of drafts, as values and back."""

from sqlalchemy import Connection, delete, select

from lib.domain.notes import Draft, NoteAddress, NoteSave
from lib.store.note_rows import Row, address_of, address_values, at, content_of, content_values
from lib.store.schema_notes import drafts


def find_draft(connection: Connection, author: int, address: NoteAddress) -> Draft | None:
    """What the author has typed for a note."""
    wanted = select(drafts).where(drafts.c.author == author, *at(drafts, address))
    row = connection.execute(wanted).mappings().first()
    return draft_of(row) if row else None


def draft_of(row: Row) -> Draft:
    """A row of drafts."""
    return Draft(
        address_of(row), row["author"], content_of(row), row["base"], row["version"], row["writer"], row["saved_at"]
    )


def draft_values(draft: Draft) -> dict[str, object]:
    """Columns of a draft."""
    return {
        "author": draft.author,
        **address_values(draft.address),
        **content_values(draft.content),
        "base": draft.base,
        "version": draft.version,
        "writer": draft.writer,
        "saved_at": draft.saved_at,
    }


def settle_draft(connection: Connection, save: NoteSave) -> None:
    """Take the author's draft away once the team has it: it says the same, or was typed in the same tab."""
    draft = find_draft(connection, save.author, save.address)
    if draft and (draft.content == save.content or (save.writer and draft.writer == save.writer)):
        connection.execute(delete(drafts).where(drafts.c.author == save.author, *at(drafts, save.address)))
