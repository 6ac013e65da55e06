"""A price source that tells what a test taught it."""

import pandas as pd

from lib.domain.closes import Source
from lib.domain.errors import UnknownSymbol
from lib.sources.protocol import Fetched


class FakeSource:
    """Closes and names by symbol; an error in place of closes is raised."""

    name = Source.YAHOO

    def __init__(self, known=None, names=None):
        self.known = known or {}
        self.names = names or {}
        self.asked = []

    def fetch(self, symbol, *, first, last):
        self.asked.append(symbol)
        told = self.known.get(symbol, UnknownSymbol(symbol=symbol))
        if isinstance(told, Exception):
            raise told
        days = pd.DatetimeIndex([day for day in sorted(told) if day <= last], name="session")
        closes = pd.DataFrame({"value": [told[day.date()] for day in days], "status": "close"}, index=days)
        return Fetched(symbol, self.names.get(symbol), "etf", closes, 0)
