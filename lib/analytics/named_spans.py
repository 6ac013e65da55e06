"""Named events as spans of weeks, so that they stand in one list with the regimes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import pandas as pd

from lib.analytics.regimes import Regime, span_between
from lib.domain.events import Event

DAY, WEEK, LONGEST_EVENT = timedelta(days=1), timedelta(weeks=1), timedelta(weeks=26)


def named_spans(weeks: pd.DataFrame, events: Iterable[Event]) -> tuple[tuple[Event, Regime], ...]:
    """Events with the known weeks they cover, oldest first; those outside the data are left out."""
    found = ((event, span_between(weeks, event.first, event.last)) for event in events)
    spans = [(event, span) for event, span in found if span is not None]
    return tuple(sorted(spans, key=lambda named: (named[1].first, named[1].last)))


def event_of(regime: Regime, events: Sequence[Event]) -> Event | None:
    """Most important event that names a regime: the regime's lowest week is one of the event's.

    An event of more than half a year is an era and names no single regime.
    """
    lowest = regime.extreme_session
    naming = [event for event in events if _monday(event.first) <= lowest <= _monday(event.last) + WEEK - DAY]
    short = [event for event in naming if event.last - event.first <= LONGEST_EVENT]
    return max(short, key=lambda event: (event.importance, event.last), default=None)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
