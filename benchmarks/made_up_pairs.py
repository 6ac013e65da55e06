"""Sixteen made-up instruments with 25 years of daily closes, and sixty pairs of them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd

from lib.analytics.sessions import exchange_sessions
from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.instruments import BENCHMARK, SMALL_GROWTH, Instrument
from lib.domain.pair_lists import Pair, PairList
from lib.store import open_store

FIRST, LAST = date(2000, 10, 27), date(2025, 10, 31)
KNOWN = datetime(2025, 11, 1, tzinfo=UTC)
SYMBOLS = (SMALL_GROWTH, BENCHMARK, *(f"MADE{number}" for number in range(1, 15)))
PAIRS = tuple(Pair(*pair) for pair in permutations(SYMBOLS, 2))[:60]
SEED = 20251031


def made_up_closes() -> dict[str, pd.DataFrame]:
    """Closes frames by symbol: random walks, the same on every machine."""
    sessions, walk = exchange_sessions(FIRST, LAST), np.random.default_rng(SEED)
    return {
        symbol: pd.DataFrame(
            {"value": 100 * np.exp(walk.normal(0.0003, 0.012, len(sessions)).cumsum()), "status": "close"},
            index=sessions.rename("session"),
        )
        for symbol in SYMBOLS
    }


def fill(folder: Path) -> None:
    """Store closes, instruments and the list in a data folder that has none of them."""
    url = f"sqlite:///{(folder / 'ratioscope.sqlite3').as_posix()}"
    store = open_store(url, folder)
    if not store.pair_lists.lists():
        for symbol, frame in made_up_closes().items():
            store.universe.add(Instrument(symbol, symbol, symbol))
            store.prices.append(_closes(symbol, frame))
        store.pair_lists.save(PairList("Sixty pairs", PAIRS))
    store.close()


def _closes(symbol: str, frame: pd.DataFrame) -> Iterator[Close]:
    for session, value in frame["value"].items():
        yield Close(symbol, pd.Timestamp(str(session)).date(), value, CloseStatus.CLOSE, Source.FILE, KNOWN)
