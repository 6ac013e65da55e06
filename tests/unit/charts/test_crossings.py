import numpy as np
import pandas as pd
import pytest

from lib.charts.crossings import crossings


def week_frame(ratio, average):
    sessions = pd.date_range("2025-01-03", periods=len(ratio), freq="7D", name="session")
    return pd.DataFrame({"ratio": ratio, "average": average}, index=sessions, dtype=float)


def slow_crossing(left, right, steps=200_000):
    """First of many small steps between two weeks at which the sign of ratio − average has changed."""
    start = left[0] - left[1]
    for step in range(1, steps + 1):
        share = step / steps
        ratio = left[0] + share * (right[0] - left[0])
        average = left[1] + share * (right[1] - left[1])
        if (ratio - average) * start <= 0:
            return share, ratio
    return None


@pytest.mark.parametrize("seed", range(5))
def test_crossings_are_where_a_slow_walk_along_both_lines_finds_them(seed):
    random = np.random.default_rng(seed)
    ratio, average = 0.25 + random.normal(0, 0.01, 12), np.full(12, 0.25) + np.linspace(0, 0.005, 12)
    weeks = week_frame(ratio, average)
    slow = [slow_crossing((ratio[i], average[i]), (ratio[i + 1], average[i + 1]), 20_000) for i in range(11)]
    expected = [(i + found[0], found[1]) for i, found in enumerate(slow) if found]
    found = crossings(weeks)
    in_weeks = (found.index - weeks.index[0]) / pd.Timedelta(days=7)
    np.testing.assert_allclose(in_weeks, [place for place, _ in expected], atol=1e-4)
    np.testing.assert_allclose(found["value"], [value for _, value in expected], atol=1e-5)


def test_lines_that_meet_half_way_cross_half_way():
    found = crossings(week_frame([0.2, 0.4], [0.4, 0.2]))
    assert found.index.tolist() == [pd.Timestamp("2025-01-06 12:00")]
    assert found["value"].tolist() == [pytest.approx(0.3)]


def test_on_a_logarithmic_scale_they_meet_at_the_geometric_mean():
    found = crossings(week_frame([0.1, 0.4], [0.4, 0.1]), log=True)
    assert found["value"].tolist() == [pytest.approx(0.2)]


def test_nothing_crosses_at_a_gap_or_where_the_lines_only_touch():
    assert crossings(week_frame([0.2, np.nan, 0.4], [0.3, np.nan, 0.3])).empty
    assert crossings(week_frame([0.2, 0.3, 0.2], [0.3, 0.3, 0.3])).empty
    assert crossings(week_frame([], [])).empty
