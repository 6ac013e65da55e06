"""What every price source promises."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

import pandas as pd

from lib.domain.closes import Source


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
    """

    symbol: str
    name: str | None
    kind: str
    closes: pd.DataFrame
    dropped: int


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
