"""Levels between which a ratio stayed for years, drawn as a named band."""

from dataclasses import dataclass
from datetime import date

from lib.domain.instruments import BENCHMARK, SMALL_GROWTH


@dataclass(frozen=True, slots=True)
class LevelBand:
    """Levels, as fractions, between which the ratio of one pair moved from one day to another."""

    numerator: str
    denominator: str
    first: date
    last: date
    low: float
    high: float


LEVEL_BANDS = (LevelBand(SMALL_GROWTH, BENCHMARK, date(2013, 1, 4), date(2020, 2, 21), 0.32, 0.38),)
"""The long chart of the weekly comment names it: 32 to 38 % from 2013 until the pandemic."""
