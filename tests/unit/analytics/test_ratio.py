from datetime import date

import pandas as pd
import pytest

from lib.analytics.ratio import ratio_line, weekly_ratio
from tests.unit.analytics.frames import closes

RUO = {"2025-10-24": 1692.81, "2025-10-30": 1675.0, "2025-10-31": 1686.56}
GSPC = {"2025-10-24": 6791.69, "2025-10-30": 6820.0, "2025-10-31": 6840.20}
END = date(2025, 10, 31)


def without(values, *days):
    return {day: value for day, value in values.items() if day not in days}


def test_the_line_divides_only_where_both_closed():
    line = ratio_line(closes(without(RUO, "2025-10-30")), closes(GSPC))
    assert [day.day for day in line.index] == [24, 31]
    assert line.iloc[-1] == pytest.approx(0.246566, abs=5e-7)  # 1686.56 / 6840.20, by hand


def test_the_weekly_ratio_is_that_of_the_last_session():
    weeks = weekly_ratio(closes(RUO), closes(GSPC), END)
    assert weeks["ratio"].tolist() == [1692.81 / 6791.69, 1686.56 / 6840.20]
    assert weeks["numerator"].tolist() == [1692.81, 1686.56]
    assert weeks["denominator"].tolist() == [6791.69, 6840.20]
    assert weeks["status"].tolist() == ["final", "final"]


@pytest.mark.parametrize("lacking", ["numerator", "denominator"])
def test_a_side_without_the_last_session_makes_the_week_missing(lacking):
    above, below = closes(RUO), closes(GSPC)
    if lacking == "numerator":
        above = closes(without(RUO, "2025-10-31"))
    else:
        below = closes(without(GSPC, "2025-10-31"))
    last = weekly_ratio(above, below, END).iloc[-1]
    assert last["status"] == "missing"
    assert pd.isna(last["ratio"])
    assert {side for side in ("numerator", "denominator") if pd.isna(last[side])} == {lacking}


def test_weeks_in_which_only_one_side_goes_on_are_missing():
    weeks = weekly_ratio(closes(without(RUO, "2025-10-30", "2025-10-31")), closes(GSPC), END)
    assert [day.day for day in weeks.index] == [24, 31]
    assert weeks["status"].tolist() == ["final", "missing"]


def test_the_first_week_is_the_first_with_a_common_session():
    longer = {"2025-10-10": 6552.51, "2025-10-17": 6664.01} | GSPC
    assert weekly_ratio(closes(RUO), closes(longer), END).index[0] == pd.Timestamp("2025-10-24")


def test_the_running_week_is_sampled_at_its_last_common_session():
    above = {"2025-10-27": 1700.0, "2025-10-28": 1690.0}
    below = {"2025-10-27": 6870.0, "2025-10-28": 6880.0, "2025-10-29": 6885.0}
    weeks = weekly_ratio(closes(above), closes(below), date(2025, 10, 29))
    assert [day.day for day in weeks.index] == [28]
    assert weeks["ratio"].tolist() == [1690.0 / 6880.0]
    assert weeks["status"].tolist() == ["provisional"]


@pytest.mark.parametrize(
    ("above", "below", "worst"),
    [
        ("close", "close", "final"),
        ("derived", "close", "derived"),
        ("close", "estimated", "estimated"),
        ("estimated", "derived", "estimated"),
    ],
)
def test_the_status_is_the_worse_of_the_two(above, below, worst):
    weeks = weekly_ratio(closes(RUO, above), closes(GSPC, below), END)
    assert weeks["status"].tolist() == [worst, worst]


def test_a_pair_without_common_sessions_has_no_weeks():
    weeks = weekly_ratio(closes({"2025-10-30": 1675.0}), closes({"2025-10-31": 6840.20}), END)
    assert weeks.empty
    assert list(weeks.columns) == ["numerator", "denominator", "ratio", "status"]
