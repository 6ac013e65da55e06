"""Many pairs at once: their lines, where each stands, and which have to be left out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

import numpy as np
import pandas as pd

from lib.analytics.breadth import Breadth, breadth
from lib.analytics.pair_lines import PairLines, pair_lines
from lib.analytics.pair_standing import PairStanding, pair_standings
from lib.analytics.rotation import Rotation, rotation
from lib.domain.pair_lists import Pair


class Lack(StrEnum):
    """Why a pair cannot be shown."""

    UNFOLLOWED = "unfollowed"
    NO_CLOSES = "no_closes"
    NO_COMMON_WEEK = "no_common_week"


@dataclass(frozen=True, slots=True)
class LackingPair:
    """A pair that is not shown, why, and because of which symbols."""

    pair: Pair
    lack: Lack
    symbols: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class PairGrid:
    """One list of pairs in one week.

    Parameters
    ----------
    lines
        Lines of the pairs that have data, in the list's order.
    standings
        Where each of them stands in the last week of the lines.
    lacking
        Pairs of the list that are not among them.
    """

    lines: PairLines
    standings: tuple[PairStanding, ...]
    lacking: tuple[LackingPair, ...]

    @cached_property
    def breadth(self) -> Breadth:
        """Share above the average over time."""
        return breadth(self.lines)

    @cached_property
    def rotation(self) -> Rotation:
        """Relative level and momentum."""
        return rotation(self.lines)


def pair_grid(
    closes: Mapping[str, pd.DataFrame], pairs: Sequence[Pair], followed: Collection[str], as_of: date, window: int
) -> PairGrid:
    """Grid of the pairs as of a day.

    Parameters
    ----------
    closes
        Closes frames by symbol; a symbol without closes is absent.
    pairs
        The list, in its order.
    followed
        Symbols of the universe.
    as_of
        Last calendar day whose trading is over.
    window
        Length of the average in weeks.
    """
    lacking = {pair: lack for pair in pairs if (lack := _lack(pair, closes, followed, as_of))}
    lines = pair_lines(closes, [pair for pair in pairs if pair not in lacking], as_of, window)
    without = [pair for pair, ratios in zip(lines.pairs, lines.ratio, strict=True) if np.isnan(ratios).all()]
    if without:
        lacking |= {pair: LackingPair(pair, Lack.NO_COMMON_WEEK, ()) for pair in without}
        lines = pair_lines(closes, [pair for pair in pairs if pair not in lacking], as_of, window)
    standings = pair_standings(lines, closes) if lines.pairs else ()
    return PairGrid(lines, standings, tuple(lacking[pair] for pair in pairs if pair in lacking))


def _lack(pair: Pair, closes: Mapping[str, pd.DataFrame], followed: Collection[str], as_of: date) -> LackingPair | None:
    """Why there can be no line, as far as the two sides alone tell."""
    both = (pair.instrument, pair.benchmark)
    strange = tuple(symbol for symbol in both if symbol not in followed)
    if strange:
        return LackingPair(pair, Lack.UNFOLLOWED, strange)
    without = tuple(s for s in both if s not in closes or closes[s].index[0] > pd.Timestamp(as_of))
    return LackingPair(pair, Lack.NO_CLOSES, without) if without else None
