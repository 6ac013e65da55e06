"""What a figure may mean: of which index or ratio, at which close, over how many weeks."""

from collections.abc import Iterator
from datetime import date, timedelta

from lib.commentary.check.claims import Claim
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind
from lib.commentary.check.named_dates import session_of
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked

SIGNED = {Kind.POINTS, Kind.CHANGE, Kind.DEVIATION, Kind.RELATIVE_DEVIATION, Kind.RATIO_POINTS, Kind.DIFFERENCE}


def readings(facts: Facts, claim: Claim) -> Iterator[Asked]:
    """What the figure may mean, the likeliest first."""
    weeks = claim.period.weeks
    if weeks is None and claim.kind not in SIGNED and claim.period.weekday == facts.week.weekday():
        weeks = 1
    if weeks is None or claim.kind is None or claim.subject.symbol is None:
        return
    for kind in (claim.kind, *claim.or_else):
        for at in _sessions(facts, claim):
            for symbol in (claim.subject.symbol, *claim.subject.others):
                yield Asked(kind, symbol, at, weeks, claim.other)


def _sessions(facts: Facts, claim: Claim) -> Iterator[date]:
    day = None if claim.misdated else session_of(facts, claim.dated)
    if claim.period.shift:
        before = facts.back(facts.week, abs(claim.period.shift))
        yield from [facts.week] if claim.period.shift < 0 else []
        yield from [before] if before else []
    elif claim.dated is not None and day is None and not claim.misdated and not _month_of(facts, claim.dated):
        return
    elif day is None or day == facts.week or (facts.in_week(day) and day > facts.week):
        yield facts.week
    elif claim.kind is Kind.LEVEL:
        yield day
    elif (week := facts.week_of(day)) is not None and week == day:
        yield week


def _month_of(facts: Facts, day: Token) -> bool:
    """Whether a month named alone is that of the week."""
    monday = facts.week - timedelta(days=facts.week.weekday())
    return day.day.month in {monday.month, facts.week.month} and day.day.year in {None, facts.week.year}


def week_of_claim(facts: Facts, claim: Claim) -> date | None:
    """Week end whose figures a claim speaks of, when it is a plain weekly claim."""
    sessions = list(_sessions(facts, claim))
    at = sessions[0] if sessions else None
    return at if at in facts.places and claim.period.weeks == 1 else None
