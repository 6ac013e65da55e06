"""The weekly closes that ship with the project: shown on a first start without network."""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from lib.domain.closes import CloseStatus, Source
from lib.domain.errors import EmptyAnswer, UnknownSymbol
from lib.sources.closes_frame import between, closes_frame
from lib.sources.protocol import Fetched

FILE = Path(__file__).parent / "data" / "recorded" / "weekly_closes.csv"
COLUMNS = MappingProxyType({"^RUO": "RUO", "^GSPC": "GSPC", "^DJI": "DJI"})


class RecordedSource:
    """Recorded closes of the last session of every exchange week; needs no network."""

    name = Source.RECORDED
    symbols = tuple(COLUMNS)

    def fetch(self, symbol: str, *, first: date | None, last: date | None) -> Fetched:
        """Recorded closes of one symbol between two days, both included.

        Parameters
        ----------
        symbol
            One of ``symbols``.
        first
            First day wanted; ``None`` for the first recorded week.
        last
            Last day wanted; ``None`` for the last recorded week.

        Raises
        ------
        UnknownSymbol
            If the symbol was not recorded.
        EmptyAnswer
            If no recorded week ends between the two days.
        """
        if symbol not in COLUMNS:
            raise UnknownSymbol(symbol=symbol)
        closes = between(_recorded_closes(symbol), first, last)
        if closes.empty:
            raise EmptyAnswer(symbol=symbol)
        return Fetched(symbol, None, "index", closes.copy(), 0)


@cache
def _recorded_closes(symbol: str) -> pd.DataFrame:
    column = COLUMNS[symbol]
    rows = list(_rows())
    return closes_frame(
        [date.fromisoformat(row["session"]) for row in rows],
        [float(row[column]) for row in rows],
        [row.get(f"{column}_status", CloseStatus.CLOSE) for row in rows],
    )


def _rows() -> Iterator[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
