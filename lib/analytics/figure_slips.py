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
    ``transposed``, ``digit``.

    Parameters
    ----------
    right
        What the figure should have been.
    """
    return tuple(dict.fromkeys(_every(ledger, figure, right)))


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
