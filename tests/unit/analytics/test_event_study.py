"""Expected values come from slow loops over the recorded closes, written here without the project's code."""

import statistics
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from lib.analytics.event_study import HORIZONS, event_study
from lib.domain.conditions import Condition, Conditions, Situation
from lib.domain.selection import Rules

LAST = date(2026, 1, 16)
BELOW_A_POINT = Conditions(Condition(Situation.DEVIATION_BELOW, -1.0))


@pytest.fixture
def ratios(recorded_frames):
    """Ratio by recorded week, in plain numbers; no week of the recorded set is missing."""
    small, large = recorded_frames["^RUO"]["value"], recorded_frames["^GSPC"]["value"]
    return [small[session] / large[session] for session in small.index.intersection(large.index)]


def slow_weeks_below_a_point(ratios):
    def deviation(week):
        return 100 * (ratios[week] - sum(ratios[week - 25 : week + 1]) / 26)

    return [week for week in range(25, len(ratios)) if deviation(week) < -1.0]


def slow_effective(weeks, horizon):
    kept = []
    for week in weeks:
        if not kept or week - kept[-1] >= horizon:
            kept.append(week)
    return len(kept)


def test_ratio_below_its_average_by_more_than_a_point(recorded_strength, ratios):
    study = event_study(recorded_strength(LAST), BELOW_A_POINT)
    weeks = slow_weeks_below_a_point(ratios)
    assert (
        (study.weeks, study.decided, len(study.occurrences))
        == (347, 322, 102)
        == (
            len(ratios),
            len(ratios) - 25,
            len(weeks),
        )
    )
    for outcome in study.outcomes:
        known = [week for week in weeks if week + outcome.horizon < len(ratios)]
        assert outcome.count == len(known)
        assert outcome.effective == slow_effective(known, outcome.horizon)
        assert outcome.windows == (len(ratios) - 1) // outcome.horizon


def test_medians_quartiles_and_hit_rates_are_those_of_a_plain_loop(recorded_strength, ratios):
    weeks = slow_weeks_below_a_point(ratios)
    for outcome in event_study(recorded_strength(LAST), BELOW_A_POINT).outcomes[:3]:
        horizon = outcome.horizon
        every = [ratios[week + horizon] / ratios[week] - 1 for week in range(len(ratios) - horizon)]
        some = [every[week] for week in weeks if week < len(every)]
        for spread, changes in ((outcome.then, some), (outcome.always, every)):
            assert (spread.lower, spread.median, spread.upper) == pytest.approx(
                statistics.quantiles(changes, n=4, method="inclusive")
            )
            assert spread.hit_rate == pytest.approx(sum(change > 0 for change in changes) / len(changes))


def test_over_a_year_the_recorded_weeks_give_no_answer(recorded_strength):
    *short, year = event_study(recorded_strength(LAST), BELOW_A_POINT).outcomes
    assert [(outcome.horizon, outcome.effective, outcome.thin) for outcome in short] == [
        (4, 29, None),
        (13, 11, None),
        (26, 8, None),
    ]
    assert (year.count, year.effective, year.windows, year.thin) == (91, 5, 6, "effective")
    assert (year.then, year.bands) == (None, None)
    assert year.always is not None


def test_few_weeks_hold_no_answer_about_long_horizons(recorded_strength):
    study = event_study(recorded_strength(date(2021, 3, 5)), BELOW_A_POINT)  # 93 weeks
    assert [(outcome.windows, outcome.thin) for outcome in study.outcomes][1:] == [
        (7, "effective"),
        (3, "windows"),
        (1, "windows"),
    ]
    assert study.outcomes[3].always is None


def test_every_occurrence_tells_what_followed_it(recorded_strength, ratios):
    study = event_study(recorded_strength(LAST), BELOW_A_POINT)
    strength = recorded_strength(LAST)
    for week, occurrence in zip(slow_weeks_below_a_point(ratios), study.occurrences, strict=True):
        assert occurrence.session == strength.weeks.index[week].date()
        assert occurrence.figure == pytest.approx(100 * (ratios[week] - statistics.fmean(ratios[week - 25 : week + 1])))
        for horizon, change in zip(HORIZONS, occurrence.after, strict=True):
            later = week + horizon
            expected = None if later >= len(ratios) else ratios[later] / ratios[week] - 1
            assert change == (expected if expected is None else pytest.approx(expected))


def test_later_data_change_no_occurrence_and_no_known_outcome(recorded_strength):
    whole = event_study(recorded_strength(LAST), BELOW_A_POINT).occurrences
    for day in (date(2021, 12, 31), date(2024, 6, 28), date(2025, 4, 17)):
        early = event_study(recorded_strength(day), BELOW_A_POINT).occurrences
        for before, now in zip(early, whole, strict=False):
            assert (before.session, before.figure) == (now.session, now.figure)
            assert all(one in (None, other) for one, other in zip(before.after, now.after, strict=True))
        assert [one.session for one in early] == [one.session for one in whole if one.session <= day]


def test_a_hole_is_never_bridged(recorded_strength, recorded_frames):
    hole = recorded_frames["^RUO"].drop(index="2025-05-09")
    rules = Rules(window=2)
    conditions = Conditions(Condition(Situation.LEVEL_BELOW, 23.0))
    study = event_study(recorded_strength(LAST, rules, **{"^RUO": hole}), conditions)
    (occurrence,) = study.occurrences
    assert occurrence.session == date(2025, 4, 11)
    assert occurrence.after[0] is None  # four weeks later is 2025-05-09
    assert occurrence.after[1] is not None
    assert study.weeks == 346


def test_a_condition_that_never_occurs_has_no_occurrence(recorded_strength):
    study = event_study(recorded_strength(LAST), Conditions(Condition(Situation.DEVIATION_BELOW, -50)))
    assert (study.occurrences, study.decided) == ((), 322)
    assert {outcome.thin for outcome in study.outcomes} == {"effective"}


def test_an_average_longer_than_the_data_decides_nothing(recorded_strength):
    study = event_study(recorded_strength(LAST, Rules(window=520)), BELOW_A_POINT)
    assert (study.decided, study.occurrences) == (0, ())


def test_a_history_shorter_than_every_horizon_knows_no_outcome(recorded_strength):
    study = event_study(recorded_strength(date(2019, 6, 14)), Conditions(Condition(Situation.LEVEL_BELOW, 99)))
    assert {occurrence.after for occurrence in study.occurrences} == {(None,) * 4}
    assert [outcome.windows for outcome in study.outcomes] == [0, 0, 0, 0]


def test_without_a_known_week_there_is_no_study(recorded_strength):
    strength = recorded_strength(LAST)
    unknown = strength.weeks.assign(ratio=np.nan)
    assert event_study(replace(strength, weeks=unknown), BELOW_A_POINT) is None
