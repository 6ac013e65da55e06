import warnings
from datetime import UTC, date, datetime, timedelta

import exchange_calendars
import pandas as pd
import pytest

from lib.analytics.sessions import (
    closing_instant,
    exchange_sessions,
    exchange_today,
    is_session,
    last_closed_session,
    next_closing,
    trading_over,
)


@pytest.fixture(scope="module")
def xnys():
    """The exchange calendar as its own constructor builds it, table of minutes and all."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # exchange_calendars 4.13.2 under pandas 3.1
        return exchange_calendars.get_calendar("XNYS", start="1970-01-01", end="2039-12-30")


def test_sessions_are_those_of_the_full_calendar(xnys):
    ours = exchange_sessions(date(1970, 1, 1), date(2039, 12, 30))
    assert list(ours) == list(xnys.sessions)


def test_closing_instants_are_those_of_the_full_calendar(xnys):
    closes = xnys.closes.loc["1988":]
    early = closes[closes.dt.tz_convert("America/New_York").dt.hour != 16]
    assert len(early) > 80
    sample = pd.concat([early, closes.iloc[::250]])
    assert {day.date(): closing_instant(day.date()) for day in sample.index} == {
        day.date(): close.to_pydatetime() for day, close in sample.items()
    }


def test_sessions_are_named_naive_and_include_both_ends():
    sessions = exchange_sessions(date(2025, 10, 27), date(2025, 10, 31))
    assert sessions.name == "session"
    assert sessions.tz is None
    assert [day.day for day in sessions] == [27, 28, 29, 30, 31]


def test_nothing_before_1970_is_a_session():
    assert exchange_sessions(date(1960, 1, 1), date(1969, 12, 31)).empty
    assert exchange_sessions(date(1960, 1, 1), date(1970, 1, 2))[0] == pd.Timestamp("1970-01-02")


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        (date(2025, 4, 17), True),
        (date(2025, 4, 18), False),  # Good Friday
        (date(2001, 9, 11), False),  # attacks
        (date(2001, 9, 17), True),
        (date(2025, 1, 9), False),  # mourning for Jimmy Carter
        (date(2025, 11, 1), False),  # Saturday
        (date(2031, 7, 4), False),  # beyond the first decade that is built
        (date(2031, 7, 7), True),
    ],
)
def test_a_day_is_a_session_when_new_york_trades(day, open_):
    assert is_session(day) is open_


@pytest.mark.parametrize(
    ("session", "closes_at"),
    [  # nyse.com: regular 16:00, early 13:00 New York
        (date(2025, 10, 31), datetime(2025, 10, 31, 20, 0, tzinfo=UTC)),
        (date(2025, 11, 3), datetime(2025, 11, 3, 21, 0, tzinfo=UTC)),  # winter time since the Sunday before
        (date(2025, 11, 28), datetime(2025, 11, 28, 18, 0, tzinfo=UTC)),  # after Thanksgiving
        (date(2025, 12, 24), datetime(2025, 12, 24, 18, 0, tzinfo=UTC)),
        (date(1999, 12, 31), datetime(1999, 12, 31, 18, 0, tzinfo=UTC)),
    ],
)
def test_a_session_closes_at_its_own_hour(session, closes_at):
    assert closing_instant(session) == closes_at
    assert closing_instant(session).utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("now", "as_of"),
    [
        ("2025-10-31T19:59:59", date(2025, 10, 30)),
        ("2025-10-31T20:00:00", date(2025, 10, 31)),
        ("2025-11-01T03:59:00", date(2025, 10, 31)),  # still Friday in New York
        ("2025-11-01T04:01:00", date(2025, 11, 1)),  # Saturday has no trading to wait for
        ("2025-11-03T04:30:00", date(2025, 11, 2)),  # Sunday evening in New York
        ("2025-11-03T14:00:00", date(2025, 11, 2)),
        ("2025-11-28T18:00:00", date(2025, 11, 28)),  # early close
        ("2025-04-18T12:00:00", date(2025, 4, 18)),  # Good Friday
    ],
)
def test_as_of_is_the_last_new_york_day_whose_trading_is_over(now, as_of):
    assert trading_over(datetime.fromisoformat(now).replace(tzinfo=UTC)) == as_of


@pytest.mark.parametrize(
    ("now", "closing"),
    [
        ("2025-10-31T19:59:59", "2025-10-31T20:00:00"),
        ("2025-10-31T20:00:00", "2025-11-03T21:00:00"),
        ("2025-11-27T15:00:00", "2025-11-28T18:00:00"),  # Thanksgiving, then an early close
        ("2025-04-17T23:00:00", "2025-04-21T20:00:00"),  # over Good Friday
        ("2001-09-10T22:00:00", "2001-09-17T20:00:00"),
    ],
)
def test_the_next_closing_is_the_first_one_after_now(now, closing):
    expected = datetime.fromisoformat(closing).replace(tzinfo=UTC)
    assert next_closing(datetime.fromisoformat(now).replace(tzinfo=UTC)) == expected


def test_the_day_at_the_exchange_changes_at_midnight_in_new_york():
    assert exchange_today(datetime(2025, 11, 1, 3, 59, tzinfo=UTC)) == date(2025, 10, 31)
    assert exchange_today(datetime(2025, 11, 1, 4, 0, tzinfo=UTC)) == date(2025, 11, 1)


@pytest.mark.parametrize(
    ("now", "session"),
    [
        ("2025-10-31T19:59:59", date(2025, 10, 30)),
        ("2025-10-31T20:00:00", date(2025, 10, 31)),
        ("2025-11-02T12:00:00", date(2025, 10, 31)),
        ("2001-09-16T12:00:00", date(2001, 9, 10)),
    ],
)
def test_the_last_closed_session_is_the_newest_whose_trading_is_over(now, session):
    assert last_closed_session(datetime.fromisoformat(now).replace(tzinfo=UTC)) == session
