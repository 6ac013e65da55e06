"""Fetch closes into the ledger, one symbol after the other, one run at a time."""

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lib.analytics.sessions import trading_over
from lib.domain.closes import Source
from lib.domain.errors import RateLimited, RatioscopeError, RefreshRunning, Unreachable
from lib.services.desk import Desk
from lib.services.fetch_plan import first_session_to_fetch
from lib.services.ledger_entries import ledger_entries
from lib.store import Attempt

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


def refresh(desk: Desk, clock: Callable[[], datetime], symbols: Sequence[str] | None = None) -> Iterator[SymbolOutcome]:
    """Fetch what is missing of each symbol and report it as soon as it is stored.

    A rate limit, or two symbols in a row that cannot be reached, end the asking:
    the remaining symbols report the same error without a request.

    Parameters
    ----------
    desk
        The open desk; without a live source nothing is fetched.
    clock
        Tells the instant, UTC.
    symbols
        What to fetch; the whole universe unless said.

    Raises
    ------
    RefreshRunning
        If another session or process is fetching.
    StoreError
        If the database does not deliver.
    """
    if desk.source is None:
        return
    wanted = symbols or [instrument.symbol for instrument in desk.store.universe.instruments()]
    holder = uuid.uuid4().hex
    lease = desk.store.leases
    if not lease.acquire(LEASE, holder, LEASE_SECONDS, clock(), total=len(wanted)):
        raise RefreshRunning
    try:
        failures: list[RatioscopeError] = []
        for position, symbol in enumerate(wanted, 1):
            lease.renew(LEASE, holder, LEASE_SECONDS, clock(), done=position - 1)
            outcome = _ask(desk, clock, symbol, position, len(wanted), _reason_to_stop(failures))
            failures = [*failures, outcome.error] if outcome.error else []
            yield outcome
    finally:
        lease.release(LEASE, holder)


def _reason_to_stop(failures: Sequence[RatioscopeError]) -> RatioscopeError | None:
    """Error that makes further requests pointless or rude, if there is one."""
    if failures and isinstance(failures[-1], RateLimited):
        return failures[-1]
    recent = failures[-UNREACHABLE_IN_A_ROW:]
    if len(recent) == UNREACHABLE_IN_A_ROW and all(isinstance(failure, Unreachable) for failure in recent):
        return recent[-1]
    return None


def _ask(
    desk: Desk,
    clock: Callable[[], datetime],
    symbol: str,
    position: int,
    total: int,
    stop: RatioscopeError | None,
) -> SymbolOutcome:
    started = clock()
    try:
        if stop is not None:
            raise stop
        added, last = _fetch_into_ledger(desk, symbol, clock)
    except RatioscopeError as error:
        _log(desk, Attempt(symbol, started, clock(), error.code, 0, None))
        return SymbolOutcome(symbol, position, total, 0, None, error)
    _log(desk, Attempt(symbol, started, clock(), "ok", added, last))
    return SymbolOutcome(symbol, position, total, added, last, None)


def _fetch_into_ledger(desk: Desk, symbol: str, clock: Callable[[], datetime]) -> tuple[int, date | None]:
    assert desk.source is not None
    over = trading_over(clock())
    fetched = desk.source.fetch(symbol, first=first_session_to_fetch(desk, symbol, over), last=over)
    entries = list(ledger_entries(fetched, Source.YAHOO, clock()))
    return desk.store.prices.append(entries), entries[-1].session if entries else None


def _log(desk: Desk, attempt: Attempt) -> None:
    desk.store.attempts.record(attempt)
