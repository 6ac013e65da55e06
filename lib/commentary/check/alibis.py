"""Figures that differ from this week's but are true of another week the sentence itself brings in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lib.commentary.check.facts import RATIO, Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import FITS, Judged
from lib.commentary.check.named_dates import session_of
from lib.commentary.check.precision import stands
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.subjects import adjacent
from lib.commentary.check.values import Asked, Known, value_of

HUNDREDTHS = 2
SUSPECT = {Verdict.WRONG, Verdict.ROUNDING}
LATELY = (1, 2)
LEVELS = {Kind.LEVEL, Kind.RATIO, Kind.AVERAGE}
OTHERWISE = {Kind.CHANGE: (Kind.RATIO, Kind.AVERAGE)}
LEAST_RATIO = 15.0
SLIPS = {"transposed", "comma_slip", "ratio_for_average", "average_for_ratio"}


def with_alibis(sentence: Sentence, facts: Facts, figures: Sequence[Judged]) -> list[Judged]:
    """Figures, those acquitted that belong to a date of the sentence or stand beside this week's to compare with it."""
    acquitted = [_acquitted(sentence, facts, one, figures) for one in figures]
    acquitted = [_doubted(one, "other_date") if _of_the_past(facts, one) else one for one in acquitted]
    acquitted = [
        _doubted(one, "other_date") if _beside_the_right_one(facts, one, acquitted) else one for one in acquitted
    ]
    return [_doubted(one) if _misread(sentence, facts, one, acquitted) else one for one in acquitted]


def _doubted(one: Judged, cause: str = "two_readings") -> Judged:
    return replace(one, mark=replace(one.mark, verdict=Verdict.UNCHECKED, expected=None, cause=cause))


def _of_the_past(facts: Facts, one: Judged) -> bool:
    """Whether a level is to the hundredth the close of an older week: whoever types six right digits quotes it."""
    mark, figure = one.mark, one.claim.token.figure
    if mark.verdict is not Verdict.WRONG or mark.kind is not Kind.LEVEL or figure.slipped or mark.subject is None:
        return False
    recent = {facts.back(facts.week, count) for count in (0, *LATELY)}
    days = facts.days_of(mark.subject, figure.value)
    return bool(days) and not set(days) <= recent


def _beside_the_right_one(facts: Facts, one: Judged, figures: Sequence[Judged]) -> bool:
    """Whether this week's level stands in the sentence already, so that an unexplained other one is of another time."""
    if (
        one.mark.verdict is not Verdict.WRONG
        or one.mark.kind not in LEVELS
        or one.mark.cause in SLIPS
        or one.claim.dated
        or (one.claim.period.shift and one.claim.period.said)
    ):
        return False
    same = (other for other in figures if other.mark.kind is one.mark.kind and other.mark.subject == one.mark.subject)
    return any(other.mark.verdict in FITS and other.at == facts.week for other in same)


def _misread(sentence: Sentence, facts: Facts, one: Judged, figures: Sequence[Judged]) -> bool:
    """Whether a figure that is true of another noun of the sentence may belong to that one."""
    if one.mark.verdict is not Verdict.WRONG or one.mark.cause != "swapped" or _beside(sentence, one):
        return False
    owners = {token.word for token in sentence.tokens if token.kind == "name" and _is_of(facts, one, token.word)}
    served = {other.mark.subject for other in figures if other.mark.kind is one.mark.kind and other is not one}
    return bool(owners - served - {one.mark.subject})


def _beside(sentence: Sentence, one: Judged) -> bool:
    place = one.claim.subject.place
    return place is not None and adjacent(sentence, place, one.claim.place)


def _is_of(facts: Facts, one: Judged, symbol: str) -> bool:
    value = value_of(facts, Asked(one.mark.kind, symbol, facts.week))
    return isinstance(value, Known) and stands(one.claim.token.figure, value, signed=False) is Verdict.RIGHT


def _acquitted(sentence: Sentence, facts: Facts, one: Judged, figures: Sequence[Judged]) -> Judged:
    symbol, mark = one.mark.subject, one.mark
    if mark.verdict not in SUSPECT or symbol is None or one.claim.token.figure.slipped:
        return one
    for kind in OTHERWISE.get(mark.kind, ()) if one.claim.token.figure.value > LEAST_RATIO else ():
        value = value_of(facts, Asked(kind, RATIO, facts.week))
        if isinstance(value, Known) and stands(one.claim.token.figure, value, signed=False) is Verdict.RIGHT:
            return replace(
                one,
                mark=replace(mark, subject=RATIO, kind=kind, verdict=Verdict.RIGHT, expected=None, cause=None),
                at=facts.week,
            )
    weekly = value_of(facts, Asked(mark.kind, symbol, facts.week, 1, one.claim.other))
    fits = isinstance(weekly, Known) and stands(one.claim.token.figure, weekly, signed=False) is Verdict.RIGHT
    if fits and one.claim.token.figure.places >= HUNDREDTHS and one.claim.period.weeks != 1:
        return replace(one, mark=replace(mark, verdict=Verdict.RIGHT, expected=None, cause=None), at=facts.week)
    for at in _other_weeks(sentence, facts, one, figures):
        value = value_of(facts, Asked(mark.kind, symbol, at, one.claim.period.weeks or 1, one.claim.other))
        if isinstance(value, Known) and stands(one.claim.token.figure, value, signed=False) is Verdict.RIGHT:
            return replace(
                one, mark=replace(mark, verdict=Verdict.RIGHT, expected=None, cause=None), known=value, at=at
            )
    return one


def _other_weeks(sentence: Sentence, facts: Facts, one: Judged, figures: Sequence[Judged]) -> Iterator[date]:
    """Closes a figure may belong to: those of dates named, and the last ones when this week's value stands there too."""
    if one.claim.period.shift and one.claim.period.said:
        return
    for token in sentence.tokens:
        day = session_of(facts, token) if token.kind == "date" else None
        if day is not None and day != facts.week:
            yield day
    twin = any(
        other.mark.kind is one.mark.kind
        and other.mark.subject == one.mark.subject
        and other.mark.verdict in FITS
        and other.at == facts.week
        and other is not one
        for other in figures
    )
    earlier = (facts.back(facts.week, count) for count in LATELY) if twin else ()
    yield from (week for week in earlier if week is not None)
