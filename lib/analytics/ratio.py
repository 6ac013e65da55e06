"""The ratio line: instrument divided by benchmark on common sessions."""

from datetime import date

import pandas as pd

from lib.analytics.weekly_closes import known_until, week_sessions, week_status


def ratio_line(numerator: pd.DataFrame, denominator: pd.DataFrame) -> pd.Series:
    """Numerator ÷ denominator, a fraction, on the sessions on which both closed.

    Parameters
    ----------
    numerator, denominator
        Closes frames.

    Returns
    -------
    pandas.Series
        Index ``session``, ascending. Empty when the sides share no session.
    """
    common = numerator.index.intersection(denominator.index)
    return numerator["value"].loc[common] / denominator["value"].loc[common]


def weekly_ratio(numerator: pd.DataFrame, denominator: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Ratio of every exchange week: division first, sampling second.

    Returns
    -------
    pandas.DataFrame
        Index ``session`` as in ``weekly_closes``, from the first week with a
        common session to the last week with data of either side. Columns
        ``numerator``, ``denominator`` (closes), ``ratio`` (NaN where a side
        lacks the week's last session) and ``status`` (the worse of the two).
        Empty without common sessions.
    """
    above, below = known_until(numerator, as_of), known_until(denominator, as_of)
    line = ratio_line(above, below)
    if line.empty:
        return pd.DataFrame({"numerator": line, "denominator": line, "ratio": line, "status": line.astype(str)})
    last = max(above.index[-1], below.index[-1]).date()
    index = week_sessions(pd.DatetimeIndex(line.index), last, as_of)
    rows = above.reindex(index), below.reindex(index)
    return pd.DataFrame(
        {
            "numerator": rows[0]["value"],
            "denominator": rows[1]["value"],
            "ratio": line.reindex(index),
            "status": week_status([side["status"] for side in rows], as_of),
        }
    )
