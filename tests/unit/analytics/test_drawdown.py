from math import nan

import pytest

from lib.analytics.drawdown import drawdown
from tests.unit.analytics.frames import series


def test_drawdown_is_measured_from_the_highest_value_so_far():
    assert drawdown(series([10, 8, 12, 9])).tolist() == pytest.approx([0, -0.2, 0, -0.25])


def test_drawdown_of_a_missing_week_is_unknown_and_the_maximum_lasts():
    assert drawdown(series([10, None, 8])).tolist() == pytest.approx([0, nan, -0.2], nan_ok=True)
