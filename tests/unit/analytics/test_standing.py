"""The figures of one week, against those published for it (product.md, design.md and its pictures)."""

from datetime import date

import pytest

from lib.domain.closes import WeekStatus
from lib.domain.selection import Rules
from tests.unit.analytics.test_relative_strength import of_weeks


@pytest.fixture
def latest(recorded_strength):
    return recorded_strength(date(2025, 10, 31)).latest


@pytest.mark.parametrize(
    ("name", "published", "places"),
    [
        ("ratio", 0.2466, 4),
        ("average", 0.2398, 4),
        ("deviation_points", 0.67, 2),
        ("relative_deviation", 0.0280, 4),
        ("numerator_close", 1686.56, 2),
        ("denominator_close", 6840.20, 2),
        ("numerator_change", -0.0037, 4),
        ("denominator_change", 0.0071, 4),
        ("against_points", -1.08, 2),
        ("ratio_change_points", -0.27, 2),
        ("average_change_points", 0.04, 2),
        ("deviation_change_points", -0.31, 2),
        ("previous_deviation_points", 0.98, 2),
        ("turn_level", 0.2400, 4),
        ("turn_move", -0.027, 3),
        ("range_low", 0.2284, 4),
        ("range_high", 0.2656, 4),
    ],
)
def test_the_figures_of_2025_10_31_are_those_in_the_pictures(latest, name, published, places):
    assert round(getattr(latest, name), places) == published


def test_the_turn_level_of_2025_10_31_lies_two_thirds_of_a_point_below(latest):
    assert round((latest.turn_level - latest.ratio) * 100, 2) == -0.66  # design/strength-wide-ja-dark.png


def test_small_growth_had_been_above_for_twelve_weeks(latest):
    assert (latest.side, latest.side_weeks, latest.side_since) == ("above", 12, date(2025, 8, 15))
    assert latest.session == date(2025, 10, 31)
    assert latest.status is WeekStatus.FINAL


def test_small_growth_fell_after_a_rise(latest):
    assert (latest.streak, latest.numerator_streak) == (-1, -1)  # 小幅反落: one week down, after up


def test_the_tariff_week_stands_as_published(recorded_strength):
    latest = recorded_strength(date(2025, 4, 11)).latest
    assert round(latest.ratio, 4) == 0.2284
    assert round(latest.deviation_points, 2) == -1.97
    assert (latest.side, latest.side_since) == ("below", date(2024, 12, 20))
    assert (latest.context.kind, latest.context.since) == ("lowest", None)
    assert latest.context.first == date(2019, 5, 31)
    assert latest.range_low == latest.ratio


def test_the_drawdown_is_measured_from_the_peak_of_february_2021(recorded_strength, recorded_frames):
    ratio = (recorded_frames["^RUO"]["value"] / recorded_frames["^GSPC"]["value"]).to_dict()
    now = max(day for day in ratio if day.date() <= date(2025, 10, 31))
    highest = max(value for day, value in ratio.items() if day <= now)
    assert highest == pytest.approx(0.43, abs=0.005)  # product.md: peak 43 % in February 2021
    assert recorded_strength(date(2025, 10, 31)).latest.drawdown == pytest.approx(ratio[now] / highest - 1)


@pytest.mark.parametrize("ratio", [0.2399, 0.2401])
def test_next_week_crosses_its_average_at_the_turn_level(recorded_strength, recorded_frames, ratio):
    after = recorded_frames["^RUO"].copy()
    after.loc["2025-11-07", "value"] = recorded_frames["^GSPC"].loc["2025-11-07", "value"] * ratio
    turn = recorded_strength(date(2025, 10, 31)).latest.turn_level
    following = recorded_strength(date(2025, 11, 7), **{"^RUO": after}).latest
    assert (following.deviation_points > 0) == (ratio > turn)


def test_the_first_week_has_no_changes():
    latest = of_weeks([20]).latest
    assert latest.ratio == 0.20
    assert (latest.numerator_change, latest.against_points, latest.ratio_change_points) == (None, None, None)
    assert (latest.average, latest.deviation_points, latest.relative_deviation) == (None, None, None)
    assert latest.previous_deviation_points is None
    assert (latest.side, latest.side_weeks, latest.side_since) == (None, 0, None)
    assert (latest.turn_level, latest.turn_move) == (None, None)
    assert (latest.range_low, latest.range_high, latest.context) == (None, None, None)
    assert (latest.streak, latest.drawdown) == (0, 0)


def test_changes_over_a_missing_week_are_unknown():
    latest = of_weeks([20, None, 21]).latest
    assert latest.numerator_change is None
    assert latest.denominator_change == 0
    assert latest.against_points is None


def test_a_side_ends_with_its_average():
    strength = of_weeks([20, 22, None, 23], window=2)
    assert [regime.kind for regime in strength.side_regimes] == ["above"]
    assert strength.latest.side is None


def test_a_side_below_is_named():
    assert of_weeks([22, 21, 20], window=2).latest.side == "below"


def test_a_missing_week_after_the_latest_keeps_the_side_and_takes_the_turn_level():
    latest = of_weeks([20, 21, 22, None], [100] * 4, window=2).latest
    assert (latest.side, latest.side_weeks) == ("above", 2)
    assert latest.average is not None
    assert latest.turn_level is None  # next week's average will not be defined


def test_the_range_needs_a_year_of_known_weeks(recorded_strength):
    assert recorded_strength(date(2020, 5, 15)).latest.range_low is None  # 51 weeks from 2019-05-31
    assert recorded_strength(date(2020, 5, 22)).latest.range_low is not None


def test_the_range_is_unknown_while_a_week_of_its_year_is(recorded_strength, recorded_frames):
    holed = recorded_frames["^RUO"].drop(index="2025-06-06")
    assert recorded_strength(date(2025, 10, 31), **{"^RUO": holed}).latest.range_low is None


def test_a_longer_window_changes_the_average_only(recorded_strength):
    short, long = (recorded_strength(date(2025, 10, 31), Rules(window=window)).latest for window in (26, 52))
    assert short.ratio == long.ratio
    assert short.average != long.average
