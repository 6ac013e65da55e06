"""The ratio in Mansfield's form: how far it stands from its own average of a year.

ratio ÷ mean of the last 52 ratios − 1. Levy (1967) ranked shares by price ÷ average price;
the Mansfield chart service drew the same quotient for a share's ratio to the market.
"""

import numpy as np
import pandas as pd

from lib.analytics.latest_value import latest_value
from lib.analytics.regimes import completed
from lib.analytics.relative_strength import strict_average

YEAR = 52


def mansfield(weeks: pd.DataFrame) -> pd.Series:
    """Ratio ÷ average of the last 52 ratios, its own included, − 1: a fraction.

    Parameters
    ----------
    weeks
        A week frame; the running week takes part in no average and has no value.

    Returns
    -------
    pandas.Series
        On the index of ``weeks``; NaN unless all 52 weeks are known.
    """
    ratio = completed(weeks)["ratio"]
    values = ratio.to_numpy(dtype=float)
    return pd.Series(values / strict_average(values, YEAR) - 1, ratio.index).reindex(weeks.index)


def latest_mansfield(weeks: pd.DataFrame) -> float | None:
    """Mansfield's figure in the last completed week with a known ratio; ``None`` where it is unknown."""
    line, ratio = mansfield(weeks), completed(weeks)["ratio"]
    last = ratio.last_valid_index()
    return None if last is None else latest_value(line.loc[:last])


def in_mansfield_form(weeks: pd.DataFrame) -> pd.DataFrame:
    """Week frame whose ``ratio`` is Mansfield's figure and whose ``average`` is the zero it swings around.

    What is drawn of a ratio can be drawn of it; ``level`` keeps the ratio itself.
    """
    line = mansfield(weeks)
    return weeks.assign(level=weeks["ratio"], ratio=line, average=np.where(line.notna(), 0.0, np.nan))
