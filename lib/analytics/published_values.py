"""What a published figure should have been, in the units it is published in."""

import numpy as np

from lib.analytics.week_ledger import WeekLedger
from lib.domain.published import FigureKind, PublishedFigure

PER_CENT = 100


def computed_value(ledger: WeekLedger, figure: PublishedFigure) -> float | None:
    """The figure from the ledger's closes; ``None`` when a close it needs is not known."""
    place = ledger.places.get(figure.week)
    if place is None or (figure.subject is not None and figure.subject not in ledger.closes):
        return None
    value = _index_value(ledger, figure, place) if figure.kind.of_index else _ratio_value(ledger, figure.kind, place)
    return value if np.isfinite(value) else None


def rests_on_estimates(ledger: WeekLedger, figure: PublishedFigure) -> bool:
    """Whether a close the figure needs is estimated or derived; the figure is then not judged."""
    place = ledger.places[figure.week]
    if figure.kind.of_index:
        first = place if figure.kind is FigureKind.CLOSE else place - 1
        return not ledger.official[str(figure.subject)][max(first, 0) : place + 1].all()
    first = place if figure.kind is FigureKind.RATIO else place - ledger.window + 1
    return not all(ledger.official[symbol][max(first, 0) : place + 1].all() for symbol in ledger.pair)


def rounded(value: float, places: int) -> float:
    """Value as it would be published with some decimals, half away from zero as people round."""
    scale = 10.0**places
    return float(np.copysign(np.floor(abs(value) * scale + 0.5 + 1e-9), value) / scale)


def _index_value(ledger: WeekLedger, figure: PublishedFigure, place: int) -> float:
    closes = ledger.closes[str(figure.subject)]
    if figure.kind is FigureKind.CLOSE:
        return float(closes[place])
    if place == 0:
        return float("nan")
    if figure.kind is FigureKind.POINTS:
        return float(closes[place] - closes[place - 1])
    return float((closes[place] / closes[place - 1] - 1) * PER_CENT)


def _ratio_value(ledger: WeekLedger, kind: FigureKind, place: int) -> float:
    ratio = float(ledger.ratios[place]) * PER_CENT
    if kind is FigureKind.RATIO:
        return ratio
    if place < ledger.window - 1:
        return float("nan")
    average = float(ledger.ratios[place - ledger.window + 1 : place + 1].mean()) * PER_CENT
    return average if kind is FigureKind.AVERAGE else ratio - average
