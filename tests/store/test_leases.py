import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from lib.store import Lease
from tests.store.closes import MONDAY

ROOT = Path(__file__).parents[2]
LATER = MONDAY + timedelta(seconds=61)


def test_a_name_has_one_holder_at_a_time(store):
    assert store.leases.acquire("refresh", "a", 60, MONDAY)
    assert not store.leases.acquire("refresh", "b", 60, MONDAY)
    assert not store.leases.acquire("refresh", "a", 60, MONDAY)
    assert store.leases.acquire("backup", "b", 60, MONDAY)


def test_a_released_name_can_be_had_again(store):
    store.leases.acquire("refresh", "a", 60, MONDAY)
    store.leases.release("refresh", "a")
    assert store.leases.held("refresh", MONDAY) is None
    assert store.leases.acquire("refresh", "b", 60, MONDAY)


def test_a_holder_that_died_loses_the_name_when_it_expires(store):
    store.leases.acquire("refresh", "dead", 60, MONDAY)
    assert not store.leases.acquire("refresh", "b", 60, MONDAY + timedelta(seconds=59))
    assert store.leases.acquire("refresh", "b", 60, MONDAY + timedelta(seconds=60))


def test_whoever_lost_the_name_can_neither_renew_nor_release_it(store):
    store.leases.acquire("refresh", "slow", 60, MONDAY)
    store.leases.acquire("refresh", "b", 60, LATER)
    assert not store.leases.renew("refresh", "slow", 60, LATER)
    store.leases.release("refresh", "slow")
    assert store.leases.held("refresh", LATER).holder == "b"


def test_a_renewed_name_is_held_longer_and_tells_how_far_the_work_has_come(store):
    store.leases.acquire("refresh", "a", 60, MONDAY, total=8)
    assert store.leases.held("refresh", MONDAY) == Lease("refresh", "a", MONDAY + timedelta(seconds=60), 0, 8)
    assert store.leases.renew("refresh", "a", 60, LATER, done=3)
    assert store.leases.held("refresh", LATER) == Lease("refresh", "a", LATER + timedelta(seconds=60), 3, 8)


def test_an_expired_name_is_held_by_nobody(store):
    store.leases.acquire("refresh", "a", 60, MONDAY)
    assert store.leases.held("refresh", LATER) is None


def test_a_block_holds_the_name_and_gives_it_back(store):
    with store.lease("refresh", "a", 60, MONDAY) as held, store.lease("refresh", "b", 60, MONDAY) as also:
        assert (held, also) == (True, False)
    assert store.leases.held("refresh", MONDAY) is None


def test_a_block_that_fails_gives_the_name_back(store):
    with pytest.raises(RuntimeError), store.lease("refresh", "a", 60, MONDAY):
        raise RuntimeError
    assert store.leases.held("refresh", MONDAY) is None


def race(runners):
    results, start = [], threading.Barrier(len(runners))

    def run(one):
        start.wait()
        results.append(one())

    threads = [threading.Thread(target=run, args=(one,)) for one in runners]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_of_racing_threads_exactly_one_wins(store):
    for number in range(5):
        won = race(
            [lambda n=n, name=f"race {number}": store.leases.acquire(name, f"t{n}", 60, MONDAY) for n in range(6)]
        )
        assert sorted(won) == [False] * 5 + [True]


def test_of_racing_threads_exactly_one_takes_over_from_the_dead(store):
    store.leases.acquire("refresh", "dead", 60, MONDAY)
    won = race([lambda n=n: store.leases.acquire("refresh", f"t{n}", 60, LATER) for n in range(6)])
    assert sorted(won) == [False] * 5 + [True]


RACER = """
import sys
from datetime import datetime
from pathlib import Path
from lib.store import open_store
url, folder, holder, instant = sys.argv[1:]
store = open_store(url, Path(folder))
print("ready", flush=True)
sys.stdin.readline()
print(store.leases.acquire("refresh", holder, 60, datetime.fromisoformat(instant)))
"""


def test_of_racing_processes_exactly_one_wins(database_url, tmp_path):
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, database_url, str(tmp_path), f"p{number}", MONDAY.isoformat()],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for number in range(3)
    ]  # fmt: skip
    for racer in racers:
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        racer.stdin.write("\n")
        racer.stdin.flush()
    assert sorted(racer.communicate(timeout=30)[0].strip() for racer in racers) == ["False", "False", "True"]
