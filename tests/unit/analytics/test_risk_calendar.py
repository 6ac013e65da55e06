"""Due and overdue on the right day in New York and in Tokyo.

Expected days are read from a calendar: 2025-10-31 is a Friday; New York's clocks
go back on Sunday 2025-11-02, so the close is 20:00 UTC before and 21:00 after;
2025-11-28 closes at 13:00; 2026-04-02 is the Thursday before Good Friday.
"""

from datetime import UTC, date, datetime, timedelta

import pytest

from lib.analytics.risk_calendar import due_from, due_week, late_week, next_week, overdue_from

from .risk_books import NEW_YORK, OCT_24, OCT_31, TOKYO, at


@pytest.mark.parametrize(
    ("week", "new_york", "tokyo"),
    [
        (OCT_31, date(2025, 10, 31), date(2025, 11, 1)),  # 16:00 Friday is 05:00 Saturday
        (date(2025, 11, 7), date(2025, 11, 7), date(2025, 11, 8)),  # 16:00 Friday is 06:00 Saturday
        (date(2025, 11, 28), date(2025, 11, 28), date(2025, 11, 29)),  # early close, 03:00 Saturday
        (date(2026, 4, 2), date(2026, 4, 2), date(2026, 4, 3)),  # a week that ends on Thursday
    ],
)
def test_a_review_is_due_on_the_day_the_last_session_closes_where_the_reader_sits(week, new_york, tokyo):
    assert (due_from(week, NEW_YORK), due_from(week, TOKYO)) == (new_york, tokyo)


def test_a_week_becomes_due_with_its_last_close_and_not_a_minute_before():
    close = datetime(2025, 10, 31, 20, tzinfo=UTC)
    assert due_week(close - timedelta(minutes=1)) == OCT_24
    assert due_week(close) == OCT_31


@pytest.mark.parametrize(
    ("week", "monday"),
    [(OCT_31, date(2025, 11, 3)), (date(2026, 4, 2), date(2026, 4, 6)), (date(2025, 12, 26), date(2025, 12, 29))],
)
def test_a_review_is_late_from_the_monday_after(week, monday):
    assert overdue_from(week) == monday
    assert monday.weekday() == 0


@pytest.mark.parametrize("zone", [NEW_YORK, TOKYO])
def test_the_late_week_turns_at_midnight_before_monday_in_the_readers_zone(zone):
    before, after = at(zone, 2025, 11, 2, 23, 59), at(zone, 2025, 11, 3, 0, 0)
    assert late_week(before.now, zone) == OCT_24
    assert late_week(after.now, zone) == OCT_31


def test_tokyo_is_late_fourteen_hours_before_new_york():
    now = at(TOKYO, 2025, 11, 3, 0, 0).now
    assert now == at(NEW_YORK, 2025, 11, 2, 10, 0).now  # winter time since two o'clock that night
    assert (late_week(now, TOKYO), late_week(now, NEW_YORK)) == (OCT_31, OCT_24)


def test_the_week_after_ends_on_its_own_last_session():
    assert next_week(OCT_31) == date(2025, 11, 7)
    assert next_week(date(2026, 3, 27)) == date(2026, 4, 2)
    assert next_week(date(2025, 12, 24)) == date(2026, 1, 2)
