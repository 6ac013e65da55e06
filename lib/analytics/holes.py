"""Stretches of weeks without a ratio."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Hole:
    """Weeks in a row without a ratio; ``first`` and ``last`` are week ends, both included."""

    first: date
    last: date
    weeks: int


def holes(ratios: pd.Series) -> tuple[Hole, ...]:
    """Runs of two or more unknown weekly ratios between known ones, oldest first."""
    unknown = ratios.isna().to_numpy()
    edges = np.flatnonzero(np.diff(np.concatenate(([False], unknown, [False])).astype(int)))
    starts, stops = edges[::2], edges[1::2]
    return tuple(
        Hole(ratios.index[start].date(), ratios.index[stop - 1].date(), int(stop - start))
        for start, stop in zip(starts, stops, strict=True)
        if stop - start >= SHORTEST and start > 0 and stop < len(ratios)
    )
