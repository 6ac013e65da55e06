"""The event table: named events, edited with a check of the version that was read."""

from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import false, select

from lib.domain.events import Event
from lib.store.database import Database
from lib.store.schema import events
from lib.store.versioned_rows import add_row, change_row
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
                saved = replace(event, key=add_row(connection, events, **_words(event)), version=1)
            else:
                version = change_row(connection, events, event.key, event.version, **_words(event))
                saved = replace(event, version=version)
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
            change_row(connection, events, key, version, archived=True)
            bump(connection, Topic.EVENTS)


def _words(event: Event) -> dict[str, Any]:
    return {name: value for name, value in asdict(event).items() if name not in {"key", "version"}}
