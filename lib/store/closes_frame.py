"""Ledger rows laid over each other: one close per session."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from lib.domain.closes import Source

ROW = np.dtype(
    [("symbol", "O"), ("session", "O"), ("source", "O"), ("known_since", "O"), ("value", "f8"), ("status", "O")]
)
"""A ledger row with session and instant as the driver spells them: thousands are converted faster together."""

Rows = npt.NDArray[np.void]


def closes_frames(rows: Rows, symbols: Sequence[str]) -> dict[str, pd.DataFrame]:
    """One closes frame per symbol, empty where nothing is known.

    The base layer is Yahoo's where it has told anything about the symbol, the
    recorded closes otherwise: never both in one line. Closes from files lie over
    the base; where both know a session, what was learned last is shown, and the
    file at a tie.

    Parameters
    ----------
    rows
        Everything that was known, replaced rows included, by symbol and session.
    symbols
        Wanted symbols.
    """
    everything = pd.DataFrame(
        {
            "value": np.ascontiguousarray(rows["value"]),
            "status": _words(rows["status"]),
            "source": _words(rows["source"]),
            "known_since": _instants(rows["known_since"]),
        },
        index=pd.DatetimeIndex(rows["session"].astype("datetime64[us]"), name="session"),
    )
    stretches = _stretches(rows["symbol"])
    return {symbol: _layered(everything.iloc[stretches.get(symbol, slice(0))]) for symbol in symbols}


def _stretches(symbols: npt.NDArray[np.object_]) -> dict[str, slice]:
    """Where the rows of each symbol lie: they come together, and a stretch is had without copying."""
    changes = np.flatnonzero(symbols[1:] != symbols[:-1]) + 1
    edges = [0, *changes.tolist(), len(symbols)]
    return {symbols[first]: slice(first, last) for first, last in pairwise(edges) if first < last}


def _words(spelled: npt.NDArray[np.object_]) -> pd.api.extensions.ExtensionArray:
    codes, distinct = pd.factorize(spelled)
    return pd.array(distinct, dtype="str").take(codes)


def _instants(spelled: npt.NDArray[np.object_]) -> pd.DatetimeIndex:
    """Instants from their few distinct spellings: thousands of closes are learned at once."""
    codes, distinct = pd.factorize(spelled)
    return pd.DatetimeIndex(pd.to_datetime(pd.Index(distinct), utc=True)).as_unit("us").take(codes)


def _layered(rows: pd.DataFrame) -> pd.DataFrame:
    recorded = rows["source"] == Source.RECORDED
    if recorded.any() and (rows["source"] == Source.YAHOO).any():
        rows = rows[~recorded]
    return rows if rows.index.is_unique else _last_learned(rows)


def _last_learned(rows: pd.DataFrame) -> pd.DataFrame:
    ordered = rows.assign(over=rows["source"] == Source.FILE).sort_values(["session", "known_since", "over"])
    return ordered[~ordered.index.duplicated(keep="last")].drop(columns="over")
