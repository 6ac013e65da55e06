"""The desk: settings, store and price source, opened once per process."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from lib.domain.closes import Source
from lib.domain.errors import StoreReadOnly
from lib.services.data_folder import make_data_folder
from lib.services.ledger_entries import ledger_entries
from lib.settings import Settings, SourceChoice
from lib.sources.protocol import PriceSource
from lib.sources.recorded import RecordedSource
from lib.sources.yahoo import YahooSource
from lib.store import Store, open_store

SHOWN: dict[SourceChoice, tuple[Source, ...]] = {
    SourceChoice.AUTO: (Source.YAHOO, Source.RECORDED, Source.FILE),
    SourceChoice.YAHOO: (Source.YAHOO, Source.FILE),
    SourceChoice.RECORDED: (Source.RECORDED, Source.FILE),
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a service needs besides the reader's request.

    Parameters
    ----------
    settings
        How this installation runs.
    store
        The open database.
    source
        Where closes are fetched, ``None`` when only recorded ones are wanted.
    """

    settings: Settings
    store: Store
    source: PriceSource | None

    @property
    def shown(self) -> tuple[Source, ...]:
        """Sources whose closes may be shown."""
        return SHOWN[self.settings.source]

    @property
    def installation(self) -> str:
        """Short name of the database, the same in every process: what a browser keeps belongs to one."""
        return sha256(self.settings.database_url.encode()).hexdigest()[:12]


def open_desk(settings: Settings, now: datetime) -> Desk:
    """Open the store, bring the recorded closes in, and name the live source.

    Raises
    ------
    InvalidSetting
        If the data folder cannot be made, or the address names no database.
    StoreError
        If the database cannot be opened.
    """
    make_data_folder(settings)
    store = open_store(settings.database_url, settings.data_dir)
    if settings.source is not SourceChoice.YAHOO:
        with suppress(StoreReadOnly):
            _bring_in_recorded(store, now)
    live = None if settings.source is SourceChoice.RECORDED else YahooSource(settings.data_dir)
    return Desk(settings, store, live)


def _bring_in_recorded(store: Store, now: datetime) -> None:
    """All recorded closes in one transaction; whole even if the clock is wrong, for they come in only once."""
    recorded = RecordedSource()
    if any(row.source is Source.RECORDED for row in store.prices.coverage()):
        return
    fetched = [recorded.fetch(symbol, first=None, last=None) for symbol in recorded.symbols]
    store.prices.append(
        close
        for answer in fetched
        for close in ledger_entries(answer, Source.RECORDED, now, answer.closes.index[-1].date())
    )
