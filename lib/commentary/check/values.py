"""What the closes say: the value behind a claim, or why there is none."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from lib.analytics.sessions import exchange_sessions
from lib.commentary.check.facts import PAIR, RATIO, Facts
from lib.commentary.check.finding import Kind

DERIVED_SLACK = 0.00012
ESTIMATED, DERIVED = "estimated", "derived"
YEAR = 0


class Asked(NamedTuple):
    """One value the facts may hold.

    Parameters
    ----------
    kind, subject
        What is asked, of which symbol or of the ratio.
    at
        Session of the close or week end of the figure.
    weeks
        Length of a change in exchange weeks; 0 for "since the turn of the year".
    other
        Symbol compared with, of a difference.
    """

    kind: Kind
    subject: str
    at: date
    weeks: int = 1
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A value, and how far off it may be because a close is not an official one."""

    value: float
    slack: float = 0.0


@lru_cache(maxsize=32_768)
def value_of(facts: Facts, asked: Asked) -> Known | str:
    """The value asked for, or the code of why it is unknown: ``estimated`` or ``not_stored``.

    Kept, since one wrong figure asks for dozens of values that may explain it.
    """
    if asked.kind in {Kind.RATIO, Kind.AVERAGE, Kind.DEVIATION, Kind.RELATIVE_DEVIATION, Kind.RATIO_POINTS}:
        return _of_the_ratio(facts, asked)
    if asked.kind is Kind.DIFFERENCE:
        return _difference(facts, asked)
    base = None if asked.kind is Kind.LEVEL else _base(facts, asked)
    if asked.kind is Kind.LEVEL:
        return _close(facts, asked.subject, asked.at)
    if base is None:
        return "not_stored"
    now, before = _close(facts, asked.subject, asked.at), _close(facts, asked.subject, base)
    if isinstance(now, str) or isinstance(before, str):
        return now if isinstance(now, str) else str(before)
    if asked.kind is Kind.POINTS:
        return Known(now.value - before.value, now.slack + before.slack)
    relative = now.slack / now.value + before.slack / before.value
    return Known((now.value / before.value - 1) * 100, relative * 100)


def _close(facts: Facts, symbol: str, session: date) -> Known | str:
    value = facts.closes.get(symbol, {}).get(session)
    status = facts.status(symbol, session)
    if value is None:
        return "not_stored"
    return ESTIMATED if status == ESTIMATED else Known(value, value * DERIVED_SLACK if status == DERIVED else 0.0)


def _base(facts: Facts, asked: Asked) -> date | None:
    if asked.weeks != YEAR:
        return facts.back(asked.at, asked.weeks)
    return _last_session_before(asked.at.year)


@lru_cache(maxsize=128)
def _last_session_before(year: int) -> date:
    new_year = date(year, 1, 1)
    return exchange_sessions(new_year - timedelta(days=14), new_year - timedelta(days=1))[-1].date()


def _of_the_ratio(facts: Facts, asked: Asked) -> Known | str:
    ratio, average = facts.ratios.get(asked.at), facts.averages.get(asked.at)
    doubt = _doubt(facts, asked.at)
    if ratio is None or doubt == ESTIMATED:
        return "not_stored" if ratio is None else ESTIMATED
    slack = ratio * 100 * DERIVED_SLACK if doubt == DERIVED else 0.0
    if asked.kind is Kind.RATIO:
        return Known(ratio * 100, slack)
    if asked.kind is Kind.RATIO_POINTS:
        return _ratio_points(facts, asked, ratio, slack)
    if average is None:
        return "not_stored"
    slack += _average_slack(facts, asked.at)
    values = {
        Kind.AVERAGE: average * 100,
        Kind.DEVIATION: (ratio - average) * 100,
        Kind.RELATIVE_DEVIATION: (ratio / average - 1) * 100,
    }
    return Known(values[asked.kind], slack * (4 if asked.kind is Kind.RELATIVE_DEVIATION else 1))


def _ratio_points(facts: Facts, asked: Asked, ratio: float, slack: float) -> Known | str:
    base = facts.back(asked.at, asked.weeks) if asked.weeks else _base(facts, asked)
    before = facts.ratios.get(base) if base else None
    if base is None or before is None:
        return "not_stored"
    return ESTIMATED if _doubt(facts, base) == ESTIMATED else Known((ratio - before) * 100, slack * 2)


def _doubt(facts: Facts, week: date) -> str | None:
    words = {facts.status(symbol, week) for symbol in PAIR}
    return ESTIMATED if ESTIMATED in words else DERIVED if DERIVED in words else None


def _average_slack(facts: Facts, week: date) -> float:
    """An estimate is off by 0.04 % as a rule: 0.01 points of ratio, a 26th of that in the average."""
    place = facts.places[week]
    estimates = sum(_doubt(facts, one) == ESTIMATED for one in facts.weeks[max(0, place - 25) : place + 1])
    return estimates * 0.0006


def _difference(facts: Facts, asked: Asked) -> Known | str:
    sides = [
        value_of(facts, asked._replace(kind=Kind.CHANGE, subject=symbol))
        for symbol in (asked.subject, asked.other or "")
    ]
    known = [side for side in sides if isinstance(side, Known)]
    if len(known) < 2:
        return next(side for side in sides if isinstance(side, str))
    return Known(known[0].value - known[1].value, known[0].slack + known[1].slack)


def moves(facts: Facts, symbol: str, at: date, count: int = 60) -> list[float] | None:
    """Weekly changes in per cent ending with a week, newest first; the unknown ends the list."""
    found: list[float] = []
    week: date | None = at
    while week is not None and len(found) < count:
        change = (
            value_of(facts, Asked(Kind.CHANGE, symbol, week))
            if symbol != RATIO
            else value_of(facts, Asked(Kind.RATIO_POINTS, RATIO, week))
        )
        if isinstance(change, str):
            break
        found.append(change.value)
        week = facts.back(week, 1)
    return found or None


def run_length(numbers: list[float]) -> int:
    """Weeks in a row of one sign, signed; 0 when the newest did not move."""
    if not numbers or numbers[0] == 0:
        return 0
    same = 1
    for one, other in pairwise(numbers):
        if (one > 0) != (other > 0) or other == 0:
            break
        same += 1
    return same if numbers[0] > 0 else -same
