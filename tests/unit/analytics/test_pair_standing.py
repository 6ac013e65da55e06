import pytest

from lib.analytics.pair_grid import pair_grid
from lib.domain.closes import WeekStatus
from lib.domain.pair_lists import Pair
from tests.unit.analytics.frames import WEEK_ENDS
from tests.unit.analytics.pairs import grid_of, weekly

HUNDRED = [100] * 20


def standing_of(values, window=3):
    return grid_of({"A": values, "B": HUNDRED}, ["AB"], weeks=len(values), window=window).standings[0]


def test_figures_by_hand():
    one = standing_of([20, 22, 24, 29])  # average of the last three: 25
    assert (one.ratio, one.average) == pytest.approx((0.29, 0.25))
    assert (one.deviation_points, one.relative_deviation) == pytest.approx((4.0, 0.16))
    assert (one.side, one.side_weeks, one.side_since) == ("above", 2, WEEK_ENDS[2].date())
    assert (one.known, one.turned, one.status) == (4, False, WeekStatus.FINAL)


def test_the_change_is_on_thirteen_weeks_before():
    assert standing_of([20, *[40] * 12, 30]).change == pytest.approx(0.5)
    assert standing_of([*[40] * 12, 30]).change is None


@pytest.mark.parametrize(
    ("values", "turned", "weeks"),
    [
        ([20, 20, 30, 40, 10], True, 1),
        ([20, 20, 30, 40, 10, 5], False, 2),
        ([20, 20, 30], False, 1),  # no side the week before
        ([20, 20, 20, 30], False, 1),  # a tie all along is no side
    ],
)
def test_a_pair_turns_in_the_week_its_side_changes(values, turned, weeks):
    one = standing_of(values)
    assert (one.turned, one.side_weeks) == (turned, weeks)


def test_one_week_alone_has_a_ratio_and_nothing_else():
    one = standing_of([20])
    assert (one.ratio, one.average, one.side, one.change, one.turned, one.known) == (0.2, None, None, None, False, 1)


def test_a_side_in_the_first_week_has_no_week_before_it():
    one = grid_of({"A": [20, 30], "B": [100, 100]}, ["AB"], weeks=1, window=1).standings[0]
    assert (one.side, one.turned) == (None, False)


def test_a_week_without_a_ratio_is_missing_and_ends_the_run():
    one = standing_of([20, 20, 30, 40, None, 50])
    assert (one.ratio, one.side, one.known, one.status) == (0.5, None, 1, WeekStatus.FINAL)
    grid = grid_of({"A": [20, 20, 30, 40, None], "B": HUNDRED}, ["AB"], weeks=5)
    assert (grid.standings[0].ratio, grid.standings[0].status) == (None, WeekStatus.MISSING)


def test_the_worse_status_of_the_two_sides_is_told():
    frames = {"A": weekly([20] * 4).assign(status="derived"), "B": weekly(HUNDRED).assign(status="estimated")}
    pairs = [Pair("A", "B"), Pair("B", "A")]
    grid = pair_grid(frames, pairs, {"A", "B"}, WEEK_ENDS[3].date(), 3)
    assert [one.status for one in grid.standings] == [WeekStatus.ESTIMATED, WeekStatus.ESTIMATED]
