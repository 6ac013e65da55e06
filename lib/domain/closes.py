"""A close and the words that qualify it."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Basis(StrEnum):
    """What a price includes: index level and split-adjusted close, or dividends too."""

    PRICE = "price"
    TOTAL_RETURN = "total_return"


class Source(StrEnum):
    """Where a close was learned."""

    YAHOO = "yahoo"
    RECORDED = "recorded"
    FILE = "file"


class CloseStatus(StrEnum):
    """How a stored close was obtained."""

    CLOSE = "close"
    DERIVED = "derived"
    ESTIMATED = "estimated"


class WeekStatus(StrEnum):
    """How far a weekly figure can be trusted, best first."""

    FINAL = "final"
    DERIVED = "derived"
    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Close:
    """Last price of one session, as one source told it at one instant.

    Parameters
    ----------
    symbol
        The instrument, in Yahoo's spelling (``^RUO``).
    session
        Day the exchange traded, without time zone.
    value
        Price in the native currency, finite and above zero.
    status
        How the value was obtained.
    source
        Who told us.
    known_since
        When we learned it, UTC.
    basis
        Whether dividends are included.
    """

    symbol: str
    session: date
    value: float
    status: CloseStatus
    source: Source
    known_since: datetime
    basis: Basis = Basis.PRICE

    def __post_init__(self) -> None:
        """Refuse what can never be a close."""
        if not (math.isfinite(self.value) and self.value > 0):
            message = f"a close is finite and above zero, not {self.value!r}"
            raise ValueError(message)
        if self.known_since.tzinfo is None:
            message = "known_since needs a time zone"
            raise ValueError(message)
