"""Answers that asking again would not change: told at once in our words, nothing believed."""

from datetime import date

import pytest

from lib.domain.errors import EmptyAnswer, ForeignExchange, MalformedAnswer, UnknownSymbol
from tests.local_yahoo import Fault


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.HTML, MalformedAnswer),
        (Fault.TRUNCATED, MalformedAnswer),
        (Fault.NONSENSE_ZONE, MalformedAnswer),
        (Fault.WRONG_ZONE, ForeignExchange),
        (Fault.EMPTY, EmptyAnswer),
    ],
)
@pytest.mark.parametrize("known_before", [False, True])
def test_a_wrong_answer_has_its_own_error(fetch, yahoo, pauses, fault, error, known_before):
    """Whether or not yfinance has the symbol's time zone on disk already."""
    if known_before:
        fetch()
    yahoo.fail(fault)
    with pytest.raises(error) as raised:
        fetch()
    assert raised.value.details["symbol"] == "^GSPC"
    assert pauses == []


@pytest.mark.parametrize("symbol", ["NOPE", "^NOPE", "BRK.B", "EURUSD=X"])
def test_an_unknown_symbol_is_unknown_and_asked_for_once(fetch, pauses, symbol):
    with pytest.raises(UnknownSymbol):
        fetch(symbol)
    assert pauses == []


def test_an_isin_is_not_silently_answered_with_another_symbol(fetch, yahoo):
    with pytest.raises(UnknownSymbol):
        fetch("US0378331005")
    assert yahoo.asked == ()


def test_a_weekend_holds_no_closes(fetch):
    with pytest.raises(EmptyAnswer):
        fetch(first=date(2025, 10, 25), last=date(2025, 10, 26))


def test_a_history_of_nulls_is_empty(fetch, yahoo):
    yahoo.prices["^RUO"] = yahoo.prices["^RUO"][-1:]
    yahoo.fail(Fault.NAN_LAST, "^RUO")
    with pytest.raises(EmptyAnswer):
        fetch("^RUO")


def test_a_last_row_of_nulls_is_dropped_and_counted(fetch, yahoo):
    yahoo.fail(Fault.NAN_LAST)
    fetched = fetch()
    assert fetched.closes.index[-1].date() == date(2025, 10, 30)
    assert fetched.dropped == 1


def test_an_absent_friday_stays_absent(fetch, yahoo):
    yahoo.fail(Fault.ABSENT_FRIDAY)
    fetched = fetch()
    assert fetched.closes.index[-1].date() == date(2025, 10, 30)
    assert fetched.dropped == 0


def test_of_a_session_sent_twice_the_live_row_counts(fetch, yahoo):
    yahoo.fail(Fault.DUPLICATE_LIVE)
    closes = fetch().closes
    assert closes.index.is_unique
    assert closes["value"].iloc[-1] == 6840.20


def test_prices_that_cannot_be_closes_are_dropped_and_counted(fetch, yahoo):
    rows = yahoo.prices["^GSPC"]
    yahoo.prices["^GSPC"] = [
        *rows[:-2],
        *(
            type(row)(row.day, 1.0, 1.0, 1.0, wrong, wrong, 1)
            for row, wrong in zip(rows[-2:], (-5.0, 0.0), strict=True)
        ),
    ]
    fetched = fetch()
    assert fetched.closes.index[-1].date() == date(2025, 10, 29)
    assert fetched.dropped == 2
