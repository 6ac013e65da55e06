"""Places of a note that a chart can show: dates of known weeks, and figures of the ratio that are right."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lib.commentary.check import Facts, Kind, Verdict, check_text
from lib.commentary.check.facts import RATIO
from lib.commentary.check.named_days import named_days
from lib.commentary.facts.placeholders import placeholders
from lib.commentary.facts.render import LivingFact, Rendered

FIGURES = {Kind.RATIO, Kind.AVERAGE, Kind.DEVIATION, Kind.RELATIVE_DEVIATION}
MEASURES = {"ratio", "average", "deviation", "relative"}


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """A stretch of a text, and the week of the chart it belongs to.

    ``figure`` is a figure of the usual pair, not a date, which is any pair's.
    """

    start: int
    end: int
    week: date
    figure: bool


def chart_places(note: Rendered, facts: Facts) -> tuple[ChartPlace, ...]:
    """Places in order, none over another; what is wrong or was not checked is not among them.

    Parameters
    ----------
    note
        As readers see it. Its frozen figures count whatever the data say today.
    facts
        What its week is checked against. A week without a ratio has no place in a chart.
    """
    found = [*_frozen(note.facts, facts.week), *_right(note.text, facts), *_dates(note.text, facts)]
    return tuple(_apart([place for place in found if place.week in facts.ratios]))


def _frozen(frozen: Sequence[LivingFact], week: date) -> Iterator[ChartPlace]:
    for fact in frozen:
        asked = next(placeholders(f"{{{fact.name}}}"))
        at = week if asked.week is None else asked.week
        if asked.key in MEASURES and isinstance(at, date):
            yield ChartPlace(fact.shown_start, fact.shown_end, at, figure=True)


def _right(text: str, facts: Facts) -> Iterator[ChartPlace]:
    for one in check_text(text, facts):
        if one.kind in FIGURES and one.subject == RATIO and one.verdict is Verdict.RIGHT and one.session is not None:
            yield ChartPlace(one.start, one.end, one.session, figure=True)


def _dates(text: str, facts: Facts) -> Iterator[ChartPlace]:
    for one in named_days(text, facts.week):
        yield ChartPlace(one.start, one.end, one.day, figure=False)


def _apart(places: Sequence[ChartPlace]) -> list[ChartPlace]:
    """The first of those that overlap, as given, in the order of the text."""
    kept: list[ChartPlace] = []
    for place in places:
        at = bisect_left(kept, place.end, key=lambda other: other.start)
        if at == 0 or kept[at - 1].end <= place.start:
            kept.insert(at, place)
    return kept
