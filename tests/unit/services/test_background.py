import threading
import time
from datetime import timedelta

import pytest

from lib.domain.errors import RateLimited, StoreLocked
from lib.services import background as module
from lib.services.background import BackgroundRefresh
from lib.services.refresh import LEASE
from tests.unit.services.fakes import SYMBOLS, ledger

FRIDAY = {"2025-10-31": 100.0}


@pytest.fixture(autouse=True)
def _everybody_answers(source):
    source.told = dict.fromkeys(SYMBOLS, FRIDAY)


@pytest.fixture
def background(desk, clock):
    thread = BackgroundRefresh(desk, clock)
    yield thread
    thread.stop()
    assert not thread._thread.is_alive()


def until(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def free(desk, clock):
    return desk.store.leases.held(LEASE, clock()) is None


def test_it_fetches_at_its_start_and_then_waits(background, desk, source, clock):
    background.start()
    until(lambda: len(source.asked) == 7 and free(desk, clock))
    assert ledger(desk, "^VIX") == FRIDAY
    time.sleep(0.1)
    assert len(source.asked) == 7


def test_it_fetches_when_asked_to(background, desk, source, clock):
    background.start()
    until(lambda: len(source.asked) == 7 and free(desk, clock))
    background.ask()
    until(lambda: len(source.asked) == 14)


def test_it_stops_within_seconds_while_it_waits(background, source):
    background.start()
    until(lambda: len(source.asked) == 7)
    began = time.monotonic()
    background.stop()
    assert time.monotonic() - began < 2


def test_it_stops_after_the_symbol_being_fetched_and_gives_the_lease_back(background, desk, source, clock):
    asked, go_on = threading.Event(), threading.Event()
    fetch = source.fetch

    def slowly(symbol, **days):
        asked.set()
        assert go_on.wait(10)
        return fetch(symbol, **days)

    source.fetch = slowly
    background.start()
    assert asked.wait(10)
    stopper = threading.Thread(target=background.stop)
    stopper.start()
    until(background._stopping.is_set)
    go_on.set()
    stopper.join(10)
    assert [symbol for symbol, *_ in source.asked] == ["^RUO"]
    assert free(desk, clock)


def test_a_wish_to_stop_just_before_a_run_begins_is_not_lost(background, source):
    """Clearing the wish to fetch also clears the one that comes with the wish to stop."""
    clear = background._wanted.clear

    def stopped_just_now():
        background._stopping.set()
        background._wanted.set()
        clear()

    background._wanted.clear = stopped_just_now
    background.start()
    background._thread.join(10)
    assert not background._thread.is_alive()


def test_stopping_what_never_started_does_nothing(background):
    background.stop()


def test_without_a_live_source_it_never_starts(recorded, clock):
    idle = BackgroundRefresh(recorded, clock)
    idle.start()
    assert not idle._thread.is_alive()
    idle.stop()


@pytest.mark.parametrize("error", [StoreLocked(), ZeroDivisionError("a mistake of ours")])
def test_it_survives_whatever_happens_says_so_and_fetches_again(background, desk, source, monkeypatch, caplog, error):
    acquire, failed = desk.store.leases.acquire, threading.Event()

    def broken_once(*arguments, **options):
        if failed.is_set():
            return acquire(*arguments, **options)
        failed.set()
        raise error

    monkeypatch.setattr(desk.store.leases, "acquire", broken_once)
    background.start()
    until(lambda: "background refresh failed" in caplog.text)
    assert source.asked == []
    background.ask()
    until(lambda: len(source.asked) == 7)


def test_a_schedule_that_cannot_be_made_is_survived_too(background, desk, source, monkeypatch, caplog):
    monkeypatch.setattr(module, "next_run", lambda *_: 1 / 0)
    background.start()
    until(lambda: "ZeroDivisionError" in caplog.text)
    background.ask()
    until(lambda: len(source.asked) == 14)


@pytest.fixture
def pauses(background, monkeypatch):
    """Seconds it wanted to rest; then it is stopped, or goes on as often as ``pauses.more`` says."""

    class Pauses(list):
        more = 0

    rested = Pauses()

    def rest(seconds):
        rested.append(seconds)
        if len(rested) > rested.more:
            background._stopping.set()

    monkeypatch.setattr(background, "_rest", rest)
    return rested


def ended(background):
    background.start()
    background._thread.join(10)
    assert not background._thread.is_alive()


def test_while_somebody_else_fetches_it_looks_again_a_minute_later(background, desk, source, clock, pauses):
    desk.store.leases.acquire(LEASE, "somebody else", 180, clock())
    ended(background)
    assert (pauses, source.asked) == ([60.0], [])


def test_pauses_double_while_nothing_can_be_fetched_and_start_over_after_a_success(background, source, pauses):
    answers = iter([{}, {}, {}, dict.fromkeys(SYMBOLS, FRIDAY), {}])
    fetch = source.fetch

    def changing(symbol, **days):
        if symbol == "^RUO":
            source.told = next(answers)
        return fetch(symbol, **days)

    source.fetch = changing
    pauses.more = 4
    ended(background)
    assert pauses[:3] == [30.0, 60.0, 120.0]
    assert pauses[3] > 3600
    assert pauses[4] == 30.0


@pytest.mark.parametrize(("wanted", "pause"), [(5.0, 30.0), (900.0, 900.0), (1e12, 86_400.0), (None, 30.0)])
def test_a_source_that_wants_to_be_left_alone_is(background, source, pauses, wanted, pause):
    source.told = {symbol: RateLimited(symbol=symbol, retry_after=wanted) for symbol in SYMBOLS}
    ended(background)
    assert pauses == [pause]


def test_a_laptop_asleep_at_the_planned_instant_fetches_soon_after_waking(background, source, clock, monkeypatch):
    """Its clock has gone on; the seconds of the wait have not."""
    naps = []

    def nap(seconds):
        naps.append(seconds)
        clock.now += timedelta(days=3)
        return len(naps) > 1

    monkeypatch.setattr(background._wanted, "wait", nap)
    background.start()
    until(lambda: len(source.asked) >= 14)
    background._stopping.set()
    assert naps[0] == 60.0
