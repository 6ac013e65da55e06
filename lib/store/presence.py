"""Who is editing which note; whoever is not seen for a while has gone."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, insert, select, update

from lib.domain.notes import NoteAddress, Presence
from lib.domain.people import Person, Role
from lib.store.database import Database
from lib.store.note_rows import address_values, at
from lib.store.schema_notes import people, presence
from lib.store.versions import Topic, take_turn

GONE_AFTER = timedelta(seconds=30)
FRESH = timedelta(seconds=8)
"""So long a page that is drawn again and again, at every pause in typing, has nothing to write."""


class PresenceTable:
    """Editors of notes, each with the instant since when.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def arrive(self, person: int, address: NoteAddress, now: datetime) -> None:
        """Say that somebody is editing; to be repeated more often than ``GONE_AFTER``.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        this = _this(person, address)
        question = select(presence.c.seen_at).where(*this)
        with self._database.reading() as connection:
            seen_at = connection.scalar(question)
        if seen_at is not None and now - seen_at < FRESH:
            return
        with self._database.writing(hasty=True) as connection:
            take_turn(connection, Topic.DRAFTS)
            seen_at = connection.scalar(question)
            if seen_at is not None and seen_at > now - GONE_AFTER:
                connection.execute(update(presence).where(*this).values(seen_at=now))
                return
            connection.execute(delete(presence).where(*this))
            connection.execute(
                insert(presence), {"person": person, **address_values(address), "since": now, "seen_at": now}
            )

    def leave(self, person: int, address: NoteAddress) -> None:
        """Say that somebody has stopped editing.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with self._database.writing() as connection:
            connection.execute(delete(presence).where(*_this(person, address)))

    def present(self, address: NoteAddress, now: datetime) -> tuple[Presence, ...]:
        """Everybody who is editing a note, the first to come first."""
        wanted = (
            select(people.c.key, people.c.name, people.c.role, presence.c.since)
            .join_from(presence, people, presence.c.person == people.c.key)
            .where(*at(presence, address), presence.c.seen_at > now - GONE_AFTER)
            .order_by(presence.c.since, people.c.key)
        )
        with self._database.reading() as connection:
            return tuple(
                Presence(address, Person(key, name, Role(role)), since)
                for key, name, role, since in connection.execute(wanted)
            )


def _this(person: int, address: NoteAddress) -> tuple[ColumnElement[bool], ...]:
    return presence.c.person == person, *at(presence, address)
