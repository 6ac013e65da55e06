"""Breadth: how many of the pairs are above their own average, week by week."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from lib.analytics.pair_lines import PairLines


@dataclass(frozen=True, eq=False)
class Breadth:
    """Pairs above their average, of those that have one.

    Parameters
    ----------
    weeks
        One row for every week, index ``session``: ``above`` and ``counted``
        (pairs), ``share`` (above ÷ counted, a fraction; NaN while no pair has
        an average).
    first
        First week in which any pair has an average; ``None`` without one.
    whole
        First week from which on every pair has one without a break; ``None``
        without one.
    pairs
        All pairs of the list that have data.
    """

    weeks: pd.DataFrame
    first: date | None
    whole: date | None
    pairs: int


def breadth(lines: PairLines) -> Breadth:
    """Breadth of some pairs: each week from that week and earlier ones only."""
    above, counted = (lines.side > 0).sum(axis=0), (lines.side != 0).sum(axis=0)
    share = np.divide(above, counted, out=np.full(len(counted), np.nan), where=counted > 0)
    weeks = pd.DataFrame({"above": above, "counted": counted, "share": share}, index=lines.weeks)
    some = np.flatnonzero(counted)
    unbroken = int(np.cumprod(counted[::-1] == len(lines.pairs)).sum())
    return Breadth(
        weeks=weeks,
        first=lines.weeks[some[0]].date() if len(some) else None,
        whole=lines.weeks[-unbroken].date() if unbroken else None,
        pairs=len(lines.pairs),
    )
