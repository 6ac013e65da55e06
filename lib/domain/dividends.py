"""A dividend of a fund, as one source told it at one instant."""

import math
from dataclasses import dataclass
from datetime import date, datetime

from lib.domain.closes import Source


@dataclass(frozen=True, slots=True)
class Dividend:
    """Cash paid for one share, in the native currency.

    Parameters
    ----------
    symbol
        The fund, in Yahoo's spelling.
    ex_date
        First day on which a buyer does not get it.
    amount
        Split-adjusted like the closes, finite; 0 takes back what was told before.
    source
        Who told us.
    known_since
        When we learned it, UTC.
    """

    symbol: str
    ex_date: date
    amount: float
    source: Source
    known_since: datetime

    def __post_init__(self) -> None:
        """Refuse what can never be a dividend."""
        if not (math.isfinite(self.amount) and self.amount >= 0):
            message = f"a dividend is finite and not below zero, not {self.amount!r}"
            raise ValueError(message)
        if self.known_since.tzinfo is None:
            message = "known_since needs a time zone"
            raise ValueError(message)
