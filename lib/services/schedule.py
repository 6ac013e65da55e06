"""When closes are fetched next."""

from datetime import UTC, date, datetime, timedelta

import pandas as pd

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
    half an hour after a New York close, 18 hours after it (the weekend's second
    look, when Yahoo has settled), or when a missing last session, or an instrument
    without any close, is due again, whichever comes first.

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
        return now + pause_after_failures(failed_runs)
    closed = closing_instant(last_closed_session(now))
    looks = [closed + SETTLING, closed + WEEKEND_CHECK, next_closing(now) + SETTLING, *_missing_due(desk, now)]
    return min(look for look in looks if look > now)


def pause_after_failures(failed_runs: int) -> timedelta:
    """How long to wait after runs in which no symbol was fetched, at least one of them."""
    return _doubled(FIRST_PAUSE, failed_runs - 1, LONGEST_PAUSE)


def _missing_due(desk: Desk, now: datetime) -> list[datetime]:
    """When to ask again for what each symbol lacks; pauses double, up to a day."""
    symbols = [instrument.symbol for instrument in desk.store.universe.instruments()]
    stored = desk.store.prices.closes(symbols, sources=(Source.YAHOO,))
    lacking = {symbol: _lacking_since(stored[symbol], trading_over(now)) for symbol in symbols}
    asked = [desk.store.attempts.count_since(symbol, since) for symbol, since in lacking.items() if since is not None]
    return [now + _doubled(FIRST_RETRY, max(times - 1, 0), LONGEST_RETRY) for times in asked]


def _lacking_since(stored: pd.DataFrame, over: date) -> datetime | None:
    """From when on attempts for a symbol were in vain, ``None`` if it lacks nothing.

    The close of the newest missing last session; where closes have stopped
    coming, as of an instrument no longer traded, of the first one after them.
    """
    if stored.empty:
        return datetime.min.replace(tzinfo=UTC)
    missing = missing_last_sessions(stored, over)
    stopped = [session for session in missing if session > stored.index[-1].date()]
    return closing_instant((stopped[:1] or missing[-1:])[0]) if missing else None


def _doubled(first: timedelta, times: int, longest: timedelta) -> timedelta:
    return timedelta(seconds=min(first.total_seconds() * 2.0 ** min(times, 30), longest.total_seconds()))
