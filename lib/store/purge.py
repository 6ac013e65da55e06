"""Delete for good what was put away: the only deleting there is, and never from a page."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, delete, select, true

from lib.domain.errors import EditConflict
from lib.domain.notes import NoteAddress
from lib.store.database import Database
from lib.store.note_rows import at
from lib.store.schema import events
from lib.store.schema_notes import note_links, note_revisions, note_search, notes
from lib.store.schema_risks import risk_log, risk_reviews, risks
from lib.store.versions import Topic, bump, take_turn


@dataclass(frozen=True, slots=True)
class PutAway:
    """What is put away: addresses of notes, names of risks and events in both languages."""

    notes: tuple[NoteAddress, ...]
    risks: tuple[tuple[str, str], ...]
    events: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.notes or self.risks or self.events)


class Purge:
    """Notes with all revisions, risks with reviews and log, and events that were put away.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_away(self) -> PutAway:
        """What the next purge would delete."""
        with self._database.reading() as connection:
            return _put_away(connection)

    def purge(self, expected: PutAway) -> None:
        """Delete what is put away, if it is what somebody has looked at; drafts stay.

        Raises
        ------
        EditConflict
            If something else is put away by now; nothing is deleted.
        StoreError
            If the database does not deliver; then nothing is deleted.
        """
        with self._database.writing() as connection:
            for topic in (Topic.EVENTS, Topic.NOTES, Topic.RISKS):
                take_turn(connection, topic)
            if _put_away(connection) != expected:
                raise EditConflict
            for address in expected.notes:
                _delete_note(connection, address)
            gone = [*connection.scalars(select(risks.c.key).where(risks.c.archived == true()))]
            _delete(connection, (risk_log.c.risk.in_(gone), risk_log), (risk_reviews.c.risk.in_(gone), risk_reviews))
            _delete(connection, (risks.c.key.in_(gone), risks), (events.c.archived == true(), events))
            for topic in (Topic.EVENTS, Topic.NOTES, Topic.RISKS):
                bump(connection, topic)


def _put_away(connection: Connection) -> PutAway:
    archived = select(notes.c.week, notes.c.language).where(notes.c.archived == true())
    addresses = connection.execute(archived.order_by(notes.c.week, notes.c.language))
    return PutAway(
        tuple(NoteAddress(week, language) for week, language in addresses),
        _names(connection, risks),
        _names(connection, events),
    )


def _names(connection: Connection, table: Table) -> tuple[tuple[str, str], ...]:
    wanted = select(table.c.name_en, table.c.name_ja).where(table.c.archived == true()).order_by(table.c.key)
    return tuple((english, japanese) for english, japanese in connection.execute(wanted))


def _delete_note(connection: Connection, address: NoteAddress) -> None:
    for table in (note_links, note_search, note_revisions, notes):
        connection.execute(delete(table).where(*at(table, address)))


def _delete(connection: Connection, *rows: tuple[ColumnElement[bool], Table]) -> None:
    for condition, table in rows:
        connection.execute(delete(table).where(condition))
