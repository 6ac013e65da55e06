"""Weekly closes of several indices on one row of exchange weeks, with what else is known of each week."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from lib.analytics.weekly_closes import known_until
from lib.analytics.weeks import week_ends
from lib.domain.closes import CloseStatus
from lib.domain.instruments import BENCHMARK, SMALL_GROWTH

Cell = tuple[str, int]


@dataclass(frozen=True, eq=False)
class WeekLedger:
    """Closes by symbol, one value for every exchange week.

    Parameters
    ----------
    sessions
        Week ends, ascending, no week left out.
    closes
        Weekly closes; NaN where the week's last session is missing.
    official
        Whether each of them is neither estimated nor derived.
    within
        Closes of the other sessions of a week, by symbol and position of the week.
    earlier
        Values that a correction has replaced, by symbol and position.
    pair, window
        Numerator, denominator, and length of the average.
    """

    sessions: tuple[date, ...]
    closes: Mapping[str, np.ndarray]
    official: Mapping[str, np.ndarray]
    within: Mapping[Cell, tuple[float, ...]]
    earlier: Mapping[Cell, tuple[float, ...]]
    pair: tuple[str, str] = (SMALL_GROWTH, BENCHMARK)
    window: int = 26

    @cached_property
    def places(self) -> dict[date, int]:
        """Position of every week end."""
        return {session: place for place, session in enumerate(self.sessions)}

    @cached_property
    def ratios(self) -> np.ndarray:
        """Numerator ÷ denominator, fractions."""
        ratios: np.ndarray = self.closes[self.pair[0]] / self.closes[self.pair[1]]
        return ratios

    def with_close(self, cell: Cell, value: float) -> "WeekLedger":
        """The same ledger with another value in one cell."""
        symbol, place = cell
        changed = self.closes[symbol].copy()
        changed[place] = value
        return replace(self, closes={**self.closes, symbol: changed})


def week_ledger(
    frames: Mapping[str, pd.DataFrame], as_of: date, replaced: Mapping[tuple[str, date], tuple[float, ...]]
) -> WeekLedger:
    """Ledger of closes frames up to the last week completed on a day.

    Parameters
    ----------
    frames
        Closes frames by symbol; both sides of the usual pair are among them.
    replaced
        Values that a correction has replaced, by symbol and session.
    """
    known = {symbol: known_until(frame, as_of) for symbol, frame in frames.items()}
    starts = [frame.index[0].date() for frame in known.values() if len(frame)]
    ends = week_ends(min(starts, default=as_of), as_of)
    sessions = tuple(end.date() for end in ends)
    rows = {symbol: frame.reindex(ends) for symbol, frame in known.items()}
    places = {session: place for place, session in enumerate(sessions)}
    return WeekLedger(
        sessions=sessions,
        closes={symbol: row["value"].to_numpy(dtype=float) for symbol, row in rows.items()},
        official={symbol: (row["status"] == CloseStatus.CLOSE.value).to_numpy() for symbol, row in rows.items()},
        within=_within(known, sessions),
        earlier={(symbol, places[day]): values for (symbol, day), values in replaced.items() if day in places},
    )


def _within(known: Mapping[str, pd.DataFrame], sessions: tuple[date, ...]) -> dict[Cell, tuple[float, ...]]:
    found: defaultdict[Cell, list[float]] = defaultdict(list)
    for symbol, frame in known.items():
        for session, value in zip(pd.DatetimeIndex(frame.index).date, frame["value"].tolist(), strict=True):
            place = bisect_left(sessions, session)
            if place < len(sessions) and sessions[place] != session:
                found[symbol, place].append(value)
    return {cell: tuple(values) for cell, values in found.items()}
