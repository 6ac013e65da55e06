"""The split of a change, against slow loops over the recorded weeks and figures worked out by hand."""

import math
from datetime import date
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from lib.analytics.attribution import attribution, logarithmic_mean, weeks_before
from lib.domain.selection import Rules

LAST = date(2025, 10, 31)


@pytest.fixture
def strength(recorded_strength):
    return recorded_strength(LAST)


def known_weeks(strength):
    frame = strength.weeks.dropna(subset=["ratio"])
    return [session.date() for session in frame.index]


def slow_average(strength, day):
    """Mean of 26 ratios, one by one; None if there are fewer."""
    days = [one for one in known_weeks(strength) if one <= day][-26:]
    closes = strength.weeks.loc[pd.DatetimeIndex(days)]
    ratios = [above / below for above, below in zip(closes["numerator"], closes["denominator"], strict=True)]
    return math.fsum(ratios) / 26 if len(ratios) == 26 else None


@pytest.mark.parametrize("apart", [1, 4, 60])
def test_the_parts_of_every_recorded_week_add_up_to_1e_12(strength, apart):
    days = known_weeks(strength)
    for first, last in zip(days, days[apart:], strict=False):
        split = attribution(strength.weeks, 26, first, last)
        start, end = (strength.weeks.loc[pd.Timestamp(day)] for day in (first, last))
        ratios = [row["numerator"] / row["denominator"] for row in (start, end)]
        assert split.numerator_log == pytest.approx(
            math.log(end["numerator"]) - math.log(start["numerator"]), abs=1e-12
        )
        assert split.numerator_log + split.denominator_log == pytest.approx(math.log(ratios[1] / ratios[0]), abs=1e-12)
        assert split.ratio_points / 100 == pytest.approx(ratios[1] - ratios[0], abs=1e-12)
        assert (split.numerator_points + split.denominator_points) / 100 == pytest.approx(
            ratios[1] - ratios[0], abs=1e-12
        )
        averages = [slow_average(strength, day) for day in (first, last)]
        assert (split.average is None) == (None in averages)
        if split.average is not None:
            change = averages[1] - averages[0]
            assert split.average.average_points / 100 == pytest.approx(change, abs=1e-12)
            deviation = (split.average.after - split.average.before) / 100
            assert split.average.deviation_points / 100 == pytest.approx(deviation, abs=1e-12)
            assert split.average.deviation_points / 100 == pytest.approx(ratios[1] - ratios[0] - change, abs=1e-12)


def test_several_weeks_are_the_exact_sum_of_the_weeks_between(strength):
    days = [day for day in known_weeks(strength) if date(2025, 3, 28) <= day <= date(2025, 6, 13)]
    whole = attribution(strength.weeks, 26, days[0], days[-1]).average
    steps = [attribution(strength.weeks, 26, first, last).average for first, last in pairwise(days)]
    assert whole.average_points == pytest.approx(math.fsum(step.average_points for step in steps), abs=1e-12)
    assert whole.deviation_points == pytest.approx(math.fsum(step.deviation_points for step in steps), abs=1e-12)
    assert (whole.weeks, whole.first_left, whole.last_left) == (11, date(2024, 10, 4), date(2024, 12, 13))


@pytest.mark.parametrize(
    ("first", "last", "parts"),
    [  # with Python's decimal module from the recorded closes, to three places
        (date(2025, 10, 24), date(2025, 10, 31), [-0.092, -0.176, -0.268, 0.045, -0.313]),
        (date(2025, 4, 4), date(2025, 4, 11), [0.755, -1.281, -0.526, -0.086, -0.440]),
    ],
)
def test_the_weeks_of_the_issue(strength, first, last, parts):
    split = attribution(strength.weeks, 26, first, last)
    average = split.average
    found = (split.numerator_points, split.denominator_points, split.ratio_points)
    assert [round(part, 3) for part in (*found, average.average_points, average.deviation_points)] == parts
    # product.md: deviation 0.98 → 0.67 on 2025-10-31, −1.97 on 2025-04-11
    assert average.before + parts[-1] == pytest.approx(average.after, abs=5e-4)


def test_one_week_takes_the_place_of_the_one_that_leaves_the_window(strength):
    average = attribution(strength.weeks, 26, date(2025, 10, 24), LAST).average
    left = strength.weeks.index[strength.weeks.index.get_loc(pd.Timestamp(LAST)) - 26]
    assert (average.weeks, average.first_left, average.last_left) == (1, left.date(), left.date())
    assert average.left == strength.weeks.loc[left, "ratio"]
    assert average.entered == strength.latest.ratio


def test_an_unknown_average_leaves_the_ratio_split_and_names_the_week(recorded_strength, recorded_frames):
    holed = recorded_strength(LAST, **{"^RUO": recorded_frames["^RUO"].drop(index="2025-06-06")})
    split = attribution(holed.weeks, 26, date(2025, 5, 30), LAST)
    assert split.average is None
    assert split.unknown_average == (LAST,)
    assert split.numerator_points + split.denominator_points == pytest.approx(split.ratio_points, abs=1e-12)


def test_weeks_to_compare_with_are_the_known_ones_before(recorded_strength, recorded_frames):
    holed = recorded_strength(LAST, **{"^RUO": recorded_frames["^RUO"].drop(index="2025-10-17")})
    assert weeks_before(holed.weeks, LAST)[:3] == (date(2025, 10, 24), date(2025, 10, 10), date(2025, 10, 3))
    assert weeks_before(holed.weeks, date(2019, 5, 31)) == ()


def test_a_longer_window_than_the_stretch_uses_each_week_once(recorded_strength):
    strength = recorded_strength(LAST, Rules(window=2))
    split = attribution(strength.weeks, 2, date(2025, 4, 4), LAST).average
    average = strength.weeks["average"]
    assert split.average_points == pytest.approx((average.iloc[-1] - average.loc["2025-04-04"]) * 100, abs=1e-12)
    assert split.weeks == 2


@pytest.mark.parametrize("step", [1e-14, 1e-9, 1e-3, 1, 30])
def test_the_logarithmic_mean_lies_between_geometric_and_arithmetic(step):
    first, second = 0.25, 0.25 * (1 + step)
    mean = logarithmic_mean(first, second)
    assert math.sqrt(first * second) <= mean * (1 + 1e-15)
    assert mean <= (first + second) / 2 * (1 + 1e-15)
    assert logarithmic_mean(second, first) == pytest.approx(mean, rel=1e-12)


def test_the_logarithmic_mean_of_equal_values_is_the_value():
    assert logarithmic_mean(np.float64(0.25), np.float64(0.25)) == 0.25
