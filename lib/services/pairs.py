"""Read many pairs at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lib.analytics.pair_grid import PairGrid, pair_grid
from lib.analytics.relative_strength import RelativeStrength
from lib.domain.pair_lists import Pair
from lib.domain.provenance import Provenance
from lib.domain.selection import Selection
from lib.services.closes import pair_closes, wanted_day
from lib.services.desk import Desk
from lib.services.market_summary import shown_week
from lib.services.provenance import provenance_of, provenance_of_pairs
from lib.services.relative_strength import last_whole_week


@dataclass(frozen=True, eq=False)
class PairsRead:
    """The pairs of a list in one week.

    Parameters
    ----------
    week
        Last session of the week.
    strength
        Relative strength of the selected pair, which says which week that is.
    grid
        The pairs.
    provenance
        Origin of all their closes; of the selected pair's where no pair can be shown.
    """

    week: date
    strength: RelativeStrength
    grid: PairGrid
    provenance: Provenance


def read_pairs(desk: Desk, selection: Selection, pairs: Sequence[Pair], now: datetime) -> PairsRead:
    """Grid of the pairs in the week asked for, else the last in which the selected pair has both its closes.

    Parameters
    ----------
    desk
        The open desk.
    selection
        Week, as-known day, length of the average, and the pair that says which week is the last.
    pairs
        The list, in its order.
    now
        The reader's instant, UTC.

    Raises
    ------
    InvalidInput
        If the selection names a symbol, day or rule that cannot be served.
    NothingToShow
        If a side of the selected pair has no closes.
    StoreError
        If the database does not deliver.
    """
    followed = {instrument.symbol for instrument in desk.store.universe.instruments()}
    symbols = sorted({symbol for pair in pairs for symbol in (pair.instrument, pair.benchmark)} & followed)
    frames = pair_closes(desk, selection, now, symbols)
    strength = last_whole_week(desk, frames, selection, now)
    week = shown_week(strength, selection)
    grid, as_of = pair_grid(frames, pairs, followed, week, selection.rules.window), wanted_day(selection, now, week)
    if grid.standings:
        provenance = provenance_of_pairs(desk, frames, grid.lines, selection, as_of)
    else:
        provenance = provenance_of(desk, frames, strength.weeks["status"], selection, as_of)
    return PairsRead(week=week, strength=strength, grid=grid, provenance=provenance)
