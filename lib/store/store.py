"""Everything that is kept, behind one door."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from lib.domain.errors import StoreError
from lib.store.annotations import AnnotationTable
from lib.store.attempts import Attempts
from lib.store.backup import back_up, check
from lib.store.database import Database
from lib.store.desk import DeskTables
from lib.store.dividends import DividendLedger
from lib.store.drafts import Drafts
from lib.store.events import EventTable
from lib.store.leases import Leases
from lib.store.note_archive import NoteArchive
from lib.store.notes import NoteTable
from lib.store.pair_lists import PairLists
from lib.store.people import People
from lib.store.presence import PresenceTable
from lib.store.prices import PriceLedger
from lib.store.purge import Purge
from lib.store.replacing import replace_rows
from lib.store.revision import stored_revision
from lib.store.risks import RiskBook
from lib.store.schema import HEAD
from lib.store.shelf import Shelf
from lib.store.typed_words import TypedWordsTable
from lib.store.universe import Universe
from lib.store.versions import Topic, number_of


class Store:
    """The open database; many threads may use it at once.

    Parameters
    ----------
    database
        Connections to tables of the revision this code knows.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.prices = PriceLedger(database)
        self.dividends = DividendLedger(database)
        self.universe = Universe(database)
        self.events = EventTable(database)
        self.annotations = AnnotationTable(database)
        self.attempts = Attempts(database)
        self.leases = Leases(database)
        self.people = People(database)
        self.notes = NoteTable(database)
        self.note_archive = NoteArchive(database)
        self.drafts = Drafts(database)
        self.shelf = Shelf(database)
        self.typed_words = TypedWordsTable(database)
        self.desk = DeskTables(database)
        self.purge = Purge(database)
        self.presence = PresenceTable(database)
        self.risks = RiskBook(database)
        self.pair_lists = PairLists(database)

    @property
    def read_only(self) -> bool:
        """Whether the file or its folder cannot be written; writing then raises ``StoreReadOnly``."""
        return self._database.read_only

    def version(self) -> int:
        """Number that grows when prices, universe, events or annotations change: a key for caches."""
        return number_of(self._database, Topic.PRICES, Topic.UNIVERSE, Topic.EVENTS, Topic.ANNOTATIONS)

    def notes_version(self) -> int:
        """Number that grows when notes change, and only then: saving one leaves the caches of prices alone."""
        return number_of(self._database, Topic.NOTES)

    def markers_version(self) -> int:
        """Number that grows when notes or risks change."""
        return number_of(self._database, Topic.NOTES, Topic.RISKS)

    def lease(self, name: str, holder: str, seconds: float, now: datetime) -> AbstractContextManager[bool]:
        """Hold a name for a block, if it can be had; see ``Leases``."""
        return self.leases.hold(name, holder, seconds, now)

    def ready(self) -> dict[str, object]:
        """Whether the database answers, and how old its tables are; never raises."""
        try:
            with self._database.reading() as connection:
                schema = stored_revision(connection)
        except StoreError as error:
            return {"reachable": False, "schema": None, "head": HEAD, "error": error.code}
        return {"reachable": True, "schema": schema, "head": HEAD, "read_only": self.read_only}

    def back_up(self, path: Path) -> Mapping[str, int]:
        """Copy everything into one file, consistent while others write; see ``backup.back_up``."""
        return back_up(self._database, path)

    def check(self) -> None:
        """Look at every page and reference; raises ``StoreCorrupt`` if one is damaged."""
        check(self._database)

    def replace_by(self, path: Path) -> None:
        """Rows of a checked backup in the place of all rows; see ``restore.replace_rows``."""
        replace_rows(self._database, path)

    def close(self) -> None:
        """Give all connections back."""
        self._database.close()
