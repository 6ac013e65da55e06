"""The likely reason of a wrong figure: which other true figure, or which slip of the finger, explains it."""

import re
from collections.abc import Iterator
from datetime import timedelta

from lib.commentary.check.facts import Facts
from lib.commentary.check.figures import Figure
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.precision import stands
from lib.commentary.check.values import Asked, Known, value_of

MARKET = ("^DJI", "^GSPC", "^RUO", "^IXIC", "^RUT", "^RUJ")
BELIEVABLE = 0.06
SHUFFLED = 3  # so many digits in another order are still a slip of the finger
UNITS = {Kind.POINTS: (Kind.CHANGE, Kind.LEVEL), Kind.CHANGE: (Kind.POINTS,)}


def cause_of(facts: Facts, asked: Asked, figure: Figure, known: Known, direction: int) -> str | None:
    """Code of the reason, most telling first; ``None`` when nothing explains the figure."""
    if figure.slipped and _digits(figure.typed) == _digits(_plain(known.value, figure.places)):
        return "comma_slip"
    if direction and (known.value > 0) != (direction > 0) and stands(figure, known, signed=False) in FITS:
        return "sign_lost"
    for cause, other in _others(facts, asked):
        value = value_of(facts, other)
        if isinstance(value, Known) and stands(figure, value, signed=False) is Verdict.RIGHT:
            return cause
    return _slip(figure, known) or _elsewhere(asked, figure, known)


FITS = {Verdict.RIGHT, Verdict.ROUNDING}


def _others(facts: Facts, asked: Asked) -> Iterator[tuple[str, Asked]]:
    """Other true figures somebody may have taken instead, with the cause they stand for."""
    before = facts.back(asked.at, 1)
    if before is not None:
        yield "last_week", asked._replace(at=before)
    if asked.at < facts.week:
        yield "this_week", asked._replace(at=facts.week)
    if asked.kind in {Kind.LEVEL, Kind.POINTS, Kind.CHANGE}:
        yield from (
            ("swapped", asked._replace(subject=symbol))
            for symbol in MARKET
            if symbol != asked.subject and symbol in facts.closes
        )
    if asked.kind is Kind.LEVEL:
        yield from (("other_day", asked._replace(at=asked.at - timedelta(days=back))) for back in range(1, 5))
    if asked.kind is Kind.DIFFERENCE:
        yield from (("swapped", asked._replace(other=symbol)) for symbol in MARKET[:2] if symbol != asked.other)
    if asked.kind in {Kind.CHANGE, Kind.POINTS, Kind.RATIO_POINTS}:
        yield from (("wrong_base", asked._replace(weeks=weeks)) for weeks in (2, 3, 4, 0) if weeks != asked.weeks)
    yield from _of_the_ratio(asked)
    yield from (("other_unit", asked._replace(kind=kind)) for kind in UNITS.get(asked.kind, ()))
    week_two = facts.back(asked.at, 2)
    if week_two is not None:
        yield "older_week", asked._replace(at=week_two)


def _of_the_ratio(asked: Asked) -> Iterator[tuple[str, Asked]]:
    if asked.kind is Kind.DEVIATION:
        yield "relative_deviation", asked._replace(kind=Kind.RELATIVE_DEVIATION)
        yield "ratio_as_points", asked._replace(kind=Kind.RATIO)
        yield "average_as_deviation", asked._replace(kind=Kind.AVERAGE)
    if asked.kind is Kind.RELATIVE_DEVIATION:
        yield "deviation_as_relative", asked._replace(kind=Kind.DEVIATION)
    if asked.kind is Kind.RATIO:
        yield "average_for_ratio", asked._replace(kind=Kind.AVERAGE)
    if asked.kind is Kind.AVERAGE:
        yield "ratio_for_average", asked._replace(kind=Kind.RATIO)


def _slip(figure: Figure, known: Known) -> str | None:
    """One slip of the finger between what was typed and what is right."""
    written = _plain(figure.value, figure.places) if "万" in figure.typed else figure.typed
    typed, right = _digits(written), _digits(_plain(known.value, figure.places))
    fine = _digits(_plain(known.value, 2))
    if (typed in {right, fine} or typed.lstrip("0") == fine.lstrip("0")) and figure.value != known.value:
        return "comma_slip"
    if len(typed) == len(right):
        differing = [place for place in range(len(typed)) if typed[place] != right[place]]
        if len(differing) == 1:
            return "one_digit"
        if len(differing) <= SHUFFLED and sorted(typed) == sorted(right):
            return "transposed"
    if abs(len(typed) - len(right)) == 1 and _dropped(typed, right):
        return "digit_count"
    return "comma_slip" if typed.strip("0") == right.strip("0") else None


def _dropped(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _elsewhere(asked: Asked, figure: Figure, known: Known) -> str | None:
    near = known.value and abs(figure.value / abs(known.value) - 1) < BELIEVABLE
    return "not_at_close" if asked.kind is Kind.LEVEL and near else None


def _digits(typed: str) -> str:
    return re.sub(r"\D", "", typed)


def _plain(value: float, places: int) -> str:
    return f"{abs(value):.{places}f}"
