"""From daily closes to weekly closes, without ever passing off one day for another.

A *closes frame* has the index ``session`` (naive, ascending, unique) and the
columns ``value`` (finite, above zero) and ``status`` (close, derived, estimated).
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from lib.analytics.sessions import FIRST_DAY, exchange_sessions
from lib.analytics.weeks import latest_completed, week_end, week_ends
from lib.domain.closes import CloseStatus, WeekStatus

RANKS = {status.value: rank for rank, status in enumerate(CloseStatus)}
STATUSES = np.array([status.value for status in WeekStatus])
PROVISIONAL, MISSING = (list(WeekStatus).index(status) for status in (WeekStatus.PROVISIONAL, WeekStatus.MISSING))


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
        return pd.DataFrame({"close": known["value"], "status": known["status"]})
    sessions = pd.DatetimeIndex(known.index)
    rows = known.reindex(week_sessions(sessions, sessions[-1].date(), as_of))
    return pd.DataFrame({"close": rows["value"], "status": week_status([rows["status"]], as_of)})


def known_until(closes: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Rows of a closes frame on sessions of the exchange up to ``as_of``; a quote on a holiday is no close."""
    dated = closes[["value", "status"]].set_axis(pd.DatetimeIndex(closes.index).as_unit("us").rename("session"))
    return dated[dated.index.isin(exchange_sessions(FIRST_DAY, as_of))]


def week_sessions(sessions: pd.DatetimeIndex, last: date, as_of: date) -> pd.DatetimeIndex:
    """Sessions that stand for weeks: every completed week's last, and the last known one of a running week.

    Parameters
    ----------
    sessions
        Sessions with data, not empty, none after ``as_of``.
    last
        Day in the last week wanted, even if none of ``sessions`` lies in it.
    """
    ends = week_ends(sessions[0].date(), min(as_of, week_end(last)))
    running = sessions[sessions > pd.Timestamp(latest_completed(as_of))]
    return pd.DatetimeIndex(ends.append(running[-1:]), name="session")


def week_status(closes: Sequence[pd.Series], as_of: date) -> pd.Series:
    """Status of weekly figures made of one or two closes: the worst of them.

    Missing where one of the closes is (NaN), provisional in the running week.

    Parameters
    ----------
    closes
        Statuses of the closes, on one index of week sessions, not empty.
    """
    index = closes[0].index
    ranks = np.array([[RANKS.get(close, MISSING) for close in status.tolist()] for status in closes], dtype=int).max(
        axis=0
    )
    if week_end(index[-1].date()) > as_of:
        ranks[-1] = PROVISIONAL
    return pd.Series(STATUSES[ranks], index=index, dtype=str)
