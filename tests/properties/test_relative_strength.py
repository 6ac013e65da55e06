import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analytics.ratio import weekly_ratio
from lib.analytics.regimes import average_sides, level_membership
from lib.analytics.relative_strength import relative_strength
from lib.domain.selection import Rules
from tests.properties.strategies import WEEKS, closes_frames, days, hundred, rules, week_ends, weekly_frames

PAIR = ("A", "B")
END = week_ends()[-1].date()
FIGURES = ["ratio", "average", "deviation_points", "relative_deviation", "drawdown"]


def figures(strength):
    return strength.weeks[FIGURES].to_numpy(dtype=float)


@given(closes_frames(), closes_frames(), days(), st.floats(0.001, 1000))
def test_a_scale_common_to_both_sides_changes_nothing(above, below, as_of, scale):
    rates = rules_of(3)
    one = relative_strength(above, below, as_of, rates, pair=PAIR)
    larger, smaller = (side.assign(value=side["value"] * scale) for side in (above, below))
    other = relative_strength(larger, smaller, as_of, rates, pair=PAIR)
    np.testing.assert_allclose(figures(one), figures(other), rtol=1e-9, atol=1e-9)
    assert one.weeks["status"].tolist() == other.weeks["status"].tolist()


@given(closes_frames(), closes_frames(), days(), st.sampled_from([0.25, 0.5, 2.0, 64.0]))
def test_a_scale_of_the_instrument_scales_ratio_average_and_deviation(above, below, as_of, scale):
    rates = rules_of(3)
    one = relative_strength(above, below, as_of, rates, pair=PAIR).weeks
    other = relative_strength(above.assign(value=above["value"] * scale), below, as_of, rates, pair=PAIR).weeks
    for column in ("ratio", "average", "deviation_points"):
        np.testing.assert_allclose(one[column] * scale, other[column], rtol=1e-12)
    for column in ("relative_deviation", "drawdown"):
        np.testing.assert_allclose(one[column], other[column], rtol=1e-12, atol=1e-12)


@given(closes_frames(), closes_frames(), days())
def test_a_ratio_times_its_mirror_is_one(above, below, as_of):
    ratio, mirror = weekly_ratio(above, below, as_of), weekly_ratio(below, above, as_of)
    assert ratio.index.equals(mirror.index)
    product = (ratio["ratio"] * mirror["ratio"]).dropna()
    assert product.tolist() == pytest.approx([1.0] * len(product), rel=1e-12)
    assert ratio["status"].tolist() == mirror["status"].tolist()


@given(closes_frames(least=5), rules(), days())
def test_a_benchmark_that_never_moves_leaves_the_instruments_own_line(frame, rates, as_of):
    weeks = relative_strength(frame, hundred(frame), as_of, rates, pair=PAIR).weeks
    np.testing.assert_allclose(weeks["ratio"] * 100, weeks["numerator"], rtol=1e-12)


@given(weekly_frames(), rules(), st.integers(0, WEEKS - 1))
def test_later_weeks_never_change_an_earlier_one(frame, rates, cut):
    whole = relative_strength(frame, hundred(frame), END, rates, pair=PAIR)
    assume(cut < len(whole.weeks))
    day = whole.weeks.index[cut].date()
    past = relative_strength(frame[: str(day)], hundred(frame[: str(day)]), day, rates, pair=PAIR)
    same = relative_strength(frame, hundred(frame), day, rates, pair=PAIR)
    shared = whole.weeks[: str(day)].loc[past.weeks.index]
    pd.testing.assert_frame_equal(shared, past.weeks, check_exact=True)
    assert past.latest == same.latest
    assert past.level_regimes == same.level_regimes
    for name in ("level_regimes", "side_regimes"):
        assert membership(getattr(past, name), day) == membership(getattr(whole, name), day)


@given(weekly_frames(), rules())
def test_side_spans_cover_every_week_with_a_side_and_alternate(frame, rates):
    strength = relative_strength(frame, hundred(frame), END, rates, pair=PAIR)
    sides = average_sides(strength.weeks["relative_deviation"].to_numpy())
    sessions = [session.date() for session in strength.weeks.index]
    assert [day for day, side in zip(sessions, sides, strict=True) if side] == sorted(
        day for span in strength.side_regimes for day in within(span, sessions)
    )
    for earlier, later in zip(strength.side_regimes, strength.side_regimes[1:], strict=False):
        assert earlier.last < later.first
        touching = sessions.index(later.first) == sessions.index(earlier.last) + 1
        assert not (touching and earlier.kind == later.kind)


@given(weekly_frames(), rules())
def test_spans_count_their_weeks_and_hold_their_extreme(frame, rates):
    strength = relative_strength(frame, hundred(frame), END, rates, pair=PAIR)
    ratio = strength.weeks["ratio"].dropna()
    known = {session.date(): value for session, value in ratio.items()}
    for span in strength.level_regimes + strength.side_regimes:
        inside = within(span, list(known))
        assert span.weeks == len(inside)
        assert span.first == inside[0]
        assert span.last == inside[-1]
        assert known[span.extreme_session] == span.extreme_ratio
        if span.kind == "level":
            assert span.extreme_ratio == min(known[day] for day in inside)


@given(st.lists(st.floats(0.20, 0.26), max_size=30), rules())
def test_a_level_regime_holds_every_week_under_the_threshold_and_begins_with_one(ratios, rates):
    inside = level_membership(np.array(ratios), rates)
    for position, ratio in enumerate(ratios):
        if ratio < rates.threshold:
            assert inside[position]
        if inside[position] and not (position and inside[position - 1]):
            assert ratio < rates.threshold
        if ratio > rates.threshold + rates.margin:
            assert not inside[position]


@given(weekly_frames(), rules())
def test_the_slow_loop_finds_the_same_average(frame, rates):
    weeks = relative_strength(frame, hundred(frame), END, rates, pair=PAIR).weeks
    ratios = weeks["ratio"].tolist()
    for position, average in enumerate(weeks["average"].tolist()):
        last = ratios[max(0, position + 1 - rates.window) : position + 1]
        known = [ratio for ratio in last if ratio == ratio]  # noqa: PLR0124  NaN is the only one that differs from itself
        if len(known) < rates.window:
            assert np.isnan(average)
        else:
            assert average == pytest.approx(sum(known) / rates.window, rel=1e-12)


def rules_of(window):
    return Rules(window=window)


def within(span, sessions):
    return [day for day in sessions if span.first <= day <= span.last]


def membership(spans, until):
    """Kind and first week of every span, and its last, as far as a day."""
    return [(span.kind, span.first, min(span.last, until)) for span in spans if span.first <= until]
