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
    "en": {"year": "%Y", "month": "%b", "day": "%b %-d", "first": "%b %Y"},
    "ja": {"year": "%Y年", "month": "%-m月", "day": "%-m月%-d日", "first": "%Y年%-m月"},
}


def time_domain(sessions: pd.Index) -> tuple[int, int]:
    """First to last session and half a week beyond, so that the outer bars are whole."""
    return milliseconds(sessions[0]) - HALF_WEEK, milliseconds(sessions[-1]) + HALF_WEEK


def time_ticks(sessions: pd.Index, most: int) -> list[int]:
    """At most ``most`` instants: sessions when a few weeks are shown, else first days of months or years."""
    if (sessions[-1] - sessions[0]).days < SHORTEST_IN_MONTHS:
        return _session_ticks(sessions, most)
    starts = next(found for step in MONTH_STEPS if len(found := _month_starts(sessions, step)) <= most)
    return [milliseconds(start) for start in starts]


def time_axis(sessions: pd.Index, language: str) -> Spec:
    """Axis with its own ticks for wide and narrow plots, written in the reader's language."""
    wide, narrow = time_ticks(sessions, MOST_WIDE), time_ticks(sessions, MOST_NARROW)
    return {
        "values": expression(f"width < {NARROW} ? {narrow} : {wide}"),
        "labelExpr": label_expression(language, wide[:1], narrow[:1]),
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


def label_expression(language: str, first_wide: list[int], first_narrow: list[int]) -> str:
    """Years as 2025 / 2025年, months as Apr / 4月, days as Apr 11 / 4月11日; the first tick always tells the year."""
    written = {name: f"utcFormat(datum.value, {literal(form)})" for name, form in _FORMATS[language].items()}
    new_year = "utcmonth(datum.value) === 0"
    first_of_month = "utcdate(datum.value) === 1"
    first_tick = f"indexof(width < {NARROW} ? {first_narrow} : {first_wide}, +datum.value) >= 0"
    return (
        f"!({first_of_month}) ? {written['day']} : {new_year} ? {written['year']}"
        f" : {first_tick} ? {written['first']} : {written['month']}"
    )


def _session_ticks(sessions: pd.Index, most: int) -> list[int]:
    every = -(-len(sessions) // most)
    return [milliseconds(session) for session in sessions[::-1][::every][::-1]]


def _month_starts(sessions: pd.Index, step: int) -> list[date]:
    months = pd.date_range(sessions[0], sessions[-1], freq="MS")
    return [start.date() for start in months if (start.month - 1 + 12 * start.year) % step == 0]
