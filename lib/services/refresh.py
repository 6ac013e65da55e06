"""Fetch closes into the ledger, one symbol after the other, one run at a time."""

import logging
import uuid
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from lib.analytics.sessions import trading_over
from lib.domain.closes import Source
from lib.domain.errors import RateLimited, RatioscopeError, RefreshRunning, SourceError, StoreError, Unreachable
from lib.services.desk import Desk
from lib.services.dividends import dividends_pending, store_dividends
from lib.services.fetch_plan import first_session_to_fetch
from lib.services.ledger_entries import ledger_entries
from lib.services.risk_proxies import ring
from lib.sources.protocol import PriceSource
from lib.store import Attempt

log = logging.getLogger(__name__)

LEASE = "refresh"
LEASE_SECONDS = 180
UNREACHABLE_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class SymbolOutcome:
    """What the run achieved for one symbol.

    ``error`` is ``None`` on success; ``added`` counts new ledger entries.
    """

    symbol: str
    position: int
    total: int
    added: int
    last_session: date | None
    error: RatioscopeError | None


def refresh(
    desk: Desk, clock: Callable[[], datetime], symbols: Sequence[str] | None = None
) -> Generator[SymbolOutcome, None, None]:
    """Fetch what is missing of each symbol and report it as soon as it is stored.

    A rate limit, two symbols in a row that cannot be reached, or a database that
    does not take what was fetched, end the asking: the remaining symbols report
    the same error without a request. Closing the iterator early ends the run.
    What the new closes mean for the proxies of risks is written at the end.

    Parameters
    ----------
    desk
        The open desk; without a live source nothing is fetched.
    clock
        Tells the instant, UTC.
    symbols
        What to fetch; ``None`` for the whole universe.

    Raises
    ------
    RefreshRunning
        If another session or process is fetching, or took over because this run stood still.
    StoreError
        If the database does not deliver.
    """
    if desk.source is None:
        return
    wanted = _universe(desk) if symbols is None else symbols
    holder = uuid.uuid4().hex
    if not desk.store.leases.acquire(LEASE, holder, LEASE_SECONDS, clock(), total=len(wanted)):
        raise RefreshRunning
    try:
        yield from _then_ring(desk, clock, _one_by_one(_Run(desk, desk.source, clock, len(wanted)), wanted, holder))
    finally:
        with suppress(StoreError):  # a lease that cannot be given back runs out by itself
            desk.store.leases.release(LEASE, holder)


def _then_ring(
    desk: Desk, clock: Callable[[], datetime], outcomes: Generator[SymbolOutcome, None, None]
) -> Generator[SymbolOutcome, None, None]:
    """The outcomes; at their end, also an early one, what the new closes mean for the proxies of risks."""
    added = 0
    try:
        for outcome in outcomes:
            added += outcome.added
            yield outcome
    finally:
        if added:
            ring(desk, clock())


def _one_by_one(run: "_Run", wanted: Sequence[str], holder: str) -> Generator[SymbolOutcome, None, None]:
    failures: list[RatioscopeError] = []
    for position, symbol in enumerate(wanted, 1):
        if not run.desk.store.leases.renew(LEASE, holder, LEASE_SECONDS, run.clock(), done=position - 1):
            raise RefreshRunning
        outcome = run.ask(symbol, position, _reason_to_stop(failures))
        failures = [*failures, outcome.error] if outcome.error else []
        yield outcome


def _universe(desk: Desk) -> list[str]:
    return [instrument.symbol for instrument in desk.store.universe.instruments()]


@dataclass(frozen=True, slots=True)
class _Run:
    desk: Desk
    source: PriceSource
    clock: Callable[[], datetime]
    total: int

    def ask(self, symbol: str, position: int, stop: RatioscopeError | None) -> SymbolOutcome:
        """Fetch one symbol, unless there is a reason to stop asking; both are logged as an attempt."""
        started = self.clock()
        if stop is not None:
            return self._failed(symbol, position, started, stop)
        try:
            added, last = self._fetch(symbol)
        except RatioscopeError as error:
            return self._failed(symbol, position, started, error)
        except Exception:  # whatever one symbol does to us, the others are fetched
            log.exception("%s: not fetched", symbol)
            return self._failed(symbol, position, started, SourceError(symbol=symbol))
        self._log(Attempt(symbol, started, self.clock(), "ok", added, last))
        return SymbolOutcome(symbol, position, self.total, added, last, None)

    def _failed(self, symbol: str, position: int, started: datetime, error: RatioscopeError) -> SymbolOutcome:
        self._log(Attempt(symbol, started, self.clock(), error.code, 0, None))
        return SymbolOutcome(symbol, position, self.total, 0, None, error)

    def _fetch(self, symbol: str) -> tuple[int, date | None]:
        over = trading_over(self.clock())
        whole = dividends_pending(self.desk, symbol)
        first = None if whole else first_session_to_fetch(self.desk, symbol, over)
        fetched = self.source.fetch(symbol, first=first, last=over)
        entries = list(ledger_entries(fetched, Source.YAHOO, self.clock(), over))
        added = self.desk.store.prices.append(entries)
        store_dividends(self.desk, fetched, self.clock())
        return added, entries[-1].session if entries else None

    def _log(self, attempt: Attempt) -> None:
        """Keep the attempt; a database that cannot be written has said so already."""
        with suppress(StoreError):
            self.desk.store.attempts.record(attempt)


def _reason_to_stop(failures: Sequence[RatioscopeError]) -> RatioscopeError | None:
    """Error that makes further requests pointless or rude, if there is one."""
    if failures and isinstance(failures[-1], RateLimited | StoreError):
        return failures[-1]
    recent = failures[-UNREACHABLE_IN_A_ROW:]
    if len(recent) == UNREACHABLE_IN_A_ROW and all(isinstance(failure, Unreachable) for failure in recent):
        return recent[-1]
    return None
