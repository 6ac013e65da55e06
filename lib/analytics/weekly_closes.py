"""From daily closes to weekly closes, without ever passing off one day for another.

A *closes frame* has the index ``session`` (naive, ascending, unique) and the
columns ``value`` (finite, above zero) and ``status`` (close, derived, estimated).
"""

from datetime import date

import pandas as pd

from lib.analytics.sessions import FIRST_DAY, is_session
from lib.analytics.weeks import latest_completed, week_end, week_ends
from lib.domain.closes import CloseStatus, WeekStatus

WEEK_STATUS = {
    CloseStatus.CLOSE.value: WeekStatus.FINAL.value,
    CloseStatus.DERIVED.value: WeekStatus.DERIVED.value,
    CloseStatus.ESTIMATED.value: WeekStatus.ESTIMATED.value,
}


def weekly_closes(closes: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Close of every exchange week, from the first to the last week with data.

    Parameters
    ----------
    closes
        A closes frame; rows after ``as_of`` and on days without trading are not used.
    as_of
        Last calendar day whose trading is over.

    Returns
    -------
    pandas.DataFrame
        Index ``session``: the week's last session, ascending, no week left out;
        for a running week the last session there is. Columns ``close`` (NaN
        when the week's last session is missing: Thursday never stands in for
        Friday) and ``status`` (a ``WeekStatus``). Empty without data.
    """
    known = known_until(closes, as_of)
    if known.empty:
        return pd.DataFrame({"close": pd.Series(dtype=float), "status": pd.Series(dtype=str)}, index=known.index)
    index = completed_weeks(known.index[0].date(), known.index[-1].date(), as_of)
    index = index.append(running_session(known.index, as_of))
    rows = known.reindex(index)
    return pd.DataFrame({"close": rows["value"], "status": week_status(rows["status"], as_of)})


def known_until(closes: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Rows of a closes frame up to ``as_of`` that the exchange calendar covers."""
    index = pd.DatetimeIndex(closes.index).as_unit("us").rename("session")
    start = index.searchsorted(pd.Timestamp(FIRST_DAY))
    stop = index.searchsorted(pd.Timestamp(as_of), side="right")
    return closes.set_axis(index).iloc[start:stop]


def completed_weeks(first: date, last: date, as_of: date) -> pd.DatetimeIndex:
    """Last sessions of the weeks from that of ``first`` to that of ``last`` that are complete."""
    return week_ends(first, min(as_of, week_end(last)))


def running_session(sessions: pd.DatetimeIndex, as_of: date) -> pd.DatetimeIndex:
    """Last known session of the week that is running on ``as_of``; empty if there is none."""
    running = sessions[sessions > pd.Timestamp(latest_completed(as_of))]
    return running[[is_session(day.date()) for day in running]][-1:]


def week_status(status: pd.Series, as_of: date) -> pd.Series:
    """Status of weekly values from the status of the closes they are made of; NaN means missing."""
    weekly = status.map(WEEK_STATUS).fillna(WeekStatus.MISSING.value)
    return weekly.mask(status.index > pd.Timestamp(latest_completed(as_of)), WeekStatus.PROVISIONAL.value)
