"""Sessions of the New York Stock Exchange.

The rules are those of XNYS in ``exchange_calendars``, from 1970: no pair of ours
reaches back further. Sessions are dates without time zone; instants are UTC.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from exchange_calendars import ExchangeCalendar

NEW_YORK = ZoneInfo("America/New_York")
FIRST_DAY = date(1970, 1, 1)
REGULAR_CLOSE = time(16)


def exchange_sessions(first: date, last: date) -> pd.DatetimeIndex:
    """Days the exchange trades, from ``first`` to ``last``, both included.

    Returns
    -------
    pandas.DatetimeIndex
        Ascending, naive, named ``session``; nothing before 1970.
    """
    sessions = _sessions(_last_year_for(last))
    start = sessions.searchsorted(pd.Timestamp(first))
    stop = sessions.searchsorted(pd.Timestamp(last), side="right")
    return pd.DatetimeIndex(sessions[start:stop])


def is_session(day: date) -> bool:
    """Whether the exchange trades on a day."""
    return len(exchange_sessions(day, day)) > 0


@lru_cache(maxsize=64)
def closing_instant(session: date) -> datetime:
    """When trading of a session ends, UTC; early closes included."""
    closing = _closing_time(pd.Timestamp(session))
    return datetime.combine(session, closing, tzinfo=NEW_YORK).astimezone(UTC)


def trading_over(now: datetime) -> date:
    """As-of: the last calendar day at the exchange whose trading is over.

    A day without trading is over from its first minute, a session from its close.
    """
    today = now.astimezone(NEW_YORK).date()
    if is_session(today) and now < closing_instant(today):
        return today - timedelta(days=1)
    return today


def exchange_today(now: datetime) -> date:
    """Calendar day at the exchange."""
    return now.astimezone(NEW_YORK).date()


def last_closed_session(now: datetime) -> date:
    """Newest session whose trading is over."""
    over = trading_over(now)
    return exchange_sessions(over - timedelta(days=14), over)[-1].date()


def next_closing(now: datetime) -> datetime:
    """First close of the exchange after an instant, UTC."""
    tomorrow = trading_over(now) + timedelta(days=1)
    session = exchange_sessions(tomorrow, tomorrow + timedelta(days=14))[0]
    return closing_instant(session.date())


def _last_year_for(day: date) -> int:
    """Last year of the calendar used for a day: at least one more than the day's, and few in number."""
    return max(day.year + 1, 2029) // 10 * 10 + 9


@cache
def _sessions(last_year: int) -> pd.DatetimeIndex:
    """Weekdays that are no holidays: what XNYS itself lists, since it gave up Saturdays in 1952."""
    rules = _rules()
    first, last = pd.Timestamp(FIRST_DAY), pd.Timestamp(last_year, 12, 31)
    regular = rules.regular_holidays.holidays(first, last).to_numpy()
    adhoc = [np.datetime64(day.date()) for day in rules.adhoc_holidays]
    holidays = np.concatenate([regular.astype("datetime64[D]"), np.array(adhoc, dtype="datetime64[D]")])
    days = np.arange(np.datetime64(FIRST_DAY), np.datetime64(f"{last_year + 1}-01-01"))
    return pd.DatetimeIndex(days[np.is_busday(days, holidays=holidays)], name="session").as_unit("us")


def _closing_time(session: pd.Timestamp) -> time:
    closing: time
    for closing, days in _rules().special_closes_adhoc:
        if session in days:
            return closing
    for closing, calendar in _rules().special_closes:
        if len(calendar.holidays(session, session)):
            return closing
    return REGULAR_CLOSE


@cache
def _rules() -> "ExchangeCalendar":
    """The holidays and early closes of XNYS, an instance whose constructor has not run.

    The constructor fills a table of minutes, which costs 0.15 s of every start,
    and in exchange_calendars 4.13.2 it makes calls that pandas 3.1 warns about.
    The import waits for the first use because it costs 0.1 s itself.
    """
    from exchange_calendars.exchange_calendar_xnys import XNYSExchangeCalendar  # noqa: PLC0415

    return object.__new__(XNYSExchangeCalendar)
