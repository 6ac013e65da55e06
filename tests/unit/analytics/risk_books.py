"""Watchlists made by hand: risks, their reviews, and moments in New York and Tokyo."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from lib.analytics.risk_standing import Moment
from lib.domain.people import Person
from lib.domain.risk_history import Judgement, LogEntry, LogKind, Review, Watchlist
from lib.domain.risks import Level, Risk, Worse

NEW_YORK, TOKYO = ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
WEEKS = tuple(date(2025, 10, 3) + timedelta(weeks=number) for number in range(5))  # Fridays, all of them sessions
OCT_3, OCT_10, OCT_17, OCT_24, OCT_31 = WEEKS
ITO = Person(1, "M. Ito")


def risk(key=1, **rest):
    return Risk(**{"name_en": f"Risk {key}", "name_ja": f"リスク{key}", "slug": f"risk-{key}", "key": key, **rest})


def judged(likelihood, impact, level=Level.WATCHLIST, **rest):
    return Judgement(level, **{"worse": Worse.SAME, "likelihood": likelihood, "impact": impact, **rest})


def review(week, judgement, key=1, of=1, **rest):
    """Answered on the Saturday after the week at 9 in New York, unless said otherwise."""
    saturday = week + timedelta(days=1)
    at = datetime.combine(saturday, time(13), UTC)
    return Review(of, week, judgement, unchanged=False, author=ITO, **{"day": saturday, "at": at, "key": key, **rest})


def crossing(week, at, of=1):
    return LogEntry(of, LogKind.PROXY, week, at, {"direction": "below"})


ONE = (risk(),)


def book(*reviews, risks=ONE, log=()):
    ordered = sorted(reviews, key=lambda one: (one.week, one.key))
    return Watchlist(tuple(risks), tuple(ordered), tuple(log))


def at(zone, *clock):
    """A moment as the clock on the wall of a zone shows it."""
    return Moment(datetime(*clock, tzinfo=zone).astimezone(UTC), zone)
