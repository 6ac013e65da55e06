from datetime import date
from math import nan

import pytest

from lib.analytics.changes import against, change, change_points, year_to_date
from tests.unit.analytics.frames import closes, series


def test_a_change_is_the_close_over_the_earlier_close_less_one():
    assert change(series([100, 110, 99]), 1).tolist() == pytest.approx([nan, 0.10, -0.10], nan_ok=True)
    assert change(series([100, 110, 99]), 2).tolist() == pytest.approx([nan, nan, -0.01], nan_ok=True)


def test_a_change_in_points_keeps_the_unit_of_the_close():
    assert change_points(series([1692.81, 1686.56]), 1).iloc[-1] == pytest.approx(-6.25)  # published, 2025-10-31


@pytest.mark.parametrize("function", [change, change_points])
def test_a_missing_week_leaves_its_change_and_the_next_unknown(function):
    assert function(series([100, None, 99, 99]), 1).isna().tolist() == [True, True, True, False]


def test_the_year_starts_at_the_last_session_of_the_year_before():
    # S&P 500; 5881.63 is its published close of 2024, +16.3 % the published gain to the end of October 2025
    frame = closes({"2024-12-27": 5970.84, "2024-12-31": 5881.63, "2025-10-31": 6840.20})
    assert year_to_date(frame, date(2025, 10, 31)) == pytest.approx(0.1630, abs=5e-4)


def test_the_year_so_far_is_unknown_without_the_close_it_starts_from():
    assert year_to_date(closes({"2024-12-27": 5970.84, "2025-10-31": 6840.20}), date(2025, 10, 31)) is None


def test_the_year_so_far_is_unknown_without_the_close_of_the_session():
    assert year_to_date(closes({"2024-12-31": 5881.63}), date(2025, 10, 31)) is None


def test_a_year_that_began_on_a_weekend_starts_from_friday():
    frame = closes({"2022-12-30": 3839.50, "2023-12-29": 4769.83})  # S&P 500; 2023: +24.23 %, published
    assert year_to_date(frame, date(2023, 12, 29)) == pytest.approx(0.2423, abs=5e-5)


def test_the_difference_of_two_changes_is_in_percentage_points_and_needs_both():
    assert against(-0.0037, 0.0071) == pytest.approx(-1.08)  # published, 2025-10-31
    assert against(None, 0.01) is None
    assert against(0.01, None) is None
