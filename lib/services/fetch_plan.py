"""From which session on a symbol is asked for."""

from datetime import date, timedelta

import pandas as pd

from lib.analytics.weeks import week_ends
from lib.domain.closes import Source
from lib.services.desk import Desk

OVERLAP = timedelta(days=14)
LOOK_BACK = timedelta(days=364)


def first_session_to_fetch(desk: Desk, symbol: str, over: date) -> date | None:
    """First day of the next request; ``None`` asks for the full history.

    Later runs ask from two weeks before the newest stored session, to catch
    corrections, or from the oldest week within a year that lacks its last session;
    never from a day that is still to come, as after a run with a wrong clock.

    Parameters
    ----------
    desk
        The open desk.
    symbol
        What will be fetched.
    over
        Last calendar day whose trading is over.
    """
    stored = desk.store.prices.closes([symbol], sources=(Source.YAHOO,)).get(symbol)
    if stored is None or not len(stored):
        return None
    newest = pd.Timestamp(stored.index[-1]).date()
    return min([min(newest, over) - OVERLAP, *missing_last_sessions(stored, over)])


def missing_last_sessions(stored: pd.DataFrame, over: date) -> list[date]:
    """Last sessions of completed weeks of the past year without a close, oldest first."""
    first = max(pd.Timestamp(stored.index[0]).date(), over - LOOK_BACK)
    expected = week_ends(first, over)
    return [session.date() for session in expected[~expected.isin(stored.index)]]
