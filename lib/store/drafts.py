"""Drafts: what each author has typed, kept from the first pause on."""

from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from lib.domain.notes import Conflict, Draft, NoteAddress
from lib.store.database import Database
from lib.store.draft_rows import draft_of, draft_values, find_draft
from lib.store.note_rows import at, find_revision, person_of
from lib.store.schema_notes import drafts, people
from lib.store.versions import Topic, take_turn


class Drafts:
    """One draft per author, week and language.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def draft(self, author: int, address: NoteAddress) -> Draft | None:
        """What the author has typed for a note and not saved."""
        with self._database.reading() as connection:
            return find_draft(connection, author, address)

    def drafts(self, author: int) -> tuple[Draft, ...]:
        """Everything the author has typed and not saved, newest week first."""
        wanted = select(drafts).where(drafts.c.author == author).order_by(drafts.c.week.desc(), drafts.c.language)
        with self._database.reading() as connection:
            return tuple(draft_of(row) for row in connection.execute(wanted).mappings())

    def save(self, draft: Draft) -> Draft | Conflict:
        """The draft as stored, or what another tab of the same author stored meanwhile.

        Safe to call on every pause in typing and to repeat: what is stored
        already is stored once. ``draft.version`` is the version the tab saw last,
        0 if none. A tab never conflicts with itself (``draft.writer``): if an
        answer was lost, its newer text goes over its older one.

        Returns
        -------
        Draft or Conflict
            ``Conflict`` if another tab stored something else; its ``ancestor`` is
            the revision the draft started from, its ``base`` the version to name
            in order to go over the other text.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing(hasty=True) as connection:
            take_turn(connection, Topic.DRAFTS)
            stored = find_draft(connection, draft.author, draft.address)
            if stored is None:
                return _insert(connection, draft)
            if (stored.content, stored.base) == (draft.content, draft.base):
                return stored
            if draft.version == stored.version or (draft.writer and draft.writer == stored.writer):
                return _change(connection, draft, stored.version)
            return _conflict(connection, draft, stored)

    def discard(self, author: int, address: NoteAddress, version: int) -> bool:
        """Whether the draft was still the version that was read, and so is gone now.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        this = (drafts.c.author == author, *at(drafts, address), drafts.c.version == version)
        with self._database.writing() as connection:
            return connection.execute(delete(drafts).where(*this)).rowcount == 1


def _insert(connection: Connection, draft: Draft) -> Draft:
    kept = replace(draft, version=draft.version + 1)
    connection.execute(insert(drafts), draft_values(kept))
    return kept


def _change(connection: Connection, draft: Draft, version: int) -> Draft:
    kept = replace(draft, version=version + 1)
    this = (drafts.c.author == draft.author, *at(drafts, draft.address), drafts.c.version == version)
    connection.execute(update(drafts).where(*this).values(draft_values(kept)))
    return kept


def _conflict(connection: Connection, draft: Draft, stored: Draft) -> Conflict:
    ancestor = find_revision(connection, draft.address, draft.base)
    author = select(people.c.key.label("author"), people.c.name, people.c.role).where(people.c.key == draft.author)
    return Conflict(
        draft.content,
        stored.content,
        ancestor.content if ancestor else None,
        stored.version,
        person_of(connection.execute(author).mappings().one()),
        stored.saved_at,
    )
