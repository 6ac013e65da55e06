"""One question to Yahoo through yfinance 1.7.0, every option stated."""

import logging
import re
import warnings
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import yfinance
from yfinance.data import YfData

from lib.analytics.sessions import FIRST_DAY
from lib.domain.errors import UnknownSymbol
from lib.sources.protocol import Fetched
from lib.sources.yahoo.history import read_history
from lib.sources.yahoo.session import WatchedSession
from lib.sources.yahoo.translate import translate

ISIN = re.compile(r"[A-Z]{2}[A-Z0-9]{9}[0-9]")


class Client:
    """yfinance, set up to raise its errors and to say nothing.

    Parameters
    ----------
    cache_dir
        Where yfinance keeps cookies and time zones; its own choice, the home
        folder, may be read-only (ranaroussi/yfinance #1274).
    timeout
        Seconds each request may take.
    """

    def __init__(self, cache_dir: Path, timeout: float) -> None:
        yfinance.set_tz_cache_location(str(cache_dir))
        yfinance.config.debug.hide_exceptions = False
        logging.getLogger("yfinance").setLevel(logging.CRITICAL)
        self._timeout = timeout
        self._session = WatchedSession(timeout)

    def fetch(self, symbol: str, first: date | None, last: date | None) -> Fetched:
        """Ask once; see ``YahooSource.fetch``."""
        if ISIN.fullmatch(symbol):  # yfinance would search for a symbol and answer for that one
            raise UnknownSymbol(symbol=symbol)
        self._session.reply = None
        _silence_deprecations()
        YfData.cache_get.cache_clear()  # yfinance 1.7.0 keeps failed answers too, until the process ends
        try:
            rows, about = self._history(symbol, first, last)
        except Exception as error:
            raise translate(error, self._session.reply, symbol) from error
        return read_history(symbol, rows, about, first, last)

    def _history(self, symbol: str, first: date | None, last: date | None) -> tuple[pd.DataFrame, Mapping[str, Any]]:
        ticker = yfinance.Ticker(symbol, session=self._session)
        rows = ticker.history(
            interval="1d",
            start=first or FIRST_DAY,  # the calendar, and so every week of ours, begins there
            end=None if last is None else last + timedelta(days=1),
            prepost=False,
            actions=True,
            auto_adjust=False,
            back_adjust=False,
            repair=False,
            keepna=True,
            rounding=False,
            timeout=self._timeout,
            raise_errors=False,  # deprecated in 1.7.0; hide_exceptions above does it
        )
        return rows, ticker.get_history_metadata()


def _silence_deprecations() -> None:
    """Keep yfinance 1.7.0 from printing what pandas 3.1 deprecates in it; no effect the second time."""
    warnings.filterwarnings("ignore", category=DeprecationWarning, module="yfinance")
