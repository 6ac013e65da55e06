"""How a wrong close may have come about, and how likely that would give a value in a needed range.

Each way has a weight, in the order of how often it was met among the 52 wrong figures of 170
published comments, and a chance that it gives a value in the range: certain or not for a close
that is known, a share of the possible slips for a slip of the hand, a share of the path for a
level that was traded between last week's close and this one's. Weight × chance, summed over the
ways, is the plausibility of the close.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lib.analytics.single_cell import NeededRange
from lib.analytics.typing_slips import one_digit_slips, transpositions
from lib.analytics.week_ledger import WeekLedger

WEIGHTS = {
    "replaced": 1.0,
    "last_week": 0.30,
    "other_day": 0.20,
    "traded": 0.15,
    "digit": 0.15,
    "swapped": 0.10,
    "transposed": 0.05,
    "next_week": 0.05,
}


@dataclass(frozen=True, slots=True)
class Way:
    """One way a close in the range may have come about; ``value`` where it is one close."""

    name: str
    chance: float
    value: float | None = None

    @property
    def plausibility(self) -> float:
        """Weight × chance."""
        return WEIGHTS[self.name] * self.chance


def ways(ledger: WeekLedger, needed: NeededRange) -> tuple[Way, ...]:
    """Ways that can give a value in the range, the most plausible first."""
    found = [way for way in _every(ledger, needed) if way.chance > 0]
    return tuple(sorted(found, key=lambda way: way.plausibility, reverse=True))


def _every(ledger: WeekLedger, needed: NeededRange) -> Iterator[Way]:
    symbol, place = needed.cell
    closes, close = ledger.closes[symbol], float(ledger.closes[symbol][place])
    before = float(closes[place - 1]) if place else float("nan")
    after = float(closes[place + 1]) if place + 1 < len(closes) else float("nan")
    yield _any_of("replaced", ledger.earlier.get(needed.cell, ()), needed, share=False)
    yield _any_of("last_week", (before,), needed)
    yield _any_of("other_day", ledger.within.get(needed.cell, ()), needed)
    yield Way("traded", _path_share(before, close, needed))
    yield _any_of("digit", one_digit_slips(close), needed, name_it=False)
    yield _any_of("transposed", transpositions(close), needed, name_it=False)
    others = tuple(float(values[place]) for other, values in ledger.closes.items() if other != symbol)
    yield _any_of("swapped", others, needed, share=False)
    yield _any_of("next_week", (after,), needed)


def _any_of(
    name: str, values: tuple[float, ...], needed: NeededRange, *, share: bool = True, name_it: bool = True
) -> Way:
    hits = [value for value in values if needed.holds(value)]
    chance = len(hits) / len(values) if share and values else float(bool(hits))
    return Way(name, chance, hits[-1] if hits and name_it else None)


def _path_share(before: float, close: float, needed: NeededRange) -> float:
    """Share of the way from last week's close to this one's that lies in the range."""
    low, high = min(before, close), max(before, close)
    if not np.isfinite(low) or high == low:
        return 0.0
    return max(0.0, (min(high, needed.high) - max(low, needed.low)) / (high - low))
