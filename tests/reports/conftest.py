"""Results with a provenance, made from the recorded closes without a store."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lib.analytics.market_summary import MarketSummary, index_row
from lib.analytics.relative_strength import relative_strength
from lib.domain.closes import Basis, Source
from lib.domain.provenance import Provenance
from lib.domain.selection import Rules

WEEK = date(2025, 10, 31)
ORIGIN = Provenance(
    sources=(("^RUO", Source.RECORDED), ("^GSPC", Source.RECORDED)),
    basis=Basis.PRICE,
    first=date(2019, 5, 31),
    last=WEEK,
    as_of=date(2025, 11, 1),
    retrieved_at=datetime(2025, 11, 1, 6, 10, tzinfo=UTC),
    known_on=None,
    estimated=26,
    derived=23,
    missing=0,
    stale_sessions=0,
    age_days=1,
)


@pytest.fixture
def strength(recorded_frames):
    sides = recorded_frames["^RUO"], recorded_frames["^GSPC"]
    return relative_strength(*sides, ORIGIN.as_of, Rules(), pair=("^RUO", "^GSPC"), provenance=ORIGIN)


@pytest.fixture
def summary(recorded_frames, strength):
    symbols = ("^RUO", "^DJI", "^GSPC", "^VIX")
    rows = tuple(
        index_row(symbol, recorded_frames.get(symbol), WEEK, 0.0071, Source.RECORDED if symbol != "^VIX" else None)
        for symbol in symbols
    )
    return MarketSummary(WEEK, strength, rows[1].change, -1.12, rows, ORIGIN)


@pytest.fixture
def mixed(strength):
    """The same pair, its sides from different sources."""
    sources = (("^RUO", Source.YAHOO), ("^GSPC", Source.FILE))
    return replace(strength, provenance=replace(ORIGIN, sources=sources, known_on=date(2025, 11, 1)))
