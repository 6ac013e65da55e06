"""Expected values: plain loops over the ratios of the weeks."""

from datetime import date
from statistics import median

import pytest

from lib.analytics.named_spans import named_spans
from lib.analytics.regime_paths import HORIZON, compare_regimes
from lib.analytics.regimes import span_between
from lib.domain.events import STARTING_EVENTS, Event
from lib.domain.selection import Rules
from tests.unit.analytics.frames import WEEK_ENDS, week_frame


def by_hand(weeks, first):
    """Changes of the ratio from the week of entry on, week by week."""
    ratios = dict(zip([day.date() for day in weeks.index], weeks["ratio"].tolist(), strict=True))
    days = [day for day in ratios if day >= first][: HORIZON + 1]
    found = {number: ratios[day] / ratios[first] - 1 for number, day in enumerate(days)}
    return {number: change for number, change in found.items() if change == change}  # noqa: PLR0124  not NaN


@pytest.fixture
def strength(recorded_strength):
    return recorded_strength(date(2025, 10, 31), Rules(threshold=0.25))


def test_april_2025_is_laid_over_the_earlier_weeks_below_the_average(strength):
    below = [span for span in strength.side_regimes if span.kind == "below"]
    chosen = next(span for span in below if span.first <= date(2025, 4, 11) <= span.last)
    comparison = compare_regimes(strength.weeks, chosen, strength.side_regimes)
    path = dict(comparison.chosen.changes)
    assert chosen.first == date(2024, 12, 20)
    assert path[16] == pytest.approx(0.2284 / (strength.weeks["ratio"]["2024-12-20"]) - 1, abs=1e-3)  # 2025-04-11
    assert len(comparison.earlier) == sum(span.first < chosen.first for span in below) == 18
    assert [one.regime.first for one in comparison.earlier] == sorted(one.regime.first for one in comparison.earlier)


def test_every_path_is_the_ratio_over_that_of_its_first_week(strength):
    spans = [span for span in strength.side_regimes if span.kind == "above"]
    comparison = compare_regimes(strength.weeks, spans[-1], spans)
    for path in (comparison.chosen, *comparison.earlier):
        assert dict(path.changes) == pytest.approx(by_hand(strength.weeks, path.regime.first))
        assert path.changes[0] == (0, 0.0)
    by_week = {}
    for path in comparison.earlier:
        for week, change in by_hand(strength.weeks, path.regime.first).items():
            by_week.setdefault(week, []).append(change)
    expected = {week: median(found) for week, found in by_week.items() if len(found) >= 3}
    assert dict(comparison.median) == pytest.approx(expected)


def test_how_long_they_lasted_is_counted_one_by_one(strength):
    spans = [span for span in strength.side_regimes if span.kind == "above"]
    comparison = compare_regimes(strength.weeks, spans[-1], spans)
    lasted = sorted(span.weeks for span in spans[:-1])
    assert comparison.lasted == tuple(lasted)
    assert comparison.longer == len([weeks for weeks in lasted if weeks > spans[-1].weeks])


def test_what_followed_counts_overlaps_once_and_answers_from_eight_on(strength):
    spans = [span for span in strength.side_regimes if span.kind == "above"]
    sessions = [day.date() for day in strength.weeks.index]
    comparison = compare_regimes(strength.weeks, spans[-1], reversed(spans))
    ends = [sessions.index(span.last) for span in spans[:-1] if dict(span.after)[13] is not None]
    apart, last = 0, -13
    for end in ends:
        if end >= last + 13:
            apart, last = apart + 1, end
    assert comparison.followed_by == apart
    known = [dict(span.after)[13] for span in spans[:-1] if dict(span.after)[13] is not None]
    assert comparison.followed == (pytest.approx(median(known)) if apart >= 8 else None)


def test_fewer_than_eight_that_stand_apart_give_no_answer():
    ratios = [0.24, 0.22, 0.24, 0.22, 0.24, 0.22, *[0.24] * 20]
    weeks = week_frame(ratios)
    spans = [span_between(weeks, *(WEEK_ENDS[place].date(),) * 2) for place in (1, 3, 5)]
    comparison = compare_regimes(weeks, spans[-1], spans)
    assert (comparison.followed, comparison.followed_by, comparison.median) == (None, 1, ())


def test_only_earlier_ones_of_the_same_kind_are_compared(strength):
    first_above = next(span for span in strength.side_regimes if span.kind == "above")
    comparison = compare_regimes(strength.weeks, first_above, strength.side_regimes)
    assert (comparison.earlier, comparison.lasted, comparison.longer) == ((), (), 0)


@pytest.mark.parametrize("threshold", [0.23, 0.25, 0.28])
def test_later_weeks_only_make_paths_longer(recorded_strength, threshold):
    whole = recorded_strength(date(2025, 10, 31), Rules(threshold=threshold))
    for day in whole.weeks.index[80::41]:
        past = recorded_strength(day.date(), Rules(threshold=threshold))
        for before, after in ((past.level_regimes, whole.level_regimes), (past.side_regimes, whole.side_regimes)):
            if not before:
                continue
            then = compare_regimes(past.weeks, before[-1], before)
            now = compare_regimes(whole.weeks, after[len(before) - 1], after)
            for old, new in zip((then.chosen, *then.earlier), (now.chosen, *now.earlier), strict=True):
                assert old.regime.first == new.regime.first
                assert new.changes[: len(old.changes)] == old.changes


def test_a_named_event_covers_the_known_weeks_of_its_days(strength):
    named = {event.name_en: span for event, span in named_spans(strength.weeks, STARTING_EVENTS)}
    shock = named["Tariff shock"]
    assert (shock.first, shock.last, shock.weeks) == (date(2025, 4, 4), date(2025, 4, 11), 2)
    assert shock.extreme_session == date(2025, 4, 11)
    assert named["US election"].weeks == 1
    assert named["32–38 % range"].first == date(2019, 5, 31)


def test_an_event_in_the_middle_of_a_week_is_that_week(strength):
    event = Event(date(2025, 4, 2), date(2025, 4, 9), "Pause", "停止")
    ((_, span),) = named_spans(strength.weeks, [event])
    assert (span.first, span.last) == (date(2025, 4, 4), date(2025, 4, 11))


def test_an_event_outside_the_data_or_in_missing_weeks_has_no_span(strength):
    assert named_spans(strength.weeks, [Event(date(2001, 9, 11), date(2001, 9, 21), "9/11", "9/11")]) == ()
    assert span_between(week_frame([None]), WEEK_ENDS[0].date(), WEEK_ENDS[0].date()) is None


def test_a_week_without_a_ratio_is_left_out_of_a_path():
    weeks = week_frame([0.22, None, 0.24])
    span = span_between(weeks, WEEK_ENDS[0].date(), WEEK_ENDS[0].date())
    path = compare_regimes(weeks, span, [span]).chosen
    assert path.changes == ((0, 0.0), (2, pytest.approx(0.24 / 0.22 - 1)))
    assert path.inside == 0
