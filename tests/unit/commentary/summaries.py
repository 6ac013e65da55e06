"""Market summaries of past weeks, as the services would make them from the recorded closes."""

from datetime import date

import pandas as pd

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import relative_strength
from lib.domain.closes import Basis, Source
from lib.domain.provenance import Provenance
from lib.domain.selection import Rules

USUAL = ("^RUO", "^GSPC")


def summary_of(frames, week, pair=USUAL, rules=None):
    known = {symbol: frame.loc[: pd.Timestamp(week)] for symbol, frame in frames.items()}
    strength = relative_strength(known[pair[0]], known[pair[1]], week, rules or Rules(), pair=pair)
    dow = known["^DJI"]["value"]
    dow_change = float(dow.iloc[-1] / dow.iloc[-2] - 1) if len(dow) > 1 and dow.index[-1].date() == week else None
    return MarketSummary(week, strength, dow_change, None, (), provenance_of(known, week))


def provenance_of(frames, week, **changes):
    facts = {
        "sources": tuple((symbol, Source.RECORDED) for symbol in frames),
        "basis": Basis.PRICE,
        "first": date(2019, 5, 31),
        "last": week,
        "as_of": week,
        "retrieved_at": None,
        "known_on": None,
        "estimated": 26,
        "derived": 23,
        "missing": 0,
        "stale_sessions": 0,
        "age_days": 0,
    }
    return Provenance(**{**facts, **changes})
