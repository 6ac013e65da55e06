"""The pairs in the order asked for."""

from collections.abc import Callable

from lib.analytics.pair_standing import PairStanding
from lib.commentary.pairs import pair_name
from lib.domain.pair_choice import Sort
from lib.services.pairs import PairsRead
from lib.ui.reader import Reader

Key = Callable[[PairStanding], float | None]
FIGURES: dict[Sort, Key] = {
    Sort.DEVIATION: lambda one: one.deviation_points,
    Sort.RELATIVE: lambda one: one.relative_deviation,
    Sort.CHANGE: lambda one: one.change,
    Sort.SIDE: lambda one: None if one.side is None else one.side_weeks * (1 if one.side == "above" else -1),
}


def ordered(reader: Reader, read: PairsRead) -> tuple[int, ...]:
    """Rows of the grid: figures from the highest, the unknown last; names from A."""
    standings, sort = read.grid.standings, reader.view.pairs.sort
    rows = range(len(standings))
    if sort is Sort.NAME:
        return tuple(sorted(rows, key=lambda row: pair_name(standings[row].pair, reader.narrow_name)))
    if sort is Sort.LIST:
        return tuple(rows)
    figures = [FIGURES[sort](one) for one in standings]
    return tuple(sorted(rows, key=lambda row: (figures[row] is None, -(figures[row] or 0))))
