"""Leases: one holder at a time, across sessions, processes and machines."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, insert, select, update

from lib.store.database import Database
from lib.store.schema import leases
from lib.store.versions import Topic, take_turn


@dataclass(frozen=True, slots=True)
class Lease:
    """Who holds a name, until when, and how far the work has come."""

    name: str
    holder: str
    expires_at: datetime
    done: int
    total: int


class Leases:
    """Names that one holder at a time may have, until they expire.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def acquire(self, name: str, holder: str, seconds: float, now: datetime, *, total: int = 0) -> bool:
        """Whether the holder has the name now; nobody takes it from another before it expires.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        this = leases.c.name == name
        with self._database.writing() as connection:
            take_turn(connection, Topic.LEASES)
            expires_at = connection.scalar(select(leases.c.expires_at).where(this))
            if expires_at is not None and expires_at > now:
                return False
            connection.execute(delete(leases).where(this))
            taken = Lease(name, holder, now + timedelta(seconds=seconds), 0, total)
            connection.execute(insert(leases), asdict(taken))
        return True

    def renew(self, name: str, holder: str, seconds: float, now: datetime, *, done: int = 0) -> bool:
        """Whether the holder still had the name, and so keeps it longer.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        longer = {"expires_at": now + timedelta(seconds=seconds), "done": done}
        with self._database.writing() as connection:
            return connection.execute(update(leases).where(*_held_by(name, holder)).values(longer)).rowcount == 1

    def release(self, name: str, holder: str) -> None:
        """Give the name back; nothing happens if somebody else has it by now.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with self._database.writing() as connection:
            connection.execute(delete(leases).where(*_held_by(name, holder)))

    def held(self, name: str, now: datetime) -> Lease | None:
        """Who has the name, if anybody."""
        wanted = select(leases).where(leases.c.name == name, leases.c.expires_at > now)
        with self._database.reading() as connection:
            row = connection.execute(wanted).mappings().first()
        return Lease(**row) if row else None

    @contextmanager
    def hold(self, name: str, holder: str, seconds: float, now: datetime) -> Iterator[bool]:
        """Hold a name for a block; tells the block whether it could be had."""
        held = self.acquire(name, holder, seconds, now)
        try:
            yield held
        finally:
            if held:
                self.release(name, holder)


def _held_by(name: str, holder: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return leases.c.name == name, leases.c.holder == holder
