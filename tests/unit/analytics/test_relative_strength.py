from datetime import UTC, date, datetime
from math import nan

import numpy as np
import pandas as pd
import pytest

from lib.analytics.relative_strength import MissingWeek, Provisional, relative_strength, strict_average
from lib.domain.closes import Basis, Source
from lib.domain.provenance import Provenance
from lib.domain.selection import Rules
from tests.unit.analytics.frames import WEEK_ENDS, closes

WEEK = date(2025, 10, 31)


def of_weeks(numerators, denominators=None, window=3, as_of=None):
    """Relative strength of weekly closes from 2024-05-03 on; None is a missing week."""

    def side(values):
        known = {day: value for day, value in zip(WEEK_ENDS, values, strict=False) if value is not None}
        return closes(known)

    denominators = denominators or [100] * len(numerators)
    last = as_of or WEEK_ENDS[len(numerators) - 1].date()
    return relative_strength(side(numerators), side(denominators), last, Rules(window=window), pair=("A", "B"))


def test_the_average_is_the_mean_of_the_last_weeks_and_undefined_before():
    strength = of_weeks([20, 22, 24, 29])
    assert strength.weeks["average"].tolist() == pytest.approx([nan, nan, 0.22, 0.25], nan_ok=True)
    assert strength.weeks["deviation_points"].tolist() == pytest.approx([nan, nan, 2.0, 4.0], nan_ok=True)
    assert strength.weeks["relative_deviation"].tolist() == pytest.approx([nan, nan, 1 / 11, 0.16], nan_ok=True)


def test_a_missing_week_leaves_the_average_undefined_until_it_has_left_the_window():
    average = of_weeks([20, 20, 20, None, 20, 20, 20, 20]).weeks["average"]
    assert average.isna().tolist() == [True, True, False, True, True, True, False, False]


def test_the_average_of_fewer_weeks_than_the_window_is_undefined():
    assert np.isnan(strict_average(np.array([1.0, 2.0]), 3)).all()
    assert strict_average(np.array([]), 2).tolist() == []


def test_the_columns_of_a_week_are_those_of_the_method():
    strength = of_weeks([20, 22, 24, 12], [100, 100, 100, 50])
    assert list(strength.weeks.columns) == [
        "numerator",
        "denominator",
        "ratio",
        "average",
        "deviation_points",
        "relative_deviation",
        "drawdown",
        "status",
    ]
    assert strength.weeks["drawdown"].tolist() == [0, 0, 0, 0]
    assert of_weeks([20, 22, 11]).weeks["drawdown"].tolist() == pytest.approx([0, 0, -0.5])


def test_the_running_week_has_a_ratio_but_no_average():
    numerator = closes({"2024-05-03": 20, "2024-05-10": 22, "2024-05-14": 33})
    denominator = closes({"2024-05-03": 100, "2024-05-10": 100, "2024-05-14": 100})
    strength = relative_strength(numerator, denominator, date(2024, 5, 14), Rules(window=2), pair=("A", "B"))
    assert strength.provisional == Provisional(date(2024, 5, 14), 0.33)
    assert strength.latest.session == date(2024, 5, 10)
    assert strength.latest.average == pytest.approx(0.21)
    assert strength.weeks["average"].isna().tolist() == [True, False, True]
    assert strength.weeks["status"].tolist() == ["final", "final", "provisional"]
    assert [regime.last for regime in strength.side_regimes] == [date(2024, 5, 10)]


def test_weeks_after_the_latest_that_lack_a_close_are_named_with_their_symbols():
    strength = of_weeks([20, 21, None, 22, None], [100, 100, None, None, 100])
    assert strength.latest.session == WEEK_ENDS[1].date()
    assert strength.missing == (
        MissingWeek(WEEK_ENDS[2].date(), ("A", "B")),
        MissingWeek(WEEK_ENDS[3].date(), ("B",)),
        MissingWeek(WEEK_ENDS[4].date(), ("A",)),
    )


