from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.closes import Source
from lib.domain.errors import (
    EmptyAnswer,
    RateLimited,
    SourceError,
    UnknownSymbol,
    Unreachable,
)
from lib.domain.selection import Selection
from lib.services.refresh import refresh
from lib.services.relative_strength import read_relative_strength
from tests.unit.services.fakes import SATURDAY, SYMBOLS, codes, learn, ledger

FRIDAY = {"2025-10-31": 100.0}


@pytest.fixture(autouse=True)
def _everybody_answers(source):
    source.told = dict.fromkeys(SYMBOLS, FRIDAY)


def test_every_symbol_followed_is_fetched_in_order_and_reported(desk, source, clock):
    outcomes = list(refresh(desk, clock))
    assert [outcome.symbol for outcome in outcomes] == [asked for asked, *_ in source.asked] == list(SYMBOLS)
    assert [(outcome.position, outcome.total) for outcome in outcomes] == [(number, 7) for number in range(1, 8)]
    assert {(outcome.added, outcome.last_session, outcome.error) for outcome in outcomes} == {
        (1, date(2025, 10, 31), None)
    }


def test_only_the_symbols_wanted_are_fetched(desk, source, clock):
    assert [outcome.symbol for outcome in refresh(desk, clock, ["^VIX", "^RUO"])] == ["^VIX", "^RUO"]
    assert list(refresh(desk, clock, [])) == []


def test_an_empty_universe_has_nothing_to_fetch(desk, source, clock):
    for symbol in SYMBOLS:
        desk.store.universe.remove(symbol)
    assert list(refresh(desk, clock)) == []
    assert source.asked == []


def test_without_a_live_source_nothing_is_fetched(recorded, clock):
    assert list(refresh(recorded, clock)) == []


def test_each_result_is_stored_before_it_is_reported(desk, clock):
    run = refresh(desk, clock)
    assert next(run).symbol == "^RUO"
    assert ledger(desk, "^RUO") == FRIDAY
    assert ledger(desk, "^DJI") == {}
    run.close()


def test_a_second_run_adds_nothing_and_still_knows_the_last_session(desk, clock):
    list(refresh(desk, clock))
    assert {(outcome.added, outcome.last_session) for outcome in refresh(desk, clock)} == {(0, date(2025, 10, 31))}


def test_sessions_not_over_when_asked_are_dropped_whatever_the_source_tells(desk, source, clock):
    source.told["^RUO"] = {"2025-10-30": 1.0, "2025-10-31": 2.0}
    clock.now = datetime(2025, 10, 31, 19, 59, tzinfo=UTC)
    assert next(refresh(desk, clock)).last_session == date(2025, 10, 30)
    assert ledger(desk, "^RUO") == {"2025-10-30": 1.0}
    assert source.asked[0] == ("^RUO", None, date(2025, 10, 30))


def test_a_session_that_ends_while_the_source_answers_is_not_taken_for_final(desk, source, clock):
    """The row was told before the close, and learned after it."""
    clock.now = datetime(2025, 10, 31, 19, 59, 59, tzinfo=UTC)
    fetch = source.fetch

    def slowly(symbol, **days):
        clock.now += timedelta(seconds=5)
        return fetch(symbol, **days)

    source.fetch = slowly
    source.told["^RUO"] = {"2025-10-30": 1.0, "2025-10-31": 2.0}
    next(refresh(desk, clock))
    assert ledger(desk, "^RUO") == {"2025-10-30": 1.0}


def test_quotes_of_holidays_are_dropped(desk, source, clock):
    """shared/prices/SOURCES.md: ^VIX has a row on 2025-07-04."""
    source.told["^VIX"] = {"2025-07-03": 16.38, "2025-07-04": 17.48, "2025-07-07": 17.79}
    list(refresh(desk, clock))
    assert list(ledger(desk, "^VIX")) == ["2025-07-03", "2025-07-07"]


