"""Every way to read and to write a store."""

import pytest

from tests.store.closes import MONDAY, TUESDAY, close, known
from tests.store.test_attempts import attempt


def writings(store):
    shock = store.events.events()[-1]
    return [
        lambda: store.prices.append([close(2.0, known=TUESDAY)]),
        lambda: store.universe.add(store.universe.instruments()[0]),
        lambda: store.universe.remove("^RUO"),
        lambda: store.events.save(shock),
        lambda: store.events.archive(shock.key, shock.version),
        lambda: store.attempts.record(attempt("^RUO", MONDAY)),
        lambda: store.leases.acquire("refresh", "a", 60, MONDAY),
        lambda: store.leases.renew("refresh", "a", 60, MONDAY),
        lambda: store.leases.release("refresh", "a"),
    ]


def readings(store):
    return [
        lambda: known(store),
        lambda: store.prices.corrections(["^GSPC"], MONDAY),
        store.prices.coverage,
        store.prices.vintage,
        store.universe.instruments,
        store.events.events,
        store.attempts.recent,
        lambda: store.attempts.last("^RUO"),
        lambda: store.attempts.last_success(["^RUO"]),
        lambda: store.attempts.count_since("^RUO", MONDAY),
        lambda: store.leases.held("refresh", MONDAY),
        store.version,
    ]


def each_raises(error, calls):
    for call in calls:
        with pytest.raises(error) as raised:
            call()
        assert type(raised.value) is error
        assert raised.value.__cause__ is not None
