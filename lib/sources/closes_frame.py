"""The frame in which closes travel from a source to the ledger."""

from collections.abc import Sequence
from datetime import date

import pandas as pd


def closes_frame(sessions: Sequence[date], values: Sequence[float], statuses: Sequence[str]) -> pd.DataFrame:
    """Closes frame, ascending by session.

    Parameters
    ----------
    sessions
        Days the exchange traded, each once.
    values
        Closes in the native currency, one per session.
    statuses
        How each close was obtained, one per session.

    Returns
    -------
    DataFrame
        Index ``session`` (without time zone), columns ``value`` and ``status``.
    """
    index = pd.DatetimeIndex(list(sessions), name="session").as_unit("us")
    frame = pd.DataFrame({"value": pd.Series(values, index, float), "status": pd.Series(statuses, index, str)})
    return frame.sort_index()


def between(closes: pd.DataFrame, first: date | None, last: date | None) -> pd.DataFrame:
    """Closes of the sessions from ``first`` to ``last``, both included; ``None`` leaves an end open."""
    return closes.loc[first and pd.Timestamp(first) : last and pd.Timestamp(last)]
