"""The event table: named events, edited with a check of the version that was read."""

from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, false, insert, select, update

from lib.domain.errors import EditConflict
from lib.domain.events import Event
from lib.store.database import Database
from lib.store.schema import events
from lib.store.versions import Topic, bump


class EventTable:
    """Events in the order of time.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def events(self, *, include_archived: bool = False) -> tuple[Event, ...]:
        """Events that are shown, or all."""
        wanted = select(events).order_by(events.c.first, events.c.last, events.c.key)
        if not include_archived:
            wanted = wanted.where(events.c.archived == false())
        with self._database.reading() as connection:
            return tuple(Event(**row) for row in connection.execute(wanted).mappings())

    def save(self, event: Event) -> Event:
        """The event as stored: new when it has no key, otherwise changed.

        Raises
        ------
        EditConflict
            If the stored event is not the version this edit started from.
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            if event.key is None:
                saved = _insert(connection, event)
            else:
                saved = replace(event, version=_change(connection, event.key, event.version, **_words(event)))
            bump(connection, Topic.EVENTS)
        return saved

    def archive(self, key: int, version: int) -> None:
        """Show the event no more.

        Raises
        ------
        EditConflict
            If the stored event is not the version that was read.
        StoreError
            If the database does not deliver.
        """
        with self._database.writing() as connection:
            _change(connection, key, version, archived=True)
            bump(connection, Topic.EVENTS)


def _insert(connection: Connection, event: Event) -> Event:
    new = {**_words(event), "version": 1}
    key = connection.scalar(insert(events).values(new).returning(events.c.key))
    return replace(event, key=key, version=1)


def _change(connection: Connection, key: int, version: int, **values: Any) -> int:  # noqa: ANN401  columns
    """The new version, if nobody else made one since."""
    this = (events.c.key == key, events.c.version == version)
    changed = connection.execute(update(events).where(*this).values(**values, version=version + 1))
    if not changed.rowcount:
        raise EditConflict
    return version + 1


def _words(event: Event) -> dict[str, Any]:
    return {name: value for name, value in asdict(event).items() if name not in {"key", "version"}}
