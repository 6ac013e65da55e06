from datetime import date

import numpy as np
import pytest

from lib.analytics.regimes import average_sides, level_membership, level_regimes, side_regimes
from lib.domain.selection import Rules
from tests.unit.analytics.frames import WEEK_ENDS, week_frame

RULES = Rules(threshold=0.23, margin=0.0025, exit_weeks=4)


def week(number):
    return WEEK_ENDS[number].date()


def spans(regimes):
    """``[("level", first week, last week, known weeks)]``, weeks by number."""
    number = {session.date(): position for position, session in enumerate(WEEK_ENDS)}
    return [(regime.kind, number[regime.first], number[regime.last], regime.weeks) for regime in regimes]


@pytest.mark.parametrize(
    ("per_cent", "expected"),
    [
        ([23.4, 22.84, 23.26], [("level", 1, 1, 1)]),  # April 2025
        ([23.4, 22.84, 23.25], [("level", 1, 2, 2)]),  # at threshold + margin: not above it
        ([22.9, 23.1, 23.1, 23.1, 23.1, 23.1], [("level", 0, 3, 4)]),  # out at the fourth week back
        ([22.9, 23.1, 23.1, 23.1, 22.9, 23.1, 23.3], [("level", 0, 5, 6)]),  # the count starts anew
        ([22.9, 23.3, 22.9], [("level", 0, 0, 1), ("level", 2, 2, 1)]),
        ([23.0, 23.0], []),  # at the threshold is not under it
        ([22.9, None, 22.8], [("level", 0, 2, 2)]),  # a missing week ends nothing and counts for nothing
        ([22.9, None, 23.1, None, 23.1, 23.1, None, 23.1], [("level", 0, 5, 4)]),
        ([22.9, None, 23.4], [("level", 0, 0, 1)]),
        ([22.9, None, None], [("level", 0, 0, 1)]),
        ([None, None], []),
        ([], []),
    ],
)
def test_a_level_regime_enters_below_and_leaves_by_margin_or_weeks(per_cent, expected):
    ratios = [None if value is None else value / 100 for value in per_cent]
    assert spans(level_regimes(week_frame(ratios), RULES)) == expected


def test_one_exit_week_leaves_at_the_first_week_back():
    inside = level_membership(np.array([0.229, 0.23, 0.231]), Rules(exit_weeks=1))
    assert inside.tolist() == [True, False, False]


def test_the_running_week_takes_no_part_in_a_regime():
    frame = week_frame([0.24, 0.22, 0.21], average=[0.23, 0.23, 0.23], status=["final", "final", "provisional"])
    assert spans(level_regimes(frame, RULES)) == [("level", 1, 1, 1)]
    assert spans(side_regimes(frame)) == [("above", 0, 0, 1), ("below", 1, 1, 1)]


def test_the_extreme_of_a_level_regime_is_its_lowest_ratio():
    frame = week_frame([0.228, 0.225, 0.229], average=[None, 0.24, 0.235])
    (regime,) = level_regimes(frame, RULES)
    assert (regime.extreme_session, regime.extreme_ratio) == (week(1), 0.225)
    assert regime.extreme_deviation_points == pytest.approx(-1.5)


def test_the_extreme_of_a_level_regime_may_have_no_average():
    (regime,) = level_regimes(week_frame([0.225]), RULES)
    assert regime.extreme_deviation_points is None


def test_the_extreme_of_a_side_is_its_widest_deviation():
    frame = week_frame([0.25, 0.26, 0.23, 0.20, 0.22], average=[0.24] * 5)
    above, below = side_regimes(frame)
    assert (above.extreme_session, above.extreme_ratio) == (week(1), 0.26)
    assert (below.extreme_session, below.extreme_ratio) == (week(3), 0.20)
    assert [above.extreme_deviation_points, below.extreme_deviation_points] == pytest.approx([2.0, -4.0])


@pytest.mark.parametrize(
    ("relative", "sides"),
    [
        ([0.1, 0.0, -0.1, 0.0, 0.0], [1, 1, -1, -1, -1]),
        ([0.0, 0.1], [0, 1]),
        ([0.1, float("nan"), 0.0, -0.1], [1, 0, 0, -1]),
        ([0.1, -1e-15, 1e-15], [1, 1, 1]),  # rounding is no side
        ([], []),
    ],
)
def test_a_tie_continues_the_previous_side(relative, sides):
    assert average_sides(np.array(relative)).tolist() == sides


def test_an_undefined_average_ends_the_side():
    frame = week_frame([0.25, 0.25, 0.25, 0.25], average=[0.24, 0.24, None, 0.24])
    assert spans(side_regimes(frame)) == [("above", 0, 1, 2), ("above", 3, 3, 1)]


def test_a_regime_is_ongoing_until_a_later_week_is_known():
    def ongoing(ratios):
        return [regime.ongoing for regime in level_regimes(week_frame(ratios), RULES)]

    assert ongoing([0.22, 0.24]) == [False]
    assert ongoing([0.22, 0.24, 0.22]) == [False, True]
    assert ongoing([0.22, None]) == [True]


def test_what_followed_is_the_change_of_the_ratio_after_the_last_week():
    ratios = [0.22] + [0.24] * 3 + [0.231] + [0.24] * 8 + [0.253]
    (regime,) = level_regimes(week_frame(ratios), RULES)
    assert dict(regime.after) == {4: pytest.approx(0.05), 13: pytest.approx(0.15), 26: None}


def test_what_followed_is_unknown_where_that_week_is_missing():
    (regime,) = level_regimes(week_frame([0.22, 0.24, 0.24, 0.24, None, 0.24]), RULES)
    assert dict(regime.after)[4] is None


def test_the_regimes_of_2025_are_those_in_the_picture(recorded_strength):
    # design/strength-wide-ja-dark.png
    recent = recorded_strength(date(2025, 10, 31))
    (level,) = recent.level_regimes
    assert (level.first, level.last, level.weeks) == (date(2025, 4, 11), date(2025, 4, 11), 1)
    assert round(level.extreme_ratio, 4) == 0.2284
    table = [
        (
            side.kind,
            side.first,
            None if side.ongoing else side.last,
            side.weeks,
            round(side.extreme_deviation_points, 2),
        )
        for side in recent.side_regimes[-3:]
    ]
    assert table == [
        ("above", date(2024, 11, 1), date(2024, 12, 13), 7, 1.36),
        ("below", date(2024, 12, 20), date(2025, 8, 8), 34, -1.97),
        ("above", date(2025, 8, 15), None, 12, 1.03),
    ]
