"""Expected values: a plain count, and the standard library's mean and standard deviation."""

from datetime import date
from statistics import fmean, stdev

import numpy as np
import pytest

from lib.analytics.level_rank import level_rank
from tests.unit.analytics.frames import week_frame


@pytest.mark.parametrize("window", [None, 52, 156, 260])
def test_percentile_and_z_score_are_those_of_a_plain_count(recorded_strength, window):
    for day in (date(2025, 4, 11), date(2025, 10, 31)):
        weeks = recorded_strength(day).weeks
        known = weeks["ratio"].dropna().tolist()[-(window or len(weeks)) :]
        rank = level_rank(weeks, window)
        assert rank.percentile == pytest.approx(100 * sum(value <= known[-1] for value in known) / len(known))
        assert rank.z_score == pytest.approx((known[-1] - fmean(known)) / stdev(known))
        assert (rank.window, rank.weeks, rank.last, rank.lacking) == (window, len(known), day, 0)


def test_the_lowest_week_is_named_by_its_window(recorded_strength):
    rank = level_rank(recorded_strength(date(2025, 4, 11)).weeks, 52)
    assert rank.percentile == pytest.approx(100 / 52)
    assert rank.first == date(2024, 4, 19)


def test_later_weeks_never_change_the_rank_of_an_earlier_one(recorded_strength):
    whole = recorded_strength(date(2025, 10, 31)).weeks
    for day in whole.index[60::37]:
        past = recorded_strength(day.date()).weeks
        assert level_rank(past, None) == level_rank(whole.loc[:day], None)


def test_a_window_longer_than_the_data_has_no_rank_and_says_what_lacks(recorded_strength):
    rank = level_rank(recorded_strength(date(2020, 10, 30)).weeks, 156)
    assert (rank.percentile, rank.z_score, rank.weeks, rank.lacking) == (None, None, 75, 81)


def test_a_missing_week_in_the_window_leaves_it_without_rank(recorded_strength, recorded_frames):
    weeks = recorded_strength(date(2025, 10, 31), **{"^RUO": recorded_frames["^RUO"].drop("2025-05-02")}).weeks
    rank = level_rank(weeks, 52)
    assert (rank.percentile, rank.weeks, rank.lacking) == (None, 51, 1)
    assert level_rank(weeks, None).percentile is not None


def test_fewer_than_a_year_of_weeks_have_no_rank():
    assert level_rank(week_frame([0.2] * 30), None).percentile is None


def test_the_running_week_takes_no_part():
    weeks = week_frame([0.2, 0.3, 0.4], status=["final", "final", "provisional"])
    assert level_rank(weeks, None).weeks == 2


def test_nothing_known_has_no_place():
    assert level_rank(week_frame([None, None]), None) is None


def test_what_never_varies_has_a_percentile_and_no_z_score(recorded_strength):
    weeks = recorded_strength(date(2025, 10, 31)).weeks
    rank = level_rank(weeks.assign(ratio=np.where(weeks["ratio"].isna(), np.nan, 0.25)), 52)
    assert (rank.percentile, rank.z_score) == (100.0, None)
