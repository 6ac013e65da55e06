from datetime import date

import pandas as pd
import pytest

from lib.analytics.weekly_closes import weekly_closes
from tests.unit.analytics.frames import closes

TWO_WEEKS = {  # week ends of the S&P 500 from recorded/README.md, other days made up
    "2025-10-23": 6740.00,
    "2025-10-24": 6791.69,
    "2025-10-30": 6820.00,
    "2025-10-31": 6840.20,
}


def test_a_weekly_close_is_the_close_of_the_last_session():
    weekly = weekly_closes(closes(TWO_WEEKS), date(2025, 10, 31))
    assert weekly["close"].to_dict() == {
        pd.Timestamp("2025-10-24"): 6791.69,
        pd.Timestamp("2025-10-31"): 6840.20,
    }
    assert weekly["status"].tolist() == ["final", "final"]
    assert weekly.index.name == "session"


def test_a_missing_friday_never_becomes_thursday():
    without_friday = {day: value for day, value in TWO_WEEKS.items() if day != "2025-10-31"}
    last = weekly_closes(closes(without_friday), date(2025, 11, 2)).iloc[-1]
    assert last.name == pd.Timestamp("2025-10-31")
    assert pd.isna(last["close"])
    assert last["status"] == "missing"


def test_a_running_week_shows_its_last_session_as_provisional():
    weekly = weekly_closes(closes(TWO_WEEKS), date(2025, 10, 30))
    assert [day.date() for day in weekly.index] == [date(2025, 10, 24), date(2025, 10, 30)]
    assert weekly["close"].iloc[-1] == 6820.00
    assert weekly["status"].tolist() == ["final", "provisional"]


def test_a_running_week_without_data_has_no_row():
    weekly = weekly_closes(closes(TWO_WEEKS), date(2025, 10, 28))
    assert [day.date() for day in weekly.index] == [date(2025, 10, 24)]


def test_an_estimate_of_the_running_week_is_provisional_first():
    weekly = weekly_closes(closes({"2025-10-30": 6820.00}, "estimated"), date(2025, 10, 30))
    assert weekly["status"].tolist() == ["provisional"]


def test_weeks_without_any_data_between_two_known_ones_are_missing():
    weekly = weekly_closes(closes({"2025-10-10": 6552.51, "2025-10-31": 6840.20}), date(2025, 10, 31))
    assert [day.date() for day in weekly.index] == [
        date(2025, 10, 10),
        date(2025, 10, 17),
        date(2025, 10, 24),
        date(2025, 10, 31),
    ]
    assert weekly["status"].tolist() == ["final", "missing", "missing", "final"]


def test_weeks_after_the_last_data_have_no_row():
    weekly = weekly_closes(closes(TWO_WEEKS), date(2026, 3, 1))
    assert weekly.index[-1] == pd.Timestamp("2025-10-31")


@pytest.mark.parametrize(
    ("status", "weekly_status"), [("close", "final"), ("derived", "derived"), ("estimated", "estimated")]
)
def test_the_status_of_a_close_is_carried_through(status, weekly_status):
    weekly = weekly_closes(closes(TWO_WEEKS, status), date(2025, 10, 31))
    assert weekly["status"].tolist() == [weekly_status, weekly_status]


def test_a_row_on_a_day_without_trading_is_never_a_weekly_close():
    # VIX has rows on US holidays (prices/SOURCES.md); 2025-07-04 was a Friday, and the running week of 2025-11-27
    holiday = closes({"2025-07-02": 16.5, "2025-07-03": 16.0, "2025-07-04": 17.5})
    assert weekly_closes(holiday, date(2025, 7, 6))["close"].tolist() == [16.0]
    thanksgiving = closes({"2025-11-26": 17.0, "2025-11-27": 18.0})
    running = weekly_closes(thanksgiving, date(2025, 11, 27))
    assert running["close"].tolist() == [17.0]
    assert running["status"].tolist() == ["provisional"]


def test_a_thursday_week_is_complete_on_thursday():
    weekly = weekly_closes(closes({"2025-04-16": 5280.0, "2025-04-17": 5282.70}), date(2025, 4, 17))
    assert weekly["close"].tolist() == [5282.70]
    assert weekly["status"].tolist() == ["final"]


def test_the_week_of_september_11_2001_has_its_monday_close():
    weekly = weekly_closes(closes({"2001-09-07": 1085.0, "2001-09-10": 1090.0, "2001-09-21": 965.0}), date(2001, 9, 21))
    assert weekly["close"].tolist() == [1085.0, 1090.0, 965.0]


def test_no_closes_make_no_weeks():
    for frame in (closes({}), closes(TWO_WEEKS)):
        weekly = weekly_closes(frame, date(2025, 1, 1))
        assert weekly.empty
        assert list(weekly.columns) == ["close", "status"]


def test_closes_before_1970_are_outside_the_calendar():
    weekly = weekly_closes(closes({"1969-12-26": 91.89, "1970-01-02": 93.00}), date(1970, 1, 31))
    assert weekly["close"].tolist() == [93.00]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_the_resolution_of_the_index_does_not_matter(unit):
    frame = closes(TWO_WEEKS)
    frame.index = frame.index.as_unit(unit)
    assert weekly_closes(frame, date(2025, 10, 31))["close"].tolist() == [6791.69, 6840.20]


def test_the_given_frame_is_left_as_it_was():
    frame = closes(TWO_WEEKS)
    before = frame.copy()
    weekly_closes(frame, date(2025, 10, 30))
    pd.testing.assert_frame_equal(frame, before)


def test_data_on_days_without_trading_only_make_no_weeks():
    assert weekly_closes(closes({"2025-11-01": 10.0}), date(2025, 11, 3)).empty
