"""When closes are fetched next."""

from datetime import datetime, timedelta

from lib.analytics.sessions import closing_instant, last_closed_session, next_closing, trading_over
from lib.domain.closes import Source
from lib.services.desk import Desk
from lib.services.fetch_plan import missing_last_sessions

SETTLING = timedelta(minutes=30)
WEEKEND_CHECK = timedelta(hours=18)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
FIRST_RETRY = timedelta(minutes=30)
LONGEST_RETRY = timedelta(days=1)


def next_run(desk: Desk, now: datetime, failed_runs: int) -> datetime:
    """Instant of the next fetch.

    After a failed run: a pause that doubles from 30 seconds to an hour. Otherwise
    half an hour after the next New York close, 18 hours after it (the weekend's
    second look, when Yahoo has settled), or when a missing last session is due
    again, whichever comes first.

    Parameters
    ----------
    desk
        The open desk.
    now
        The present instant, UTC.
    failed_runs
        Runs in a row in which no symbol was fetched.
    """
    if failed_runs:
        return now + _doubled(FIRST_PAUSE, failed_runs - 1, LONGEST_PAUSE)
    second_look = closing_instant(last_closed_session(now)) + WEEKEND_CHECK
    looks: list[datetime | None] = [next_closing(now) + SETTLING, second_look, _missing_due(desk, now)]
    return min(look for look in looks if look is not None and look > now)


def _missing_due(desk: Desk, now: datetime) -> datetime | None:
    """When to ask again for missing last sessions; pauses double, up to a day."""
    pauses = [
        _doubled(FIRST_RETRY, max(asked - 1, 0), LONGEST_RETRY)
        for instrument in desk.store.universe.instruments()
        if (asked := _asked_in_vain(desk, instrument.symbol, now)) is not None
    ]
    return now + min(pauses) if pauses else None


def _asked_in_vain(desk: Desk, symbol: str, now: datetime) -> int | None:
    """Times the newest missing last session of a symbol was asked for, ``None`` if none is missing."""
    stored = desk.store.prices.closes([symbol], sources=(Source.YAHOO,)).get(symbol)
    missing = [] if stored is None else missing_last_sessions(stored, trading_over(now))
    if not missing:
        return None
    return desk.store.attempts.count_since(symbol, closing_instant(missing[-1]))


def _doubled(first: timedelta, times: int, longest: timedelta) -> timedelta:
    return timedelta(seconds=min(first.total_seconds() * 2.0 ** min(times, 30), longest.total_seconds()))
