"""Facts of past weeks, as the services would read them from the recorded closes."""

from dataclasses import replace

import pandas as pd

from lib.analytics.market_summary import index_row
from lib.analytics.two_weeks import two_weeks
from lib.commentary.draft.facts import DraftFacts
from tests.unit.commentary.summaries import summary_of

CHART_ONLY = frozenset({"market_summary", "relative_strength"})


def facts_of(frames, week, pages=CHART_ONLY):
    known = {symbol: frame.loc[: pd.Timestamp(week)] for symbol, frame in frames.items()}
    rows = tuple(index_row(symbol, frame, week, None, None) for symbol, frame in known.items())
    return DraftFacts(
        summary=replace(summary_of(frames, week), rows=rows),
        two_weeks={symbol: two_weeks(frame, week) for symbol, frame in known.items()},
        pages=pages,
    )
