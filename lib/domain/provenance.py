"""Where a figure comes from, and how much of it is known."""

from dataclasses import dataclass
from datetime import date, datetime

from lib.domain.closes import Basis, Source


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is shown with every figure: origin, dates, and what is missing.

    Parameters
    ----------
    sources
        Symbol and source actually shown; a symbol may appear with several.
    basis
        Whether dividends are included; the two sides of a ratio share it.
    first, last
        First and last session of the data shown; ``None`` without data.
    as_of
        Last calendar day whose trading is over, at the exchange.
    retrieved_at
        Last successful retrieval, UTC; ``None`` if there was none.
    known_on
        Day whose knowledge a frozen view shows; ``None`` for everything known.
    estimated, derived, missing
        Weeks of the shown series with that status.
    stale_sessions
        Exchange sessions after ``last`` that are over on ``as_of``.
    age_days
        Calendar days from ``last`` to ``as_of``; ``None`` without data.
    shared
        First and last session that all series have, where a view of many shows more than those.
    """

    sources: tuple[tuple[str, Source], ...]
    basis: Basis
    first: date | None
    last: date | None
    as_of: date
    retrieved_at: datetime | None
    known_on: date | None
    estimated: int
    derived: int
    missing: int
    stale_sessions: int
    age_days: int | None
    shared: tuple[date, date] | None = None
