"""Faults that may pass: asked again after growing pauses, then told in our words."""

from datetime import date

import pytest

from lib.domain.errors import RateLimited, Unreachable
from lib.sources.yahoo import YahooSource
from tests.local_yahoo import Fault

ATTEMPTS = 4


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.FORBIDDEN, Fault.TIME_OUT, Fault.REFUSED])
def test_a_yahoo_out_of_reach_is_asked_four_times_with_doubled_pauses(fetch, yahoo, pauses, fault):
    yahoo.fail(fault)
    with pytest.raises(Unreachable) as raised:
        fetch()
    assert raised.value.details["symbol"] == "^GSPC"
    assert pauses == [1, 2, 4]


def test_a_rate_limit_is_waited_for_longer(fetch, yahoo, pauses):
    yahoo.fail(Fault.RATE_LIMITED)
    with pytest.raises(RateLimited):
        fetch()
    assert pauses == [5, 10, 20]


@pytest.mark.parametrize("fault", [Fault.TIME_OUT, Fault.REFUSED])
def test_a_request_without_an_answer_is_made_once_per_attempt(fetch, yahoo, fault):
    yahoo.fail(fault)
    with pytest.raises(Unreachable):
        fetch()
    assert len(yahoo.asked) == ATTEMPTS


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.RATE_LIMITED])
def test_a_refused_request_is_made_twice_per_attempt_as_yfinance_tries_its_other_cookie(fetch, yahoo, fault):
    yahoo.fail(fault)
    with pytest.raises((Unreachable, RateLimited)):
        fetch()
    assert len(yahoo.asked) == 2 * ATTEMPTS


def test_a_closed_door_is_out_of_reach(fetch, yahoo, pauses):
    yahoo.stop()
    with pytest.raises(Unreachable):
        fetch()
    assert pauses == [1, 2, 4]


def test_what_yahoo_asks_for_is_the_least_pause(fetch, yahoo, pauses):
    yahoo.fail(Fault.RATE_LIMITED, retry_after=12)
    with pytest.raises(RateLimited):
        fetch()
    assert pauses == [12, 12, 20]


def test_a_pause_longer_than_half_a_minute_is_left_to_the_schedule(fetch, yahoo, pauses):
    yahoo.fail(Fault.RATE_LIMITED, retry_after=3600)
    with pytest.raises(RateLimited) as raised:
        fetch()
    assert pauses == []
    assert raised.value.details["retry_after"] == 3600


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.RATE_LIMITED])
def test_a_fault_that_passes_costs_one_pause_and_no_data(fetch, yahoo, pauses, fault):
    yahoo.fail(fault, times=2)
    assert fetch().closes["value"].iloc[-1] == 6840.20
    assert len(pauses) == 1


def test_a_failed_answer_is_not_remembered_by_the_next_fetch(fetch, yahoo):
    """yfinance 1.7.0 keeps answers for past days, and for the time zone, until the process ends."""
    yahoo.fail(Fault.SERVER_ERROR)
    with pytest.raises(Unreachable):
        fetch()
    yahoo.mend()
    assert len(fetch().closes) == 10


def test_a_correction_is_seen_by_the_next_fetch(fetch, yahoo):
    fetch()
    yahoo.prices["^GSPC"] = yahoo.prices["^GSPC"][:-1]
    assert len(fetch().closes) == 9


def test_one_symbol_of_several_fails_alone(fetch, yahoo):
    yahoo.fail(Fault.SERVER_ERROR, "^GSPC")
    with pytest.raises(Unreachable):
        fetch("^GSPC")
    assert fetch("^RUO").closes["value"].iloc[-1] == 1686.56


def test_chance_spreads_the_pauses_but_never_shortens_them(tmp_path, yahoo):
    pauses, chances = [], iter([0.5, 0.0, 1.0])
    source = YahooSource(tmp_path, timeout=0.3, sleep=pauses.append, random=lambda: next(chances))
    yahoo.fail(Fault.SERVER_ERROR)
    with pytest.raises(Unreachable):
        source.fetch("^GSPC", first=None, last=date(2025, 10, 31))
    assert pauses == [1.25, 2, 6]


def test_a_single_attempt_does_not_wait(tmp_path, yahoo, pauses):
    yahoo.fail(Fault.SERVER_ERROR)
    with pytest.raises(Unreachable):
        YahooSource(tmp_path, attempts=1, sleep=pauses.append).fetch("^GSPC", first=None, last=None)
    assert pauses == []
