"""Expected values: a plain loop over the ratios."""

import math
from datetime import date

import numpy as np
import pytest

from lib.analytics.mansfield import in_mansfield_form, latest_mansfield, mansfield
from tests.unit.analytics.frames import week_frame


def by_hand(ratios):
    """Ratio over the plain mean of it and the 51 before it, less one."""
    found = []
    for place in range(len(ratios)):
        year = ratios[place - 51 : place + 1] if place >= 51 else []
        known = [value for value in year if not math.isnan(value)]
        found.append(ratios[place] / (sum(known) / 52) - 1 if len(known) == 52 else math.nan)
    return found


def test_every_recorded_week_is_the_ratio_over_its_mean_of_a_year_less_one(recorded_strength):
    weeks = recorded_strength(date(2025, 10, 31)).weeks
    np.testing.assert_allclose(mansfield(weeks), by_hand(weeks["ratio"].tolist()), rtol=1e-12)


def test_a_missing_week_leaves_it_unknown_for_a_year(recorded_strength, recorded_frames):
    holed = recorded_frames["^RUO"].drop("2024-05-03")
    weeks = recorded_strength(date(2025, 10, 31), **{"^RUO": holed}).weeks
    unknown = mansfield(weeks)["2024-05-03":]
    assert unknown.isna().sum() == 52
    assert unknown.isna().to_numpy()[:52].all()


def test_a_window_that_slides_averages_the_same_numbers_pandas_does(recorded_strength):
    weeks = recorded_strength(date(2025, 10, 31)).weeks
    np.testing.assert_allclose(mansfield(weeks), weeks["ratio"] / weeks["ratio"].rolling(52).mean() - 1, rtol=1e-12)


def test_what_is_drawn_swings_around_zero_and_keeps_the_ratio(recorded_strength):
    weeks = recorded_strength(date(2025, 10, 31)).weeks
    drawn = in_mansfield_form(weeks)
    assert drawn["level"].equals(weeks["ratio"].rename("level"))
    assert drawn["average"].dropna().eq(0).all()
    assert drawn["average"].isna().equals(drawn["ratio"].isna())
    assert drawn["ratio"].iloc[-1] == pytest.approx(0.0146, abs=5e-5)


def test_the_latest_figure_is_that_of_the_last_known_week(recorded_strength, recorded_frames):
    strength = recorded_strength(date(2025, 10, 31))
    assert latest_mansfield(strength.weeks) == pytest.approx(by_hand(strength.weeks["ratio"].tolist())[-1])
    late = recorded_strength(date(2025, 10, 31), **{"^RUO": recorded_frames["^RUO"].drop("2025-10-31")})
    assert latest_mansfield(late.weeks) == pytest.approx(by_hand(strength.weeks["ratio"].tolist())[-2])
    assert latest_mansfield(recorded_strength(date(2019, 8, 30)).weeks) is None
    assert latest_mansfield(week_frame([None, None])) is None
