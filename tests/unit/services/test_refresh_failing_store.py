from datetime import timedelta

import pytest

from lib.domain.errors import (
    RefreshRunning,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
)
from lib.services.refresh import LEASE, LEASE_SECONDS, refresh
from tests.unit.services.fakes import SYMBOLS, codes, ledger, raiser

FRIDAY = {"2025-10-31": 100.0}


@pytest.fixture(autouse=True)
def _everybody_answers(source):
    source.told = dict.fromkeys(SYMBOLS, FRIDAY)


def test_a_full_disk_ends_the_asking_and_leaves_nothing_half(desk, source, clock, monkeypatch):
    append, calls = desk.store.prices.append, []

    def full(told):
        calls.append(1)
        if len(calls) == 2:
            raise StoreFull
        return append(told)

    monkeypatch.setattr(desk.store.prices, "append", full)
    source.told["^DJI"] = {"2025-10-30": 1.0, "2025-10-31": 2.0}
    assert codes(refresh(desk, clock)) == [None, *["store_full"] * 6]
    assert (ledger(desk, "^RUO"), ledger(desk, "^DJI")) == (FRIDAY, {})
    assert len(source.asked) == 2


def test_an_attempt_that_cannot_be_logged_is_no_failure(desk, clock, monkeypatch):
    monkeypatch.setattr(desk.store.attempts, "record", raiser(StoreLocked()))
    assert codes(refresh(desk, clock)) == [None] * 7


@pytest.mark.parametrize("error", [StoreReadOnly, StoreLocked])
def test_a_store_that_gives_no_lease_is_told_before_anybody_is_asked(desk, source, clock, monkeypatch, error):
    monkeypatch.setattr(desk.store.leases, "acquire", raiser(error()))
    with pytest.raises(error):
        list(refresh(desk, clock))
    assert source.asked == []


def test_a_store_that_breaks_between_two_symbols_is_told_and_the_first_is_kept(desk, clock, monkeypatch):
    run = refresh(desk, clock)
    next(run)
    monkeypatch.setattr(desk.store.leases, "renew", raiser(StoreLocked()))
    with pytest.raises(StoreLocked):
        next(run)
    assert ledger(desk, "^RUO") == FRIDAY
    assert desk.store.leases.held(LEASE, clock()) is None


def test_a_lease_that_cannot_be_given_back_runs_out_by_itself(desk, clock, monkeypatch):
    monkeypatch.setattr(desk.store.leases, "release", raiser(StoreLocked()))
    assert codes(refresh(desk, clock)) == [None] * 7
    with pytest.raises(RefreshRunning):
        list(refresh(desk, clock))
    clock.now += timedelta(seconds=LEASE_SECONDS)
    assert codes(refresh(desk, clock)) == [None] * 7
