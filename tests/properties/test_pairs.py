"""Many pairs at once: like each pair alone, indifferent to scale, mirrored, and never ahead of time."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lib.analytics.breadth import breadth
from lib.analytics.pair_grid import pair_grid
from lib.analytics.rotation import rotation
from lib.domain.pair_lists import Pair
from tests.properties.strategies import WEEKS, closes_frames, days, week_ends, weekly_frames
from tests.unit.analytics.pairs import assert_like_the_pair_alone

PAIRS = (Pair("A", "B"), Pair("B", "A"), Pair("A", "C"), Pair("C", "B"))
FOLLOWED = {"A", "B", "C"}
THREE = st.tuples(weekly_frames(), weekly_frames(), weekly_frames())
WINDOW = 4


def frames_of(sides):
    return dict(zip("ABC", sides, strict=True))


def grid_of(sides, week=-1, pairs=PAIRS):
    return pair_grid(frames_of(sides), pairs, FOLLOWED, week_ends()[week].date(), WINDOW)


@given(st.tuples(*[closes_frames(least=1)] * 3), days(), st.integers(2, 5))
def test_every_pair_equals_the_pair_alone(sides, as_of, window):
    frames = frames_of(sides)
    grid = pair_grid(frames, PAIRS, FOLLOWED, as_of, window)
    for pair, standing in zip(grid.lines.pairs, grid.standings, strict=True):
        assert_like_the_pair_alone(frames, pair, grid.lines, standing, as_of)
    assert {*grid.lines.pairs, *(one.pair for one in grid.lacking)} == set(PAIRS)


@given(THREE, st.sampled_from([0.25, 0.5, 2.0, 64.0]))
def test_a_scale_of_one_symbol_moves_no_side_no_breadth_and_no_point(sides, scale):
    first, *others = sides
    one, other = grid_of(sides), grid_of((first.assign(value=first["value"] * scale), *others))
    np.testing.assert_array_equal(one.lines.side, other.lines.side)
    np.testing.assert_array_equal(one.breadth.weeks, other.breadth.weeks)
    np.testing.assert_allclose(one.rotation.level, other.rotation.level, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(one.rotation.momentum, other.rotation.momentum, rtol=1e-9, atol=1e-10)


@given(THREE)
def test_a_pair_and_its_mirror_multiply_to_one(sides):
    lines = grid_of(sides).lines
    product = lines.ratio[0] * lines.ratio[1]
    np.testing.assert_allclose(product[~np.isnan(product)], 1, rtol=1e-12)
    np.testing.assert_array_equal(np.isnan(lines.ratio[0]), np.isnan(lines.ratio[1]))


@given(THREE, st.integers(WINDOW + 5, WEEKS - 1))
def test_later_weeks_change_no_earlier_figure(sides, week):
    early, whole = grid_of(sides, week).lines, grid_of(sides).lines
    weeks = len(early.weeks)
    assert early.pairs == whole.pairs
    assert early.weeks.equals(whole.weeks[:weeks])
    for name in ("ratio", "average", "relative_deviation", "side"):
        np.testing.assert_array_equal(getattr(early, name), getattr(whole, name)[:, :weeks])
    np.testing.assert_array_equal(breadth(early).weeks, breadth(whole).weeks.iloc[:weeks])
    np.testing.assert_array_equal(rotation(early).level, rotation(whole).level[:, :weeks])
    np.testing.assert_array_equal(rotation(early).momentum, rotation(whole).momentum[:, :weeks])


@given(THREE)
def test_breadth_equals_a_slow_count_and_the_order_of_the_list_does_not_matter(sides):
    lines, other = grid_of(sides).lines, grid_of(sides, pairs=PAIRS[::-1]).lines
    counted = [sum(side != 0 for side in column) for column in lines.side.T.tolist()]
    above = [sum(side > 0 for side in column) for column in lines.side.T.tolist()]
    weeks = breadth(lines).weeks
    assert weeks["counted"].tolist() == counted
    assert weeks["above"].tolist() == above
    np.testing.assert_array_equal(weeks, breadth(other).weeks)
    known = weeks["share"].dropna()
    assert known.between(0, 1).all()
    assert len(known) == sum(number > 0 for number in counted)
