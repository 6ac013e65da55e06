"""Exchange weeks: the sessions from Monday to Friday, keyed by the last of them."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from lib.analytics.sessions import exchange_sessions


def week_ends(first: date, last: date) -> pd.DatetimeIndex:
    """Last sessions of the exchange weeks that end between two days, both included.

    Returns
    -------
    pandas.DatetimeIndex
        Ascending, naive, named ``session``. 2025-04-17 is in it: the exchange
        was closed on Good Friday.
    """
    sessions = exchange_sessions(first, last + timedelta(days=7))
    days = sessions.to_numpy().astype("datetime64[D]").astype(np.int64)
    weeks = (days + 3) // 7  # day 0, 1970-01-01, was a Thursday
    ends = sessions[:-1][weeks[1:] != weeks[:-1]]
    return pd.DatetimeIndex(ends[ends <= pd.Timestamp(last)])


def week_end(day: date) -> date:
    """Last session of the exchange week a day belongs to; a weekend belongs to the week before it."""
    monday = day - timedelta(days=day.weekday())
    return exchange_sessions(monday, monday + timedelta(days=4))[-1].date()


def latest_completed(as_of: date) -> date:
    """Last session of the latest exchange week that is complete on ``as_of``."""
    return week_ends(as_of - timedelta(days=14), as_of)[-1].date()
