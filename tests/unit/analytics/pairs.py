"""Pairs of made-up weekly closes from 2024-05-03 on, and the same pair worked out alone."""

import numpy as np

from lib.analytics.pair_grid import pair_grid
from lib.analytics.relative_strength import relative_strength
from lib.domain.pair_lists import Pair
from lib.domain.selection import Rules
from tests.unit.analytics.frames import WEEK_ENDS, closes

FIGURES = ("ratio", "average", "deviation_points", "relative_deviation")


def weekly(values):
    """Closes frame of weekly closes; None is a missing week."""
    return closes({day: value for day, value in zip(WEEK_ENDS, values, strict=False) if value is not None})


def grid_of(sides, pairs, *, weeks, window=3, followed=None):
    """Grid after a number of weeks of closes by symbol."""
    frames = {symbol: weekly(values) for symbol, values in sides.items()}
    wanted = [Pair(*pair) for pair in pairs]
    return pair_grid(frames, wanted, followed or set("ABCDE"), WEEK_ENDS[weeks - 1].date(), window)


def assert_like_the_pair_alone(frames, pair, lines, standing, as_of):
    """Every figure of every week, and the standing of the last, to the last digit."""
    row = lines.pairs.index(pair)
    sides = frames[pair.instrument], frames[pair.benchmark]
    alone = relative_strength(*sides, as_of, Rules(window=lines.window), pair=(pair.instrument, pair.benchmark))
    weeks = alone.weeks.reindex(lines.weeks)
    for name in FIGURES:
        np.testing.assert_array_equal(getattr(lines, name)[row], weeks[name].to_numpy(dtype=float), err_msg=name)
    latest = alone.latest
    if latest is None or latest.session != standing.session:
        assert standing.ratio is None
        return
    assert (standing.ratio, standing.average) == (latest.ratio, latest.average)
    assert (standing.deviation_points, standing.relative_deviation) == (
        latest.deviation_points,
        latest.relative_deviation,
    )
    assert (standing.side, standing.side_weeks, standing.side_since) == (
        latest.side,
        latest.side_weeks,
        latest.side_since,
    )
    assert standing.status == latest.status
