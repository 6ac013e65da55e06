"""Later data never change an earlier week: every week of the record, both kinds of regime, several rules.

The regimes of each truncated history are compared week by week with those of the
whole one; their membership is told by a plain loop written from docs/method.md.
"""

from datetime import date

import pytest

from lib.domain.selection import Rules

RULES = [
    Rules(),
    Rules(threshold=0.25),
    Rules(threshold=0.25, margin=0.0, exit_weeks=1),
    Rules(threshold=0.28, margin=0.01, exit_weeks=8),
    Rules(window=13),
    Rules(window=52, threshold=0.26, exit_weeks=2),
]


def members(regimes, sessions):
    """Weeks inside a regime, with its kind."""
    return {day: span.kind for span in regimes for day in sessions if span.first <= day <= span.last}


def level_by_loop(ratios, rules):
    """In under the threshold; out above threshold + margin, or after enough weeks in a row back."""
    inside, back, found = False, 0, set()
    for day, ratio in ratios:
        if inside:
            back = back + 1 if ratio >= rules.threshold else 0
            inside = ratio <= rules.threshold + rules.margin and back < rules.exit_weeks
        elif ratio < rules.threshold:
            inside, back = True, 0
        if inside:
            found.add(day)
    return found


def sides_by_loop(rows):
    """Above or below; a tie repeats the week before, an unknown average ends it."""
    side, found = None, {}
    for day, ratio, average in rows:
        if average != average:  # noqa: PLR0124  NaN
            side = None
        elif abs(ratio / average - 1) > 1e-12:
            side = "above" if ratio > average else "below"
        if side is not None:
            found[day] = side
    return found


@pytest.mark.parametrize("rules", RULES, ids=str)
def test_every_truncated_history_has_the_regimes_of_the_whole_one(recorded_strength, rules):
    whole = recorded_strength(date(2025, 10, 31), rules)
    sessions = [day.date() for day in whole.weeks.index]
    level, sides = (members(spans, sessions) for spans in (whole.level_regimes, whole.side_regimes))
    for last in sessions[1::3]:
        past = recorded_strength(last, rules)
        known = [day for day in sessions if day <= last]
        assert members(past.level_regimes, known) == {day: kind for day, kind in level.items() if day <= last}
        assert members(past.side_regimes, known) == {day: kind for day, kind in sides.items() if day <= last}


@pytest.mark.parametrize("rules", RULES, ids=str)
def test_the_regimes_are_those_of_a_plain_loop(recorded_strength, rules):
    whole = recorded_strength(date(2025, 10, 31), rules)
    sessions = [day.date() for day in whole.weeks.index]
    ratios = list(zip(sessions, whole.weeks["ratio"].tolist(), strict=True))
    assert set(members(whole.level_regimes, sessions)) == level_by_loop(ratios, rules)
    rows = [(*row, average) for row, average in zip(ratios, whole.weeks["average"].tolist(), strict=True)]
    assert members(whole.side_regimes, sessions) == sides_by_loop(rows)


def test_the_figures_of_a_truncated_history_are_those_of_the_whole_one(recorded_strength):
    whole = recorded_strength(date(2025, 10, 31))
    for last in whole.weeks.index[30::53]:
        past = recorded_strength(last.date()).weeks
        assert past.equals(whole.weeks.loc[:last])


def test_the_one_week_of_april_2025_stays_whatever_comes_after_it(recorded_strength):
    for last in (date(2025, 4, 11), date(2025, 4, 17), date(2025, 7, 3), date(2025, 10, 31)):
        (shock,) = recorded_strength(last).level_regimes
        assert (shock.first, shock.last, shock.weeks) == (date(2025, 4, 11), date(2025, 4, 11), 1)
