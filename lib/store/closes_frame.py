"""Ledger rows laid over each other: one close per session."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from lib.domain.closes import Source

Row = tuple[Any, ...]
"""Symbol, session, source, known since, value, status; session and instant as the database spells them."""


def closes_frames(rows: Sequence[Row], symbols: Sequence[str]) -> dict[str, pd.DataFrame]:
    """One closes frame per symbol, empty where nothing is known.

    The base layer is Yahoo's where it has told anything about the symbol, the
    recorded closes otherwise: never both in one line. Closes from files lie over
    the base; where both know a session, what was learned last is shown, and the
    file at a tie.

    Parameters
    ----------
    rows
        Latest row of each source, in the order of symbol and session.
    symbols
        Wanted symbols.
    """
    everything = _table(rows)
    return {symbol: _layered(everything[everything["symbol"] == symbol]) for symbol in symbols}


def _table(rows: Sequence[Row]) -> pd.DataFrame:
    symbol, session, source, known_since, value, status = zip(*rows, strict=True) if rows else ((),) * 6
    return pd.DataFrame(
        {
            "symbol": np.array(symbol, dtype=object),
            "value": np.array(value, dtype=float),
            "status": pd.array(status, dtype="str"),
            "source": pd.array(source, dtype="str"),
            "known_since": _instants(known_since),
        },
        index=pd.DatetimeIndex(np.array(session, dtype="datetime64[us]"), name="session"),
    )


def _instants(spelled: Sequence[Any]) -> pd.DatetimeIndex:
    """Instants from their few distinct spellings: thousands of rows are learned at once."""
    codes, distinct = pd.factorize(np.array(spelled, dtype=object))
    return pd.DatetimeIndex(pd.to_datetime(distinct, utc=True)).as_unit("us").take(codes)


def _layered(frame: pd.DataFrame) -> pd.DataFrame:
    shown = frame.drop(columns="symbol")
    if (shown["source"] == Source.YAHOO).any():
        shown = shown[shown["source"] != Source.RECORDED]
    if shown.index.is_unique:
        return shown
    shown = shown.assign(over=shown["source"] == Source.FILE)
    shown = shown.sort_values(["session", "known_since", "over"]).drop(columns="over")
    return shown[~shown.index.duplicated(keep="last")]
