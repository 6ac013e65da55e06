from datetime import date, timedelta
from itertools import pairwise

import pytest

from lib.analytics.weeks import latest_completed, week_end, week_ends


@pytest.mark.parametrize(
    "thursday",
    [date(2025, 4, 17), date(2025, 7, 3), date(2026, 4, 2), date(2026, 6, 18), date(2026, 7, 2)],  # pitfalls.md
)
def test_a_week_whose_friday_is_a_holiday_ends_on_thursday(thursday):
    assert week_end(thursday + timedelta(days=1)) == thursday
    assert thursday in days(week_ends(thursday - timedelta(days=30), thursday + timedelta(days=30)))
    assert latest_completed(thursday) == thursday


def test_the_week_of_the_september_2001_attacks_ends_on_its_only_session():
    assert week_end(date(2001, 9, 14)) == date(2001, 9, 10)
    assert days(week_ends(date(2001, 9, 3), date(2001, 9, 23))) == [
        date(2001, 9, 7),
        date(2001, 9, 10),
        date(2001, 9, 21),
    ]


def test_weeks_around_the_spring_clock_change_are_seven_days_apart():
    for year, sunday in ((2024, 10), (2025, 9), (2026, 8)):
        ends = days(week_ends(date(year, 3, sunday - 7), date(year, 3, sunday + 14)))
        assert [later - earlier for earlier, later in pairwise(ends)] == [timedelta(days=7)] * 2
        assert all(end.weekday() == 4 for end in ends)


def test_a_week_belongs_to_the_range_in_which_it_ends():
    assert days(week_ends(date(2025, 10, 24), date(2025, 10, 31))) == [date(2025, 10, 24), date(2025, 10, 31)]
    assert days(week_ends(date(2025, 10, 25), date(2025, 10, 30))) == []


def test_a_weekend_belongs_to_the_week_before_it():
    assert week_end(date(2025, 11, 1)) == week_end(date(2025, 11, 2)) == date(2025, 10, 31)
    assert week_end(date(2025, 11, 3)) == date(2025, 11, 7)


@pytest.mark.parametrize(
    ("as_of", "completed"),
    [
        (date(2025, 10, 30), date(2025, 10, 24)),
        (date(2025, 10, 31), date(2025, 10, 31)),
        (date(2025, 11, 2), date(2025, 10, 31)),
        (date(2025, 4, 16), date(2025, 4, 11)),
        (date(2025, 4, 18), date(2025, 4, 17)),
    ],
)
def test_a_week_is_complete_when_its_last_session_is_over(as_of, completed):
    assert latest_completed(as_of) == completed


def test_one_week_in_thirty_does_not_end_on_friday():
    ends = days(week_ends(date(2007, 1, 1), date(2026, 12, 31)))
    share = sum(end.weekday() != 4 for end in ends) / len(ends)
    assert share == pytest.approx(0.035, abs=0.003)  # pitfalls.md: 3.5 % since 2007


def days(index):
    return [session.date() for session in index]