def test_a_missing_friday_is_named_and_thursday_is_not_taken():
    # as on 2026-08-28, when Yahoo had no close of ^GSPC (yfinance issue 2964)
    numerator = closes({"2026-08-21": 20, "2026-08-27": 21, "2026-08-28": 22})
    denominator = closes({"2026-08-21": 100, "2026-08-27": 100})
    strength = relative_strength(numerator, denominator, date(2026, 8, 29), Rules(), pair=("^RUO", "^GSPC"))
    assert strength.latest.session == date(2026, 8, 21)
    assert strength.missing == (MissingWeek(date(2026, 8, 28), ("^GSPC",)),)
    assert strength.weeks["ratio"].isna().tolist() == [False, True]


def test_a_pair_without_common_sessions_has_no_standing():
    strength = relative_strength(
        closes({"2024-05-03": 20}), closes({"2024-05-10": 100}), date(2024, 5, 10), Rules(), pair=("A", "B")
    )
    assert strength.weeks.empty
    assert (strength.latest, strength.provisional, strength.missing) == (None, None, ())
    assert (strength.level_regimes, strength.side_regimes) == ((), ())


def test_a_pair_that_only_shares_a_thursday_has_no_standing():
    strength = relative_strength(
        closes({"2024-05-09": 20, "2024-05-10": 21}),
        closes({"2024-05-09": 100}),
        date(2024, 5, 12),
        Rules(),
        pair=("A", "B"),
    )
    assert strength.latest is None
    assert strength.missing == (MissingWeek(date(2024, 5, 10), ("B",)),)


def test_closes_after_as_of_are_not_used(recorded_strength, recorded_frames):
    until = {symbol: frame[:"2025-10-31"] for symbol, frame in recorded_frames.items()}
    cut = recorded_strength(WEEK, **{"^RUO": until["^RUO"], "^GSPC": until["^GSPC"]})
    whole = recorded_strength(WEEK)
    pd.testing.assert_frame_equal(whole.weeks, cut.weeks)
    assert whole.latest == cut.latest


def test_pair_rules_and_provenance_are_handed_on():
    origin = Provenance(
        sources=(("A", Source.FILE),),
        basis=Basis.PRICE,
        first=date(2024, 5, 3),
        last=date(2024, 5, 3),
        as_of=date(2024, 5, 3),
        retrieved_at=datetime(2024, 5, 4, tzinfo=UTC),
        known_on=None,
        estimated=0,
        derived=0,
        missing=0,
        stale_sessions=0,
        age_days=0,
    )
    frame, rules = closes({"2024-05-03": 20}), Rules(window=13)
    strength = relative_strength(frame, frame, date(2024, 5, 3), rules, pair=("A", "B"), provenance=origin)
    assert (strength.numerator, strength.denominator, strength.rules) == ("A", "B", rules)
    assert strength.as_of == date(2024, 5, 3)
    assert strength.provenance is origin


def test_the_published_deviation_of_2025_10_31_comes_from_one_wrong_level(recorded_strength, recorded_frames):
    wrong = recorded_frames["^GSPC"].copy()
    wrong.loc["2025-10-10", "value"] = 6693.5  # the comment of 2025-10-17 had this for 6552.51: recorded/README.md
    assert round(recorded_strength(WEEK).latest.deviation_points, 2) == 0.67
    assert round(recorded_strength(WEEK, **{"^GSPC": wrong}).latest.deviation_points, 2) == 0.69


def test_derived_and_estimated_weeks_of_the_ratio_are_counted_as_recorded(recorded_strength):
    status = recorded_strength(date(2026, 1, 16)).weeks["status"].value_counts()
    assert status["estimated"] == 26  # recorded/README.md
    assert status["derived"] == 23
    assert len(recorded_strength(date(2026, 1, 16)).weeks) == 347
