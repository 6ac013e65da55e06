"""How the cost of many pairs grows with their number and with the weeks."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

import pandas as pd

from benchmarks.made_up_pairs import LAST, PAIRS, SYMBOLS, made_up_closes
from benchmarks.sums import Timing, median
from lib.analytics.breadth import breadth
from lib.analytics.pair_grid import PairGrid, pair_grid
from lib.analytics.relative_strength import relative_strength
from lib.analytics.rotation import rotation
from lib.charts.layers import Spec
from lib.charts.pair_cell import PairCell, weeks_of
from lib.charts.pair_strip import pair_strip
from lib.domain.pair_choice import SPANS
from lib.domain.selection import Rules
from lib.locales.catalogue import words_for

YEARS, COUNTS = (5, 25), (1, 10, 60)
STRIP = 15
WINDOW = 26


def measure_pairs() -> Iterator[Timing]:
    """Median milliseconds: one pair alone, then grids of pairs and years, then the strips drawn from them."""
    closes = made_up_closes()
    first, second = (closes[symbol] for symbol in SYMBOLS[:2])
    alone = Rules(window=WINDOW)
    yield (
        "one pair alone with its regimes, 25 years daily",
        median(lambda: relative_strength(first, second, LAST, alone, pair=(SYMBOLS[0], SYMBOLS[1]))),
    )
    for years in YEARS:
        shown = {symbol: frame.loc[str(date(LAST.year - years, 10, 27)) :] for symbol, frame in closes.items()}
        for count in COUNTS:
            name = f"pair grid, {count} pairs, {years} years daily"
            yield name, median(partial(_grid, shown, count))
    grid = _grid(closes, len(PAIRS))
    yield "breadth, 60 pairs, 25 years", median(partial(breadth, grid.lines))
    yield "rotation, 60 pairs, 25 years", median(partial(rotation, grid.lines))
    for weeks in SPANS:
        yield f"four strips, 60 pairs, {weeks} weeks", median(partial(strips, grid, weeks))


def strips(grid: PairGrid, weeks: int) -> list[Spec]:
    """Finished strips of all pairs, as a page draws them."""
    words = words_for("en")
    cells = [
        PairCell(
            f"{one.pair.instrument} ÷ {one.pair.benchmark}",
            "relative_strength",
            one,
            words.formats.ratio(one.ratio),
            words.formats.weeks(one.side_weeks),
            words.formats.points(one.deviation_points),
            weeks_of(grid.lines, row, weeks),
        )
        for row, one in enumerate(grid.standings)
    ]
    return [pair_strip(cells[first : first + STRIP], words) for first in range(0, len(cells), STRIP)]


def sixty_pairs() -> PairGrid:
    """The grid of all pairs."""
    return _grid(made_up_closes(), len(PAIRS))


def _grid(closes: Mapping[str, pd.DataFrame], count: int) -> PairGrid:
    return pair_grid(closes, PAIRS[:count], set(SYMBOLS), LAST, WINDOW)
