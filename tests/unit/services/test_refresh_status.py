from datetime import timedelta

import pytest

from lib.services.refresh import LEASE, refresh
from lib.services.refresh_status import attempts_since, failed_since, refresh_status
from lib.store import Attempt
from tests.unit.services.fakes import SATURDAY


def attempt(desk, outcome, at):
    desk.store.attempts.record(Attempt("^RUO", at, at, outcome, 0, None))


def test_when_nobody_fetches_there_is_no_status(desk):
    assert refresh_status(desk, SATURDAY) is None


def test_a_run_under_way_says_how_far_it_is(desk, clock):
    run = refresh(desk, clock)
    next(run)
    next(run)
    status = refresh_status(desk, SATURDAY)
    assert (status.name, status.done, status.total) == (LEASE, 1, 7)
    run.close()
    assert refresh_status(desk, SATURDAY) is None


def test_a_run_whose_process_died_is_forgotten_in_time(desk, clock):
    desk.store.leases.acquire(LEASE, "dead", 180, SATURDAY)
    assert refresh_status(desk, SATURDAY + timedelta(seconds=179)) is not None
    assert refresh_status(desk, SATURDAY + timedelta(seconds=180)) is None


@pytest.mark.parametrize(
    ("outcomes", "failed"),
    [((), None), (("ok",), None), (("unreachable",), 0), (("unreachable", "ok"), None), (("ok", "rate_limited"), 1)],
)
def test_only_the_latest_attempt_tells_whether_fetching_fails(desk, outcomes, failed):
    for number, outcome in enumerate(outcomes):
        attempt(desk, outcome, SATURDAY + timedelta(minutes=number))
    expected = None if failed is None else SATURDAY + timedelta(minutes=failed)
    assert failed_since(desk, SATURDAY + timedelta(hours=1)) == expected


def test_a_failure_by_a_clock_that_ran_ahead_is_not_told(desk):
    attempt(desk, "unreachable", SATURDAY + timedelta(days=1))
    assert failed_since(desk, SATURDAY) is None


def test_results_since_an_instant_come_oldest_first(desk):
    for minute, outcome in enumerate(("ok", "unreachable", "empty_answer")):
        attempt(desk, outcome, SATURDAY + timedelta(minutes=minute))
    since = attempts_since(desk, SATURDAY + timedelta(minutes=1))
    assert [result.outcome for result in since] == ["unreachable", "empty_answer"]
