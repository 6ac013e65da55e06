"""Whatever the ratios: the answer put back in is the crossing, and a hair more or less lies on either side."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lib.analytics.attribution import logarithmic_mean
from lib.analytics.what_if import crossing_growth

RATIOS = st.lists(st.floats(0.05, 5), min_size=2, max_size=60)


def gap(ratios, growth, weeks):
    """Ratio less its average after some weeks, one week after the other."""
    line = list(ratios)
    for _ in range(weeks):
        line.append(line[-1] * growth)
    window = len(ratios)
    return line[-1] - sum(line[-window:]) / window


@given(RATIOS, st.integers(1, 13))
def test_the_growth_put_back_in_stands_at_the_average(ratios, weeks):
    weeks = min(weeks, len(ratios) - 1)
    growth = crossing_growth(np.array(ratios), len(ratios), weeks)
    assert abs(gap(ratios, growth, weeks)) < 1e-9
    assert gap(ratios, growth * (1 - 1e-6), weeks) < 0 < gap(ratios, growth * (1 + 1e-6), weeks)


@given(st.floats(1e-6, 1e6), st.floats(1e-6, 1e6))
def test_the_logarithmic_mean_turns_logarithms_into_points(first, second):
    points = logarithmic_mean(first, second) * (np.log(second) - np.log(first))
    assert abs(points - (second - first)) <= 1e-12 * max(first, second) * max(1, abs(np.log(second / first)))
