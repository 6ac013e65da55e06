from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.dialects import sqlite

from lib.store.instants import UtcInstant
from tests.store.closes import close
from tests.store.test_attempts import attempt

TOKYO = timezone(timedelta(hours=9))
PRECISE = datetime(2025, 11, 1, 6, 10, 59, 123456, UTC)


@pytest.mark.parametrize("zone", [UTC, TOKYO, timezone(timedelta(hours=-5))])
def test_an_instant_comes_back_in_utc_whichever_zone_it_was_written_in(store, zone):
    store.attempts.record(attempt("^RUO", PRECISE.astimezone(zone)))
    back = store.attempts.last("^RUO").finished_at
    assert back == PRECISE
    assert back.utcoffset() == timedelta(0)


def test_as_known_at_means_the_same_instant_in_every_zone(store):
    store.prices.append([close(1.0, known=PRECISE.astimezone(TOKYO))])
    for zone in (UTC, TOKYO):
        asked = PRECISE.astimezone(zone)
        assert len(store.prices.closes(["^GSPC"], sources=["yahoo"], known_at=asked)["^GSPC"]) == 1
        earlier = asked - timedelta(microseconds=1)
        assert len(store.prices.closes(["^GSPC"], sources=["yahoo"], known_at=earlier)["^GSPC"]) == 0


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="needs a time zone"):
        UtcInstant().process_bind_param(PRECISE.replace(tzinfo=None), sqlite.dialect())


def test_no_instant_stays_none():
    assert UtcInstant().process_bind_param(None, sqlite.dialect()) is None
    assert UtcInstant().process_result_value(None, sqlite.dialect()) is None
