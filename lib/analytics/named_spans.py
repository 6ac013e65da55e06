"""Named events as spans of weeks, so that they stand in one list with the regimes."""

from collections.abc import Iterable

import pandas as pd

from lib.analytics.regimes import Regime, span_between
from lib.domain.events import Event


def named_spans(weeks: pd.DataFrame, events: Iterable[Event]) -> tuple[tuple[Event, Regime], ...]:
    """Events with the known weeks they cover, oldest first; those outside the data are left out."""
    found = ((event, span_between(weeks, event.first, event.last)) for event in events)
    spans = [(event, span) for event, span in found if span is not None]
    return tuple(sorted(spans, key=lambda named: (named[1].first, named[1].last)))
