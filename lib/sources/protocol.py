"""What every price source promises."""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

import pandas as pd

from lib.domain.closes import Source


def no_dividends() -> pd.Series:
    """Dividends of something that pays none."""
    return pd.Series(dtype=float, index=pd.DatetimeIndex([], name="ex_date"))


@dataclass(frozen=True)
class Fetched:
    """The answer of a source for one symbol.

    Parameters
    ----------
    symbol
        The instrument, in Yahoo's spelling.
    name
        Its name as the source spells it, ``None`` where the source has none.
    kind
        What it is: ``index``, ``etf``, ``equity``, …
    closes
        Closes frame: index ``session`` ascending and unique, columns ``value``
        and ``status``; never mutated.
    dropped
        Rows the source sent that hold no close of a session.
    dividends
        Amount by ex-date, ascending; empty where the source tells none.
    """

    symbol: str
    name: str | None
    kind: str
    closes: pd.DataFrame
    dropped: int
    dividends: pd.Series = field(default_factory=no_dividends)


class PriceSource(Protocol):
    """Somebody who knows closes."""

    name: Source

    def fetch(self, symbol: str, *, first: date | None, last: date | None) -> Fetched:
        """Closes of one symbol between two days, both included.

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
        SourceError
            If the source does not deliver at least one close.
        """
        ...
