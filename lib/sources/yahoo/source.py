"""Daily closes from Yahoo."""

import random as chance
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lib.domain.closes import Source
from lib.sources.protocol import Fetched
from lib.sources.yahoo.patience import Patience, patiently

if TYPE_CHECKING:
    from lib.sources.yahoo.client import Client

# yfinance keeps one session, one cookie and one configuration per process, and
# mixed up concurrent answers before 1.4 (ranaroussi/yfinance #2557).
_ONE_AT_A_TIME = threading.Lock()


class YahooSource:
    """Yahoo's daily closes, one fetch at a time in a process.

    Parameters
    ----------
    data_dir
        Folder of this installation; yfinance keeps cookies and time zones below it.
    attempts
        How often a question is asked before its error is raised.
    timeout
        Seconds a single request may take.
    sleep, random
        How to wait, in seconds, and a chance from 0 to 1 that spreads the pauses.
    """

    name = Source.YAHOO

    def __init__(
        self,
        data_dir: Path,
        *,
        attempts: int = 4,
        timeout: float = 10,
        sleep: Callable[[float], object] = time.sleep,
        random: Callable[[], float] = chance.random,
    ) -> None:
        self._cache_dir = data_dir / "yfinance"
        self._timeout = timeout
        self._patience = Patience(attempts, sleep, random)
        self._client: Client | None = None

    def fetch(self, symbol: str, *, first: date | None, last: date | None) -> Fetched:
        """Unadjusted daily closes of one symbol between two days, both included.

        Rows without a close, and rows of days the exchange did not trade (Cboe
        publishes ``^VIX`` on most holidays), are dropped and counted. Of two rows
        of one session, as Yahoo sends while it trades, the later one counts.

        Parameters
        ----------
        symbol
            The instrument, in Yahoo's spelling.
        first
            First day wanted; ``None`` for the full history.
        last
            Last day wanted; ``None`` for whatever is newest.

        Raises
        ------
        RateLimited, Unreachable
            After the last attempt, or at once if Yahoo wants a longer pause than we wait.
        UnknownSymbol
            If Yahoo does not know the symbol.
        ForeignExchange
            If its exchange is in another time zone than New York's or Chicago's.
        MalformedAnswer
            If the answer is not a price history.
        EmptyAnswer
            If the history holds no close between the two days.
        StoreFull, StoreUnavailable
            If yfinance cannot write its cache.
        """
        with _ONE_AT_A_TIME:
            return patiently(lambda: self._ready_client().fetch(symbol, first, last), self._patience)

    def _ready_client(self) -> "Client":
        if self._client is None:
            from lib.sources.yahoo.client import Client  # noqa: PLC0415  brings yfinance in, half a second

            self._client = Client(self._cache_dir, self._timeout)
        return self._client
