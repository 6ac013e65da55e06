"""Expected values: published figures, and plain arithmetic on the recorded closes."""

from dataclasses import replace
from datetime import date

import pytest

from lib.analytics.side_by_side import Figure, Unit, side_by_side

APRIL, OCTOBER = date(2025, 4, 11), date(2025, 10, 31)


@pytest.fixture
def figures(recorded_strength):
    found = side_by_side(recorded_strength(APRIL), recorded_strength(OCTOBER))
    return {figure.name: figure for figure in found}


def test_the_published_weeks_stand_beside_each_other(figures, recorded_frames):
    closes = {symbol: frame["value"] for symbol, frame in recorded_frames.items()}
    numerator, denominator = figures["numerator"], figures["denominator"]
    assert (numerator.before, numerator.after) == (closes["^RUO"]["2025-04-11"], 1686.56)
    assert denominator.difference == pytest.approx(6840.20 / closes["^GSPC"]["2025-04-11"] - 1)
    assert figures["ratio"].after == pytest.approx(1686.56 / 6840.20)
    assert figures["ratio"].difference == pytest.approx(
        (1686.56 / 6840.20 - numerator.before / denominator.before) * 100
    )
    assert round(figures["deviation"].after, 2) == 0.67
    assert round(figures["deviation"].before, 2) == -1.97


def test_each_column_knows_no_later_week(figures, recorded_strength):
    past = recorded_strength(APRIL)
    known = past.weeks["ratio"].dropna().tolist()
    assert figures["percentile"].before == pytest.approx(100 * sum(value <= known[-1] for value in known) / len(known))
    assert figures["low"].before == pytest.approx(min(known[-52:]))
    assert figures["mansfield"].before == pytest.approx(known[-1] / (sum(known[-52:]) / 52) - 1)
    assert figures["drawdown"].before == pytest.approx(known[-1] / max(known) - 1)
    assert figures["turn"].before == pytest.approx(sum(known[-25:]) / 25)


def test_differences_are_in_points_except_for_closes_and_ranks():
    assert Figure("ratio", Unit.RATIO, 0.2284, 0.2466).difference == pytest.approx(1.82)
    assert Figure("relative", Unit.SHARE, -0.08, 0.028).difference == pytest.approx(10.8)
    assert Figure("deviation", Unit.POINTS, -1.97, 0.67).difference == pytest.approx(2.64)
    assert Figure("percentile", Unit.PERCENTILE, 0.3, 11.0).difference == pytest.approx(10.7)
    assert Figure("numerator", Unit.CLOSE, 100.0, 125.0).difference == pytest.approx(0.25)
    assert Figure("average", Unit.RATIO, None, 0.24).difference is None
    assert Figure("average", Unit.RATIO, 0.24, None).difference is None


def test_the_changes_add_up_to_the_deviation(figures):
    assert figures["ratio"].difference - figures["average"].difference == pytest.approx(
        figures["deviation"].difference, abs=1e-12
    )


def test_a_young_history_leaves_unknown_what_it_cannot_know(recorded_strength):
    found = side_by_side(recorded_strength(date(2019, 7, 5)), recorded_strength(APRIL))
    young = {figure.name: figure for figure in found}
    for name in ("average", "deviation", "relative", "turn", "low", "high", "percentile", "mansfield"):
        assert young[name].before is None
        assert young[name].difference is None
    assert young["ratio"].before is not None


def test_a_pair_without_a_ratio_has_no_figures(recorded_strength):
    strength = recorded_strength(APRIL)
    assert side_by_side(replace(strength, latest=None), strength) == ()
    assert side_by_side(strength, replace(strength, latest=None)) == ()
