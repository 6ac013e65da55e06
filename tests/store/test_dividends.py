from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.closes import Source
from lib.domain.dividends import Dividend

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
JUNE, SEPTEMBER = date(2025, 6, 16), date(2025, 9, 16)


def dividend(day, amount, known=NOW, source=Source.YAHOO):
    return Dividend("IWO", day, amount, source, known)


def told(store, at=None):
    return {day.date(): amount for day, amount in store.dividends.dividends("IWO", at).items()}


def test_nobody_asked_yet(store):
    assert store.dividends.known_since("IWO") is None
    assert told(store) == {}


def test_what_was_told_is_known_from_then_on(store):
    before = store.version()
    added = store.dividends.append("IWO", [dividend(JUNE, 0.4), dividend(SEPTEMBER, 0.5)], NOW)
    assert added == 2
    assert told(store) == {JUNE: 0.4, SEPTEMBER: 0.5}
    assert told(store, NOW - timedelta(seconds=1)) == {}
    assert store.dividends.known_since("IWO") == NOW
    assert store.version() > before


def test_the_same_again_is_no_news(store):
    store.dividends.append("IWO", [dividend(JUNE, 0.4)], NOW)
    before = store.version()
    assert store.dividends.append("IWO", [dividend(JUNE, 0.4, LATER)], LATER) == 0
    assert store.dividends.known_since("IWO") == NOW
    assert store.version() == before


def test_a_correction_is_added_and_the_old_amount_kept_for_its_day(store):
    store.dividends.append("IWO", [dividend(JUNE, 0.4)], NOW)
    store.dividends.append("IWO", [dividend(JUNE, 0.45, LATER)], LATER)
    assert told(store) == {JUNE: 0.45}
    assert told(store, NOW) == {JUNE: 0.4}


def test_an_amount_of_nothing_takes_a_dividend_back(store):
    store.dividends.append("IWO", [dividend(JUNE, 0.4)], NOW)
    store.dividends.append("IWO", [dividend(JUNE, 0.0, LATER)], LATER)
    assert told(store) == {}
    assert told(store, NOW) == {JUNE: 0.4}


def test_news_never_lies_before_what_it_replaces(store):
    store.dividends.append("IWO", [dividend(JUNE, 0.4, LATER)], LATER)
    store.dividends.append("IWO", [dividend(JUNE, 0.5, NOW)], NOW)  # a clock that went backwards
    assert told(store) == {JUNE: 0.5}


def test_a_fund_that_never_paid_has_been_asked_all_the_same(store):
    assert store.dividends.append("GLD", [], NOW) == 0
    assert store.dividends.known_since("GLD") == NOW


@pytest.mark.parametrize("amount", [-0.1, float("nan"), float("inf")])
def test_what_is_no_amount_is_refused(amount):
    with pytest.raises(ValueError, match="not below zero"):
        dividend(JUNE, amount)


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        dividend(JUNE, 0.4, datetime(2025, 11, 1, 12))  # noqa: DTZ001
