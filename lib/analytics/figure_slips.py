"""Mistakes of a published figure itself: taken from another week or index, of the wrong sign, mistyped."""

from collections.abc import Iterator
from dataclasses import replace

from lib.analytics.published_values import computed_value, rounded
from lib.analytics.typing_slips import slip_between
from lib.analytics.week_ledger import WeekLedger
from lib.domain.published import FigureKind, PublishedFigure

OTHER_UNIT = {FigureKind.POINTS: FigureKind.CHANGE, FigureKind.CHANGE: FigureKind.POINTS}


def figure_slips(ledger: WeekLedger, figure: PublishedFigure, right: float) -> tuple[str, ...]:
    """Codes of the slips that explain a figure, the likeliest first.

    ``last_week``, ``next_week``, ``swapped:^DJI``, ``unit``, ``sign``, ``other_day``,
    ``transposed``, ``digit``; ``traded`` where nothing else is known of a level the index passed.

    Parameters
    ----------
    right
        What the figure should have been.
    """
    found = tuple(dict.fromkeys(_every(ledger, figure, right)))
    return found or (("traded",) if _on_the_way(ledger, figure, right) else ())


def _every(ledger: WeekLedger, figure: PublishedFigure, right: float) -> Iterator[str]:
    place = ledger.places[figure.week]
    if place and _gives(ledger, replace(figure, week=ledger.sessions[place - 1])):
        yield "last_week"
    if figure.kind.of_index:
        for symbol in ledger.closes:
            if symbol != figure.subject and _gives(ledger, replace(figure, subject=symbol)):
                yield f"swapped:{symbol}"
    if figure.kind in OTHER_UNIT and _gives(ledger, replace(figure, kind=OTHER_UNIT[figure.kind])):
        yield "unit"
    if figure.value and rounded(-right, figure.places) == figure.value:
        yield "sign"
    if figure.kind is FigureKind.CLOSE and _another_day(ledger, figure, place):
        yield "other_day"
    slip = slip_between(figure.value, right, figure.places)
    if slip is not None and (figure.value >= 0) == (right >= 0):
        yield slip
    if place + 1 < len(ledger.sessions) and _gives(ledger, replace(figure, week=ledger.sessions[place + 1])):
        yield "next_week"


def _gives(ledger: WeekLedger, other: PublishedFigure) -> bool:
    """Whether another figure of the ledger rounds to what was published."""
    value = computed_value(ledger, other)
    return value is not None and rounded(value, other.places) == other.value


def _another_day(ledger: WeekLedger, figure: PublishedFigure, place: int) -> bool:
    closes = ledger.within.get((str(figure.subject), place), ())
    return any(rounded(close, figure.places) == figure.value for close in closes)


def _on_the_way(ledger: WeekLedger, figure: PublishedFigure, right: float) -> bool:
    """Whether a close lies between last week's and the right one: the index passed it during the week."""
    place = ledger.places[figure.week]
    if figure.kind is not FigureKind.CLOSE or not place:
        return False
    before = float(ledger.closes[str(figure.subject)][place - 1])
    return min(before, right) < figure.value < max(before, right)