def test_attempts_are_logged(desk, source, clock):
    source.told["^DJI"] = UnknownSymbol(symbol="^DJI")
    list(refresh(desk, clock, ["^RUO", "^DJI"]))
    worked, failed = desk.store.attempts.last("^RUO"), desk.store.attempts.last("^DJI")
    assert (worked.outcome, worked.rows, worked.last_session) == ("ok", 1, date(2025, 10, 31))
    assert (failed.outcome, failed.rows, failed.last_session) == ("unknown_symbol", 0, None)


@pytest.mark.parametrize("error", [UnknownSymbol, EmptyAnswer, Unreachable])
def test_one_failing_symbol_does_not_stop_the_others(desk, source, clock, error):
    source.told["^RUO"] = error(symbol="^RUO")
    assert codes(refresh(desk, clock)) == [error.code, *[None] * 6]


def test_a_mistake_of_ours_at_one_symbol_does_not_stop_the_others(desk, source, clock, caplog):
    source.told["^RUO"] = {"2025-10-31": float("nan")}
    source.told["^DJI"] = KeyError("Close")
    outcomes = list(refresh(desk, clock))
    assert codes(outcomes) == ["source", "source", *[None] * 5]
    assert type(outcomes[1].error) is SourceError
    assert "KeyError" in caplog.text


def test_a_rate_limit_ends_the_asking_and_every_symbol_left_says_so(desk, source, clock):
    source.told["^DJI"] = RateLimited(symbol="^DJI")
    assert codes(refresh(desk, clock)) == [None, *["rate_limited"] * 6]
    assert len(source.asked) == 2


def test_two_symbols_out_of_reach_in_a_row_end_the_asking(desk, source, clock):
    source.told["^DJI"] = source.told["^GSPC"] = Unreachable(symbol="^DJI")
    assert codes(refresh(desk, clock)) == [None, *["unreachable"] * 6]
    assert len(source.asked) == 3


def test_two_symbols_out_of_reach_with_an_answer_between_them_do_not(desk, source, clock):
    source.told["^DJI"] = source.told["^IXIC"] = Unreachable(symbol="^DJI")
    assert codes(refresh(desk, clock)) == [None, "unreachable", None, "unreachable", None, None, None]


def test_a_failed_run_leaves_what_was_known(desk, source, clock):
    list(refresh(desk, clock))
    source.told = {symbol: RateLimited(symbol=symbol) for symbol in SYMBOLS}
    list(refresh(desk, clock))
    assert ledger(desk, "^RUO") == FRIDAY


def test_a_correction_is_a_new_entry_and_the_day_before_still_shows_the_old_value(desk, source, clock):
    list(refresh(desk, clock))
    clock.now += timedelta(days=1)
    source.told["^RUO"] = {"2025-10-31": 101.0}
    assert [outcome.added for outcome in refresh(desk, clock)] == [1, 0, 0, 0, 0, 0, 0]

    def close(**selection):
        return read_relative_strength(desk, Selection(**selection), clock()).latest.numerator_close

    assert (close(), close(known_on=SATURDAY.date())) == (101.0, 100.0)


def test_a_correction_by_a_clock_that_went_backwards_still_counts_last(desk, source, clock):
    list(refresh(desk, clock))
    clock.now -= timedelta(hours=6)
    source.told["^RUO"] = {"2025-10-31": 101.0}
    list(refresh(desk, clock))
    assert ledger(desk, "^RUO") == {"2025-10-31": 101.0}


def test_a_correction_lies_over_a_file_learned_before_it_and_a_file_over_what_it_corrects(desk, source, clock):
    list(refresh(desk, clock))
    shown = (Source.YAHOO, Source.FILE)
    learn(desk, {"^RUO": {"2025-10-31": 105.0}}, known=clock.now + timedelta(hours=1), source=Source.FILE)
    assert ledger(desk, "^RUO", shown) == {"2025-10-31": 105.0}
    clock.now += timedelta(hours=2)
    list(refresh(desk, clock))
    assert ledger(desk, "^RUO", shown) == {"2025-10-31": 105.0}  # Yahoo said nothing new
    source.told["^RUO"] = {"2025-10-31": 106.0}
    list(refresh(desk, clock))
    assert ledger(desk, "^RUO", shown) == {"2025-10-31": 106.0}
