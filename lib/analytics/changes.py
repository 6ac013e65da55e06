"""Changes over exchange weeks and since the turn of the year."""

from datetime import date, timedelta

import pandas as pd

from lib.analytics.sessions import exchange_sessions


def change(close: pd.Series, weeks: int) -> pd.Series:
    """Close ÷ close of some exchange weeks earlier - 1, a fraction.

    ``close`` has one row for every exchange week, NaN where unknown; the change
    is NaN where either end is unknown.
    """
    return close / close.shift(weeks) - 1


def change_points(close: pd.Series, weeks: int) -> pd.Series:
    """Close - close of some exchange weeks earlier, in the close's own points."""
    return close - close.shift(weeks)


def against(change: float | None, benchmark_change: float | None) -> float | None:
    """Difference of two changes in percentage points; ``None`` if either is unknown."""
    return None if change is None or benchmark_change is None else (change - benchmark_change) * 100


def year_to_date(closes: pd.DataFrame, session: date) -> float | None:
    """Change since the last exchange session of the calendar year before ``session``'s.

    ``None`` if the close of either session is not in the closes frame.
    """
    base = closes["value"].get(pd.Timestamp(_last_session_before(session.year)))
    value = closes["value"].get(pd.Timestamp(session))
    return None if base is None or value is None else float(value / base - 1)


def _last_session_before(year: int) -> date:
    new_year = date(year, 1, 1)
    return exchange_sessions(new_year - timedelta(days=14), new_year - timedelta(days=1))[-1].date()
