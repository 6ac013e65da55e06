import numpy as np
import pandas as pd
import pytest

from lib.analytics.conditions import held
from lib.analytics.regimes import completed
from lib.domain.conditions import BOUNDS, Condition, Conditions, Situation
from lib.domain.selection import Rules
from tests.unit.analytics.frames import week_frame

RULES = Rules(threshold=0.23, margin=0.0025, exit_weeks=4)
EVERY = [Condition(one, BOUNDS[one].usual if one in BOUNDS else None) for one in Situation]


def frame(ratios, average=None):
    weeks = week_frame(ratios, average=average)
    weeks["drawdown"] = weeks["ratio"] / weeks["ratio"].cummax() - 1
    return weeks


def holding(weeks, situation, value=None, also=None):
    return np.flatnonzero(held(weeks, Conditions(Condition(situation, value), also), RULES).holds).tolist()


RATIOS = [0.24, 0.22, None, 0.25, 0.23, 0.24]
AVERAGE = [0.23, 0.23, None, 0.24, 0.24, 0.23]


@pytest.mark.parametrize(
    ("situation", "value", "expected"),
    [
        (Situation.LEVEL_BELOW, 23.5, [1, 4]),
        (Situation.DEVIATION_BELOW, -0.5, [1, 4]),
        (Situation.DEVIATION_ABOVE, 0.5, [0, 3, 5]),
        (Situation.CROSSES_UP, None, [5]),  # the hole hides the crossing from week 1 to week 3
        (Situation.CROSSES_DOWN, None, [1, 4]),
        (Situation.ENTERS_LEVEL, None, [1]),
        (Situation.DRAWDOWN_DEEPER, 7, [1, 4]),
        (Situation.PERCENTILE_BELOW, 50, []),  # fewer than 52 weeks: no rank
    ],
)
def test_weeks_that_hold(situation, value, expected):
    assert holding(frame(RATIOS, AVERAGE), situation, value) == expected


def test_two_conditions_hold_in_the_same_week():
    second = Condition(Situation.LEVEL_BELOW, 22.5)
    assert holding(frame(RATIOS, AVERAGE), Situation.CROSSES_DOWN, also=second) == [1]


def test_a_regime_that_may_have_begun_before_the_data_is_no_entry():
    assert holding(frame([0.22, 0.24, 0.22]), Situation.ENTERS_LEVEL) == [2]


@pytest.mark.parametrize("value", [3, 10, 45])
def test_a_percentile_looks_only_at_the_weeks_so_far(recorded_strength, value):
    ratios = completed(recorded_strength(pd.Timestamp("2026-01-16").date()).weeks)["ratio"].tolist()
    weeks = completed(recorded_strength(pd.Timestamp("2026-01-16").date()).weeks)
    expected = [
        week
        for week in range(51, len(ratios))
        if 100 * sum(ratio <= ratios[week] for ratio in ratios[: week + 1]) / (week + 1) < value
    ]
    assert holding(weeks, Situation.PERCENTILE_BELOW, value) == expected


@pytest.mark.parametrize("condition", EVERY, ids=lambda one: str(one.situation))
def test_later_data_never_change_an_earlier_week(recorded_strength, condition):
    def weeks(day):
        return completed(recorded_strength(pd.Timestamp(day).date()).weeks)

    whole = held(weeks("2026-01-16"), Conditions(condition), RULES)
    for day in ("2020-03-20", "2021-12-31", "2024-06-28", "2025-04-11", "2025-10-31"):
        early = held(weeks(day), Conditions(condition), RULES)
        assert early.holds.tolist() == whole.holds[: len(early.holds)].tolist()
        np.testing.assert_array_equal(early.figure, whole.figure[: len(early.figure)])
