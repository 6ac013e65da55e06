"""New York closes at 20:00 UTC in summer, at 21:00 in winter, from 2025-11-02 on."""

from datetime import datetime, timedelta

import pytest

from lib.analytics.sessions import trading_over
from lib.analytics.weeks import latest_completed
from lib.domain.instruments import Instrument
from lib.services.schedule import next_run
from lib.store import Attempt
from tests.unit.services.fakes import SYMBOLS, learn


def up_to_date(desk, now, but=()):
    """Every symbol has the last session of the latest completed week, and of the one before."""
    ends = [latest_completed(trading_over(now)), latest_completed(trading_over(now) - timedelta(days=7))]
    learn(desk, {symbol: {str(end): 1.0 for end in ends[symbol in but :]} for symbol in SYMBOLS})


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2025-10-28T15:00", "2025-10-28T20:30"),  # a Tuesday in summer
        ("2025-11-04T15:00", "2025-11-04T21:30"),  # and in winter
        ("2025-10-28T20:10", "2025-10-28T20:30"),  # begun just after the close, which has not settled
        ("2025-10-28T20:30", "2025-10-29T14:00"),
        ("2025-11-28T15:00", "2025-11-28T18:30"),  # early close after Thanksgiving
        ("2025-11-27T16:00", "2025-11-28T18:30"),  # Thanksgiving
        ("2025-04-18T12:00", "2025-04-18T14:00"),  # Good Friday: 18 hours after Thursday's close
        ("2025-04-18T15:00", "2025-04-21T20:30"),
        ("2025-10-31T20:31", "2025-11-01T14:00"),  # the weekend's second look
        ("2025-11-01T14:01", "2025-11-03T21:30"),
        ("2025-12-24T17:00", "2025-12-24T18:30"),  # early close, then Christmas
        ("2025-12-25T13:00", "2025-12-26T21:30"),
    ],
)
def test_closes_are_fetched_half_an_hour_and_18_hours_after_each_close(desk, now, expected):
    instant = datetime.fromisoformat(f"{now}+00:00")
    up_to_date(desk, instant)
    assert next_run(desk, instant, 0) == datetime.fromisoformat(f"{expected}+00:00")


@pytest.mark.parametrize(
    ("failed", "seconds"),
    [(1, 30), (2, 60), (3, 120), (7, 1920), (8, 3600), (9, 3600), (100_000, 3600)],
)
def test_after_failed_runs_the_pause_doubles_up_to_an_hour(desk, clock, failed, seconds):
    assert next_run(desk, clock(), failed) == clock() + timedelta(seconds=seconds)


def ask(desk, symbol, times, since):
    for number in range(times):
        at = since + timedelta(minutes=number)
        desk.store.attempts.record(Attempt(symbol, at, at, "ok", 0, None))


CLOSE = datetime.fromisoformat("2025-10-31T20:00+00:00")
NIGHT = datetime.fromisoformat("2025-11-01T15:00+00:00")  # past the second look


@pytest.mark.parametrize(("asked", "minutes"), [(0, 30), (1, 30), (2, 60), (3, 120), (6, 960), (7, 1440), (50, 1440)])
def test_a_missing_last_session_is_asked_for_with_growing_pauses(desk, asked, minutes):
    up_to_date(desk, NIGHT, but={"^RUO"})
    ask(desk, "^RUO", 3, CLOSE - timedelta(days=3))  # before it was missing
    ask(desk, "^RUO", asked, CLOSE)
    assert next_run(desk, NIGHT, 0) == NIGHT + timedelta(minutes=minutes)


def test_the_symbol_asked_least_comes_first(desk):
    up_to_date(desk, NIGHT, but={"^RUO", "^VIX"})
    ask(desk, "^RUO", 6, CLOSE)
    ask(desk, "^VIX", 2, CLOSE)
    assert next_run(desk, NIGHT, 0) == NIGHT + timedelta(hours=1)


@pytest.mark.parametrize(("asked", "minutes"), [(0, 30), (2, 60), (40, 1440)])
def test_a_symbol_without_any_close_is_asked_for_too(desk, asked, minutes):
    """A rate limit in the middle of the first run leaves some behind."""
    up_to_date(desk, NIGHT)
    desk.store.universe.remove("^VIX")
    desk.store.universe.add(Instrument("IWO", "IWO", "IWO", "etf"))
    ask(desk, "IWO", asked, CLOSE)
    assert next_run(desk, NIGHT, 0) == NIGHT + timedelta(minutes=minutes)


def test_an_instrument_no_longer_traded_is_not_asked_for_more_than_once_a_day(desk):
    """Each new week would otherwise begin with short pauses again."""
    up_to_date(desk, NIGHT)
    desk.store.universe.remove("^RUO")
    desk.store.universe.add(Instrument("OLD", "OLD", "OLD"))
    learn(desk, {"OLD": {"2015-06-26": 1.0}})
    ask(desk, "OLD", 20, CLOSE - timedelta(days=30))
    assert next_run(desk, NIGHT, 0) == NIGHT + timedelta(days=1)


def test_an_old_gap_does_not_slow_down_the_asking_for_a_new_one(desk):
    up_to_date(desk, NIGHT, but={"^RUO"})
    learn(desk, {"^RUO": {"2025-08-01": 1.0}})
    ask(desk, "^RUO", 30, CLOSE - timedelta(days=30))
    assert next_run(desk, NIGHT, 0) == NIGHT + timedelta(minutes=30)


def test_an_empty_universe_still_has_a_next_run(desk):
    for symbol in SYMBOLS:
        desk.store.universe.remove(symbol)
    assert next_run(desk, NIGHT, 0) == datetime.fromisoformat("2025-11-03T21:30+00:00")
