"""Delete for good what was put away: the only deleting there is, and never from a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, select, true

from lib.domain.errors import EditConflict
from lib.domain.notes import NoteAddress
from lib.store.database import Database
from lib.store.note_rows import at
from lib.store.schema import events
from lib.store.schema_annotations import annotations
from lib.store.schema_notes import drafts, note_links, note_revisions, note_search, notes, texts_put_away
from lib.store.schema_pairs import pair_lists
from lib.store.schema_risks import risk_log, risk_reviews, risks
from lib.store.schema_typed_words import typed_words
from lib.store.versions import Topic, bump, take_turn

Names = tuple[str, str]
"""English and Japanese."""

TOPICS = (Topic.NOTES, Topic.DRAFTS, Topic.RISKS, Topic.ANNOTATIONS, Topic.EVENTS, Topic.PAIR_LISTS)
"""In the order in which an import takes its turns."""

NAMED = {table.name: (table.c.name_en, table.c.name_ja) for table in (risks, events)} | {
    annotations.name: (annotations.c.text_en, annotations.c.text_ja),
    pair_lists.name: (pair_lists.c.name, pair_lists.c.name),
}


@dataclass(frozen=True, slots=True)
class PutAway:
    """What is put away: addresses of notes, and what the rest is called in both languages.

    ``linked`` are the risks and annotations among it that a note, a draft or a
    text on somebody's shelf is linked to: they stay, so that no link leads
    nowhere, or to something new under an old number.
    """

    notes: tuple[NoteAddress, ...] = ()
    risks: tuple[Names, ...] = ()
    events: tuple[Names, ...] = ()
    annotations: tuple[Names, ...] = ()
    pair_lists: tuple[Names, ...] = ()
    linked: tuple[Names, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to delete."""
        return any((self.notes, self.risks, self.events, self.annotations, self.pair_lists))


class Purge:
    """Notes with all revisions, risks with reviews and log, events, annotations and pair lists that were put away.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_away(self) -> PutAway:
        """What the next purge would delete, and what it would leave."""
        with self._database.reading() as connection:
            return _put_away(connection)

    def purge(self, expected: PutAway) -> None:
        """Delete what is put away, if it is what somebody has looked at; drafts of notes stay.

        Raises
        ------
        EditConflict
            If something else is put away by now; nothing is deleted.
        StoreError
            If the database does not deliver; then nothing is deleted.
        """
        with self._database.writing() as connection:
            for topic in TOPICS:
                take_turn(connection, topic)
            if _put_away(connection) != expected:
                raise EditConflict
            gone = _unlinked(connection, expected.notes)
            for address in expected.notes:
                _delete_note(connection, address)
            _delete_words(connection, gone[risks.name])
            for table in (risk_log, risk_reviews):
                connection.execute(delete(table).where(table.c.risk.in_(gone[risks.name])))
            for table in (risks, events, annotations, pair_lists):
                connection.execute(delete(table).where(table.c.key.in_(gone[table.name])))
            for topic in TOPICS:
                bump(connection, topic)


def _put_away(connection: Connection) -> PutAway:
    archived = select(notes.c.week, notes.c.language).where(notes.c.archived == true())
    rows = connection.execute(archived.order_by(notes.c.week, notes.c.language))
    addresses = tuple(NoteAddress(week, language) for week, language in rows)
    gone = _unlinked(connection, addresses)
    names = {table: tuple(found.values()) for table, found in gone.items()}
    stay = (
        name
        for table in (risks, annotations)
        for key, name in _archived(connection, table).items()
        if key not in gone[table.name]
    )
    return PutAway(addresses, **names, linked=tuple(stay))


def _unlinked(connection: Connection, gone: tuple[NoteAddress, ...]) -> dict[str, dict[int, Names]]:
    """What is put away and may go with the notes, by table and key."""
    found = {table.name: _archived(connection, table) for table in (risks, events, annotations, pair_lists)}
    for table in (risks, annotations):
        linked = _linked(connection, table.name, gone)
        found[table.name] = {key: name for key, name in found[table.name].items() if str(key) not in linked}
    return found


def _archived(connection: Connection, table: Table) -> dict[int, Names]:
    wanted = select(table.c.key, *NAMED[table.name]).where(table.c.archived == true()).order_by(table.c.key)
    return {key: (english, japanese) for key, english, japanese in connection.execute(wanted)}


def _linked(connection: Connection, kind: str, gone: tuple[NoteAddress, ...]) -> set[str]:
    """Keys of risks or annotations that some text is linked to, whether it is the newest or not."""
    linked: set[str] = set()
    for table in (note_revisions, drafts, texts_put_away):
        for week, language, keys in connection.execute(select(table.c.week, table.c.language, table.c[kind])):
            if table is not note_revisions or NoteAddress(week, language) not in gone:
                linked.update(keys)
    return linked


def _delete_note(connection: Connection, address: NoteAddress) -> None:
    for table in (note_links, note_search, note_revisions, notes):
        connection.execute(delete(table).where(*at(table, address)))


def _delete_words(connection: Connection, gone: Iterable[int]) -> None:
    """What is typed into the forms of risks: another risk may one day have the same address."""
    for slug in connection.scalars(select(risks.c.slug).where(risks.c.key.in_(gone))).all():
        for form in (f"%:{slug}", f"%:{slug}:%"):
            connection.execute(delete(typed_words).where(typed_words.c.form.like(form)))
