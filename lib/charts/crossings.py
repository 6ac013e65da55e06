"""Where the ratio line meets its average between two weeks."""

import numpy as np
import pandas as pd


def crossings(weeks: pd.DataFrame, *, log: bool = False) -> pd.DataFrame:
    """Points at which the two drawn lines cross strictly between neighbouring weeks.

    Parameters
    ----------
    weeks
        Columns ``ratio`` and ``average``, one row per exchange week; ``NaN`` where unknown.
    log
        Whether the lines are straight on a logarithmic scale.

    Returns
    -------
    pandas.DataFrame
        Column ``value`` by instant. On [0, 1] between two weeks the gap
        ratio − average runs from ``g0`` to ``g1`` and is zero at ``g0 / (g0 - g1)``.
    """
    lines = weeks[["ratio", "average"]].to_numpy(dtype=float)
    ratio, average = (np.log(lines) if log else lines).T
    gap = ratio - average
    before = np.flatnonzero(gap[:-1] * gap[1:] < 0)
    share = gap[before] / (gap[before] - gap[before + 1])
    value = ratio[before] + share * (ratio[before + 1] - ratio[before])
    instant = weeks.index[before] + share * (weeks.index[before + 1] - weeks.index[before])
    return pd.DataFrame({"value": np.exp(value) if log else value}, index=instant)
