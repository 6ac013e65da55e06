"""What a target takes, verified by putting the answer back in, and against slow counts."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from lib.analytics.relative_strength import relative_strength
from lib.analytics.what_if import default_level, what_if
from lib.domain.question import HORIZONS
from lib.domain.selection import Rules
from tests.unit.analytics.test_relative_strength import of_weeks

LAST = date(2025, 10, 31)


@pytest.fixture
def strength(recorded_strength):
    return recorded_strength(LAST)


def requirement(strength, target, weeks=1, level=None, percentile=50.0):
    (found,) = [one for one in what_if(strength, weeks, level, percentile).requirements if one.target == target]
    return found


def after(frames, strength, move, weeks, rules=None):
    """The recorded pair some Fridays on, the benchmark standing still and the instrument moving as told."""
    days = pd.DatetimeIndex([LAST + timedelta(days=7 * week) for week in range(1, weeks + 1)], name="session")
    sides = []
    for symbol, growth in (("^RUO", 1 + move), ("^GSPC", 1.0)):
        known = frames[symbol].loc[: str(LAST)]
        values = known["value"].iloc[-1] * growth ** np.arange(1, weeks + 1)
        ahead = pd.DataFrame({"value": values, "status": "close"}, index=days)
        sides.append(pd.concat([known[["value", "status"]], ahead], sort=False).rename_axis("session"))
    return relative_strength(*sides, days[-1].date(), rules or strength.rules, pair=("^RUO", "^GSPC"))


def test_to_cross_its_average_next_week_small_growth_must_lag_by_2_7_per_cent(strength, recorded_frames):
    found = requirement(strength, "average")
    assert round(found.move * 100, 1) == -2.7  # design.md §7
    assert round(found.level, 4) == 0.2400
    assert after(recorded_frames, strength, found.move, 1).latest.deviation_points == pytest.approx(0, abs=1e-9)
    assert after(recorded_frames, strength, found.move - 1e-6, 1).latest.side == "below"
    assert after(recorded_frames, strength, found.move + 1e-6, 1).latest.side == "above"


@pytest.mark.parametrize("weeks", HORIZONS)
def test_the_answer_put_back_in_stands_at_the_average(strength, recorded_frames, weeks):
    found = requirement(strength, "average", weeks)
    then = after(recorded_frames, strength, found.move, weeks).latest
    assert then.ratio - then.average == pytest.approx(0, abs=1e-9)
    assert then.ratio == pytest.approx(found.level, abs=1e-9)
    assert then.ratio / strength.latest.ratio - 1 == pytest.approx(found.whole, abs=1e-9)


def test_next_week_agrees_with_the_turn_level(strength):
    assert requirement(strength, "average").move == pytest.approx(strength.latest.turn_move, abs=1e-12)


@pytest.mark.parametrize("weeks", HORIZONS)
@pytest.mark.parametrize(("target", "level"), [("enter", 0.23), ("level", 0.2656), ("percentile", None)])
def test_the_answer_put_back_in_reaches_the_level(strength, recorded_frames, weeks, target, level):
    found = requirement(strength, target, weeks, level=0.2656)
    then = after(recorded_frames, strength, found.move, weeks)
    assert then.latest.ratio == pytest.approx(found.level, abs=1e-9)
    if level is not None:
        assert found.level == level
    if target == "enter":
        assert not then.level_regimes[-1].ongoing or then.latest.ratio < 0.23
        assert after(recorded_frames, strength, found.move - 1e-6, weeks).level_regimes[-1].ongoing


def test_a_percentile_is_that_of_all_past_ratios(strength):
    ratios = sorted(strength.weeks["ratio"].dropna())
    assert requirement(strength, "percentile", percentile=0.0).level == ratios[0]
    assert requirement(strength, "percentile", percentile=100.0).level == ratios[-1]
    middle = len(ratios) // 2
    median = ratios[middle] if len(ratios) % 2 else (ratios[middle - 1] + ratios[middle]) / 2
    assert requirement(strength, "percentile").level == pytest.approx(median, abs=1e-15)


@pytest.mark.parametrize("weeks", HORIZONS)
def test_rarity_counts_every_past_move_of_that_length(strength, weeks):
    ratios = strength.weeks["ratio"].dropna().tolist()  # no recorded week is missing
    moves = [later / earlier - 1 for earlier, later in zip(ratios, ratios[weeks:], strict=False)]
    found = requirement(strength, "average", weeks)
    assert found.rarity.moves == len(moves)
    assert found.rarity.as_large == sum(move <= found.whole for move in moves)
    assert found.rarity.percentile == pytest.approx(100 * sum(move <= found.whole for move in moves) / len(moves))
    assert found.rarity.first == date(2019, 5, 31)
    rise = requirement(strength, "level", weeks, level=0.26)
    assert rise.rarity.as_large == sum(move >= rise.whole for move in moves)


def test_leaving_the_regime_takes_threshold_and_margin(recorded_strength):
    strength = recorded_strength(date(2025, 4, 11))
    found = requirement(strength, "leave")
    assert found.level == pytest.approx(0.2325, abs=1e-12)  # 23 % + 0.25 points
    assert found.move == pytest.approx(0.2325 / strength.latest.ratio - 1, abs=1e-12)
    assert not found.anyway


@pytest.mark.parametrize(
    ("ratios", "weeks", "level", "anyway"),
    [
        ([22], 4, 23.25, False),  # four weeks at or above would take 23 in the first and 26.3 in the last
        ([22, 23.1], 1, 23.25, False),
        ([22, 23.1, 23.1, 23.1], 1, 23, True),  # the fourth week in a row at or above
        ([22, 23.1], 4, 23, True),
        ([22], 13, 23.25, False),
    ],
)
def test_weeks_at_or_above_the_threshold_also_end_the_regime(ratios, weeks, level, anyway):
    strength = of_weeks(ratios, window=2)
    found = requirement(strength, "leave", weeks)
    assert found.level * 100 == pytest.approx(level, abs=1e-9)
    assert found.anyway == anyway


def test_a_target_already_reached_says_so(strength):
    found = requirement(strength, "level", level=strength.latest.ratio)
    assert (found.reason, found.move) == ("there", None)


def test_without_an_average_only_that_target_is_unknown():
    strength = of_weeks([24, 25], window=26)
    assert requirement(strength, "average").reason == "no_average"
    assert requirement(strength, "level", level=0.26).move == pytest.approx(0.04)


def test_an_average_made_of_new_weeks_alone_has_no_crossing_to_solve(recorded_strength):
    strength = recorded_strength(LAST, Rules(window=13))
    assert requirement(strength, "average", 13).reason == "all_new"
    assert requirement(strength, "average", 4).move is not None


def test_a_ratio_that_crosses_by_standing_still_is_told_apart():
    strength = of_weeks([20, 30, 26, 29], window=3)  # average 28.33; the next two take 27.5 to stand on it
    assert not requirement(strength, "average").anyway
    falling = of_weeks([20, 40, 32], window=3)  # 30.67 now, but 36 next week
    assert requirement(falling, "average").anyway
    assert requirement(falling, "average").level == pytest.approx(0.36)


def test_missing_weeks_after_the_latest_leave_nothing_to_say():
    assert what_if(of_weeks([20, 21, None], [100] * 3, window=2), 1, None, 50) is None


def test_the_level_proposed_is_the_highest_of_a_year(strength):
    assert default_level(strength) == strength.latest.range_high
    assert default_level(of_weeks([24, 26, 25])) == 0.26


def test_a_first_week_has_no_past_moves():
    assert requirement(of_weeks([24]), "enter").rarity is None
