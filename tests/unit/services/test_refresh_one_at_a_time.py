import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from lib.domain.errors import (
    RefreshRunning,
)
from lib.services.refresh import LEASE_SECONDS, refresh
from tests.unit.services.fakes import SYMBOLS, FakeSource, codes, desk_at, ledger, raiser

ROOT = Path(__file__).parents[3]
FRIDAY = {"2025-10-31": 100.0}


@pytest.fixture(autouse=True)
def _everybody_answers(source):
    source.told = dict.fromkeys(SYMBOLS, FRIDAY)


def test_while_one_run_is_under_way_another_is_refused(desk, path, source, clock):
    other = desk_at(path, FakeSource(source.told))
    run = refresh(desk, clock)
    next(run)
    with pytest.raises(RefreshRunning):
        next(refresh(other, clock))
    assert other.source.asked == []
    run.close()
    other.store.close()


def test_a_run_closed_early_makes_room_for_the_next(desk, clock):
    run = refresh(desk, clock)
    next(run)
    run.close()
    assert codes(refresh(desk, clock)) == [None] * 7


def test_a_run_that_raised_makes_room_for_the_next(desk, source, clock):
    source.told["^RUO"] = KeyboardInterrupt()
    fetch = source.fetch
    source.fetch = raiser(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        list(refresh(desk, clock))
    source.fetch, source.told["^RUO"] = fetch, FRIDAY
    assert codes(refresh(desk, clock)) == [None] * 7


def test_of_eight_threads_one_fetches(desk, source, clock):
    holding, refused, results = threading.Event(), threading.Semaphore(0), []
    fetch = source.fetch

    def once_the_others_were_refused(symbol, **days):
        if symbol == "^RUO":
            assert holding.wait(20)
        return fetch(symbol, **days)

    source.fetch = once_the_others_were_refused

    def run():
        try:
            results.append(codes(refresh(desk, clock)))
        except RefreshRunning:
            results.append("refused")
            refused.release()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for _ in range(7):
        assert refused.acquire(timeout=20)
    holding.set()
    for thread in threads:
        thread.join(20)
    assert results == [*["refused"] * 7, [None] * 7]


OTHER_PROCESS = """
import sys
from pathlib import Path
from lib.services.refresh import refresh
from tests.unit.services.fakes import SYMBOLS, FakeClock, FakeSource, desk_at

source = FakeSource({symbol: {"2025-10-24": 99.0} for symbol in SYMBOLS})
for outcome in refresh(desk_at(Path(sys.argv[1]), source), FakeClock()):
    print(outcome.symbol, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def other_process(path):
    """A process that has fetched one symbol, and fetches the next for every line it is sent."""
    with subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout.readline() == "^RUO\n"
        yield process
        process.kill()


def test_while_another_process_fetches_a_run_is_refused(desk, source, clock, other_process):
    with pytest.raises(RefreshRunning):
        list(refresh(desk, clock))
    assert source.asked == []
    other_process.communicate("\n" * 7, timeout=30)
    assert ledger(desk, "^VIX") == {"2025-10-24": 99.0}
    assert codes(refresh(desk, clock)) == [None] * 7


def test_a_process_killed_while_fetching_blocks_the_others_for_minutes_only(desk, clock, other_process):
    other_process.kill()
    other_process.wait(30)
    with pytest.raises(RefreshRunning):
        list(refresh(desk, clock))
    clock.now += timedelta(seconds=LEASE_SECONDS)
    assert codes(refresh(desk, clock)) == [None] * 7


def test_a_run_that_stood_still_so_long_that_another_took_over_gives_up(desk, source, path, clock):
    run = refresh(desk, clock)
    next(run)
    clock.now += timedelta(seconds=LEASE_SECONDS)
    other = desk_at(path, FakeSource(source.told))
    takeover = refresh(other, clock)
    next(takeover)
    with pytest.raises(RefreshRunning):
        next(run)
    assert [symbol for symbol, *_ in source.asked] == ["^RUO"]
    assert codes(takeover) == [None] * 6
    other.store.close()
