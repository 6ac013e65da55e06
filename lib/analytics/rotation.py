"""Rotation: where a ratio stands against its average, and where that is going.

Relative level: x = ratio ÷ mean of the last W ratios - 1, the relative deviation.
Momentum: y = x - x of four exchange weeks earlier, in percentage points.

Both are plain differences of what was known in the week: later data never move
an earlier point. Multiplying all closes of a side changes neither.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from lib.analytics.pair_lines import PairLines
from lib.analytics.regimes import TIE
from lib.domain.pair_lists import Pair

MOMENTUM_WEEKS = 4
TAIL_WEEKS = 8

Quarter = Literal["ahead_gaining", "ahead_losing", "behind_losing", "behind_gaining"]


@dataclass(frozen=True, eq=False)
class Rotation:
    """Relative level and momentum of some pairs; weeks along the columns.

    Parameters
    ----------
    pairs, weeks, window
        As in the lines.
    level
        Relative deviation, a fraction.
    momentum
        Its change over four exchange weeks, in percentage points.
    """

    pairs: tuple[Pair, ...]
    weeks: pd.DatetimeIndex
    window: int
    level: np.ndarray
    momentum: np.ndarray

    @property
    def known(self) -> np.ndarray:
        """Whether a point has both its figures."""
        return np.asarray(~np.isnan(self.level + self.momentum))

    def quarter(self, row: int, column: int) -> Quarter | None:
        """Which quarter of the chart a point lies in; its right and its upper edge include zero."""
        if not self.known[row, column]:
            return None
        gaining = self.momentum[row, column] >= -TIE
        if self.level[row, column] >= -TIE:
            return "ahead_gaining" if gaining else "ahead_losing"
        return "behind_gaining" if gaining else "behind_losing"


def rotation(lines: PairLines) -> Rotation:
    """Rotation of some pairs."""
    level = lines.relative_deviation
    momentum = np.full(level.shape, np.nan)
    momentum[:, MOMENTUM_WEEKS:] = (level[:, MOMENTUM_WEEKS:] - level[:, :-MOMENTUM_WEEKS]) * 100
    return Rotation(lines.pairs, lines.weeks, lines.window, level, momentum)
