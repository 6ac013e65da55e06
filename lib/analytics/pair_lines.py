"""Ratio lines of many pairs at once, all on one row of exchange weeks.

Every figure equals that of ``relative_strength`` for the pair alone, to the last
digit; a test holds the two together. Only completed weeks take part.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from lib.analytics.regimes import TIE
from lib.analytics.relative_strength import strict_average
from lib.analytics.weeks import week_ends
from lib.domain.pair_lists import Pair


@dataclass(frozen=True, eq=False)
class PairLines:
    """Ratio, average and side of some pairs.

    Parameters
    ----------
    pairs
        One for every row of the arrays.
    weeks
        Last sessions of completed weeks, ascending, no week left out; one for
        every column of the arrays.
    window
        Length of the average in weeks.
    ratio, average
        Fractions; NaN where unknown.
    relative_deviation
        Ratio ÷ average - 1.
    side
        1 above the average, -1 below, 0 without an average; a tie repeats the week before.
    """

    pairs: tuple[Pair, ...]
    weeks: pd.DatetimeIndex
    window: int
    ratio: np.ndarray
    average: np.ndarray
    relative_deviation: np.ndarray
    side: np.ndarray

    @property
    def deviation_points(self) -> np.ndarray:
        """Ratio - average in percentage points."""
        return np.asarray((self.ratio - self.average) * 100)


def pair_lines(closes: Mapping[str, pd.DataFrame], pairs: Sequence[Pair], as_of: date, window: int) -> PairLines:
    """Lines of pairs whose sides all have closes.

    Parameters
    ----------
    closes
        Closes frames by symbol, not empty; rows after ``as_of`` are not used.
    pairs
        Rows wanted.
    as_of
        Last calendar day whose trading is over.
    window
        Length of the average in weeks.
    """
    symbols = sorted({symbol for pair in pairs for symbol in (pair.instrument, pair.benchmark)})
    weeks = _weeks([closes[symbol] for symbol in symbols], as_of)
    table = np.array([_at_week_ends(closes[symbol], weeks) for symbol in symbols]).reshape(len(symbols), len(weeks))
    ratio = table[_rows(symbols, [pair.instrument for pair in pairs])]
    ratio = ratio / table[_rows(symbols, [pair.benchmark for pair in pairs])]
    average = strict_average(ratio, window)
    relative = ratio / average - 1
    return PairLines(tuple(pairs), weeks, window, ratio, average, relative, sides(relative))


def sides(relative_deviation: np.ndarray) -> np.ndarray:
    """Side of the average in each week, weeks along the last axis."""
    tie = np.abs(relative_deviation) <= TIE
    own = np.where(tie, 0, np.sign(np.nan_to_num(relative_deviation))).astype(np.int8)
    decided = np.where(tie, 0, np.arange(relative_deviation.shape[-1]))
    return np.take_along_axis(own, np.maximum.accumulate(decided, axis=-1), axis=-1)


def _weeks(frames: Sequence[pd.DataFrame], as_of: date) -> pd.DatetimeIndex:
    """Completed weeks from the first session of any symbol on."""
    first = min((frame.index[0].date() for frame in frames), default=as_of)
    return week_ends(first, as_of).as_unit("us")


def _at_week_ends(frame: pd.DataFrame, weeks: pd.DatetimeIndex) -> np.ndarray:
    sessions = pd.DatetimeIndex(frame.index).as_unit("us")
    return pd.Series(frame["value"].to_numpy(dtype=float), index=sessions).reindex(weeks).to_numpy(dtype=float)


def _rows(symbols: Sequence[str], wanted: Sequence[str]) -> np.ndarray:
    place = {symbol: row for row, symbol in enumerate(symbols)}
    return np.array([place[symbol] for symbol in wanted], dtype=int)
