"""Time axis: which instants are marked, and how they are written in each language."""

from datetime import date

import pandas as pd

from lib.charts.geometry import NARROW
from lib.charts.instants import HALF_WEEK, milliseconds
from lib.charts.layers import Spec, expression, literal
from lib.charts.roles import role_expression

MOST_WIDE, MOST_NARROW = 16, 4
MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120)
SHORTEST_IN_MONTHS = 100

_FORMATS = {
    "en": {"year": "%Y", "month": "%b", "first_month": "%b %Y", "day": "%b %-d", "first_day": "%b %-d, %Y"},
    "ja": {
        "year": "%Y年",
        "month": "%-m月",
        "first_month": "%Y年%-m月",
        "day": "%-m月%-d日",
        "first_day": "%Y年%-m月%-d日",
    },
}


def time_domain(sessions: pd.Index) -> tuple[int, int]:
    """First to last session and half a week beyond, so that the outer bars are whole."""
    return milliseconds(sessions[0]) - HALF_WEEK, milliseconds(sessions[-1]) + HALF_WEEK


def time_ticks(sessions: pd.Index, most: int) -> list[int]:
    """At most ``most`` instants: sessions when a few weeks are shown, else first days of months or years."""
    if _shows_days(sessions):
        return _session_ticks(sessions, most)
    starts = next(found for step in MONTH_STEPS if len(found := _month_starts(sessions, step)) <= most)
    return [milliseconds(start) for start in starts]


def time_axis(sessions: pd.Index, language: str) -> Spec:
    """Axis with its own ticks for wide and narrow plots, written in the reader's language."""
    wide, narrow = time_ticks(sessions, MOST_WIDE), time_ticks(sessions, MOST_NARROW)
    return {
        "values": expression(f"width < {NARROW} ? {narrow} : {wide}"),
        "labelExpr": label_expression(language, wide[:1], narrow[:1], by_day=_shows_days(sessions)),
        "labelColor": role_expression("muted"),
        "labelOverlap": "greedy",
        "labelFlush": False,
        "tickColor": role_expression("muted"),
        "ticks": True,
        "tickSize": 4,
        "labelPadding": 5,
        "domain": False,
        "grid": False,
        "title": None,
        "orient": "bottom",
    }


def label_expression(language: str, first_wide: list[int], first_narrow: list[int], *, by_day: bool) -> str:
    """Years as 2025 / 2025年, months as Apr / 4月, days as Apr 11 / 4月11日; the first tick always tells the year."""
    written = {name: f"utcFormat(datum.value, {literal(form)})" for name, form in _FORMATS[language].items()}
    first_tick = f"indexof(width < {NARROW} ? {first_narrow} : {first_wide}, +datum.value) >= 0"
    if by_day:
        return f"{first_tick} ? {written['first_day']} : {written['day']}"
    month = f"{first_tick} ? {written['first_month']} : {written['month']}"
    return f"utcmonth(datum.value) === 0 ? {written['year']} : {month}"


def _shows_days(sessions: pd.Index) -> bool:
    return bool((sessions[-1] - sessions[0]).days < SHORTEST_IN_MONTHS)


def _session_ticks(sessions: pd.Index, most: int) -> list[int]:
    every = -(-len(sessions) // most)
    return [milliseconds(session) for session in sessions[::-1][::every][::-1]]


def _month_starts(sessions: pd.Index, step: int) -> list[date]:
    """First days of every ``step``-th month from the first to the last session, January always among them."""
    first, last = sessions[0].date(), sessions[-1].date()
    months = range(-(-_months(first) // step) * step, _months(last) + 1, step)
    starts = (date(month // 12, month % 12 + 1, 1) for month in months)
    return [start for start in starts if start >= first]


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1
