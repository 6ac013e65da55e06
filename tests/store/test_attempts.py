from datetime import date, timedelta

from lib.store import Attempt
from tests.store.closes import MONDAY, TUESDAY, WEDNESDAY


def attempt(symbol, finished, outcome="ok", rows=3):
    return Attempt(symbol, finished - timedelta(seconds=2), finished, outcome, rows, date(2025, 10, 17))


def test_an_attempt_comes_back_as_it_was_recorded(store):
    failed = Attempt("^RUO", MONDAY, TUESDAY, "rate_limited", 0, None)
    store.attempts.record(failed)
    assert store.attempts.last("^RUO") == failed


def test_a_symbol_never_asked_for_has_no_last_attempt(store):
    assert store.attempts.last("^RUO") is None


def test_recent_attempts_come_newest_first(store):
    monday, tuesday = attempt("^RUO", MONDAY), attempt("^GSPC", TUESDAY)
    store.attempts.record(tuesday)
    store.attempts.record(monday)
    assert store.attempts.recent() == (tuesday, monday)
    assert store.attempts.recent(limit=1) == (tuesday,)
    assert store.attempts.last("^RUO") == monday


def test_of_attempts_that_end_together_the_one_recorded_last_is_the_newest(store):
    store.attempts.record(attempt("^RUO", MONDAY, "rate_limited"))
    store.attempts.record(attempt("^RUO", MONDAY))
    assert store.attempts.last("^RUO").outcome == "ok"


def test_what_is_shown_together_is_as_fresh_as_its_oldest_success(store):
    store.attempts.record(attempt("^RUO", MONDAY))
    store.attempts.record(attempt("^GSPC", TUESDAY))
    store.attempts.record(attempt("^RUO", WEDNESDAY))
    assert store.attempts.last_success(["^RUO", "^GSPC"]) == TUESDAY
    assert store.attempts.last_success(["^RUO"]) == WEDNESDAY


def test_failures_and_symbols_never_fetched_do_not_count_as_success(store):
    store.attempts.record(attempt("^RUO", MONDAY))
    store.attempts.record(attempt("^RUO", TUESDAY, "unreachable"))
    assert store.attempts.last_success(["^RUO", "^VIX"]) == MONDAY
    assert store.attempts.last_success(["^VIX"]) is None
    assert store.attempts.last_success([]) is None


def test_attempts_since_an_instant_are_counted_by_symbol(store):
    for finished in (MONDAY, TUESDAY, WEDNESDAY):
        store.attempts.record(attempt("^RUO", finished))
    assert store.attempts.count_since("^RUO", TUESDAY) == 2
    assert store.attempts.count_since("^GSPC", TUESDAY) == 0
