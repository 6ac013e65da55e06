"""From yfinance's frame to closes of sessions.

Yahoo stores prices as 32-bit floats and sends them widened to 64 bits: the S&P
500 of 2025-10-31, published as 6840.20, arrives as 6840.2001953125. The shortest
decimal that names the same 32-bit float is the published figure again: up to
131,072 neighbouring 32-bit floats lie less than 0.01 apart, so no two figures of
two decimals share one; below 1,024, where funds trade, they lie less than 0.0001
apart, which gives back four decimals. Rounding to a fixed number of decimals
would instead need to know how many the instrument has. A value that is no widened
32-bit float is left as it is.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from lib.analytics.sessions import exchange_sessions
from lib.domain.closes import CloseStatus
from lib.domain.errors import EmptyAnswer, ForeignExchange
from lib.sources.closes_frame import between, closes_frame
from lib.sources.protocol import Fetched, no_dividends

# Cboe's indices (^VIX) are kept on Chicago's clock; its sessions are New York's.
EXCHANGE_ZONES = frozenset({"America/New_York", "America/Chicago"})


def read_history(
    symbol: str, rows: pd.DataFrame, about: Mapping[str, Any], first: date | None, last: date | None
) -> Fetched:
    """Closes of the sessions between two days, both included.

    Parameters
    ----------
    symbol
        What was asked for.
    rows
        yfinance's daily rows, indexed by midnight at the exchange, columns ``Close`` and ``Dividends``.
    about
        yfinance's metadata of the history.
    first, last
        Days the history is cut to; ``None`` leaves an end open.

    Raises
    ------
    ForeignExchange
        If the exchange is in another time zone than New York's or Chicago's.
    EmptyAnswer
        If no close is left.
    """
    zone = about.get("exchangeTimezoneName")
    if zone not in EXCHANGE_ZONES:
        raise ForeignExchange(symbol=symbol, exchange=about.get("fullExchangeName") or zone)
    usable = _closes_of_sessions(rows)
    closes = between(closes_frame(list(usable.index), usable.to_list(), [CloseStatus.CLOSE] * len(usable)), first, last)
    if closes.empty:
        raise EmptyAnswer(symbol=symbol)
    dividends = between(_dividends(rows).to_frame("amount"), first, last)["amount"]
    return Fetched(symbol, _name(about), _kind(about), closes, len(rows) - len(usable), dividends)


def _closes_of_sessions(rows: pd.DataFrame) -> "pd.Series[float]":
    close = pd.Series(rows["Close"].to_numpy(float), pd.DatetimeIndex(rows.index).tz_localize(None).normalize())
    close = close[np.isfinite(close) & (close > 0)]
    close = close[~close.index.duplicated(keep="last")]
    if close.empty:
        return close
    sessions = exchange_sessions(close.index[0].date(), close.index[-1].date())
    return close[close.index.isin(sessions)].map(published_figure)


def _dividends(rows: pd.DataFrame) -> "pd.Series[float]":
    """Amounts above zero by ex-date; yfinance 1.7.0 has no column where nothing was ever paid."""
    if "Dividends" not in rows:
        return no_dividends()
    days = pd.DatetimeIndex(rows.index).tz_localize(None).normalize().rename("ex_date")
    amounts = pd.Series(rows["Dividends"].to_numpy(float), days)
    paid = amounts[np.isfinite(amounts) & (amounts > 0)]
    return paid[~paid.index.duplicated(keep="last")].sort_index().map(published_figure)


def published_figure(value: float) -> float:
    """Shortest decimal that Yahoo's 32-bit float stands for."""
    narrow = np.float32(value)
    return float(str(narrow)) if float(narrow) == value else value


def _name(about: Mapping[str, Any]) -> str | None:
    return about.get("longName") or about.get("shortName") or None


def _kind(about: Mapping[str, Any]) -> str:
    return str(about.get("instrumentType") or "index").lower()
