"""Which one wrong close would explain a published figure, and what it would have to be.

Every figure is a function of each close it rests on, with all others as they are. Solved for
that close at both ends of the interval that rounds to the published figure, it gives the range
of values the close would need. With r the ratios of the window, S their sum, w its length,
P the published figure as a fraction and i the week of the close:

- average: r'(i) = w·P − (S − r(i))
- deviation, an earlier week: r'(i) = w·(r(w) − P) − (S − r(i))
- deviation, its own week: r'(w) = (P + (S − r(w)) ÷ w) ÷ (1 − 1 ÷ w)
- ratio: r' = P

and from r' the close above the line is r'·d, the one below it n ÷ r'.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lib.analytics.published_values import PER_CENT
from lib.analytics.week_ledger import Cell, WeekLedger
from lib.domain.published import FigureKind, PublishedFigure


@dataclass(frozen=True, slots=True)
class NeededRange:
    """Values one close would need for a figure to come out as published: ``low`` to ``high``."""

    cell: Cell
    low: float
    high: float

    def meets(self, other: "NeededRange") -> bool:
        """Whether one value would do for both."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: "NeededRange") -> "NeededRange":
        """Values that do for both."""
        return NeededRange(self.cell, max(self.low, other.low), min(self.high, other.high))

    def holds(self, value: float) -> bool:
        """Whether a value would do."""
        return self.low <= value <= self.high


def needed_ranges(ledger: WeekLedger, figure: PublishedFigure) -> Iterator[NeededRange]:
    """One range for every close the figure rests on; impossible ones (not above zero) are left out."""
    ends = (figure.value - figure.half_step, figure.value + figure.half_step)
    low, high = (_needed(ledger, figure, end) for end in ends)
    for (symbol, places, one), (_, _, other) in zip(low, high, strict=True):
        for place, first, second in zip(places.tolist(), one.tolist(), other.tolist(), strict=True):
            bottom, top = min(first, second), max(first, second)
            if bottom > 0 and np.isfinite(top):
                yield NeededRange((symbol, place), bottom, top)


Needed = list[tuple[str, np.ndarray, np.ndarray]]


def _needed(ledger: WeekLedger, figure: PublishedFigure, target: float) -> Needed:
    """Symbol, positions and needed closes for one exact value of the figure."""
    place = ledger.places[figure.week]
    if figure.kind.of_index:
        return _needed_of_index(ledger, figure, place, target)
    first = place if figure.kind is FigureKind.RATIO else place - ledger.window + 1
    places = np.arange(first, place + 1)
    above, below = (ledger.closes[symbol][first : place + 1] for symbol in ledger.pair)
    ratios = _needed_ratios(ledger.ratios[first : place + 1], figure.kind, target / PER_CENT)
    with np.errstate(divide="ignore"):
        return [(ledger.pair[0], places, ratios * below), (ledger.pair[1], places, above / ratios)]


def _needed_of_index(ledger: WeekLedger, figure: PublishedFigure, place: int, target: float) -> Needed:
    symbol = str(figure.subject)
    closes = ledger.closes[symbol]
    if figure.kind is FigureKind.CLOSE:
        return [(symbol, np.array([place]), np.array([target]))]
    now, before = closes[place], closes[place - 1]
    if figure.kind is FigureKind.POINTS:
        needed = [before + target, now - target]
    else:
        growth = 1 + target / PER_CENT
        needed = [before * growth, now / growth if growth > 0 else np.nan]
    return [(symbol, np.array([place, place - 1]), np.array(needed))]


def _needed_ratios(ratios: np.ndarray, kind: FigureKind, target: float) -> np.ndarray:
    window, total = len(ratios), ratios.sum()
    if kind is FigureKind.RATIO:
        return np.array([target])
    if kind is FigureKind.AVERAGE:
        return np.asarray(window * target - (total - ratios))
    needed = window * (ratios[-1] - target) - (total - ratios)
    needed[-1] = (target + (total - ratios[-1]) / window) / (1 - 1 / window)
    return np.asarray(needed)
