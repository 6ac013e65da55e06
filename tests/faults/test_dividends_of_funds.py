"""The real yfinance against a Yahoo that tells dividends."""

from datetime import date

import pytest

from tests.local_yahoo import load_dividends, load_prices, rows_of

CLOSES = {date(2025, 10, day): 300.0 + day for day in (27, 28, 29, 30, 31)}


def test_dividends_come_with_the_closes_by_ex_date(fetch, yahoo):
    yahoo.prices["IWO"] = rows_of(CLOSES)
    yahoo.dividends["IWO"] = {date(2025, 10, 28): 0.4125, date(2025, 6, 16): 0.39}
    told = fetch("IWO")
    assert {day.date(): amount for day, amount in told.dividends.items()} == {date(2025, 10, 28): 0.4125}
    assert told.closes["value"].tolist() == list(CLOSES.values())  # not adjusted for them


def test_what_never_paid_has_none(fetch):
    assert fetch("^GSPC").dividends.empty


def test_a_long_history_brings_every_dividend_of_the_file(source, yahoo, prices_dir):
    yahoo.prices["IWO"] = load_prices(prices_dir)["IWO"]
    yahoo.dividends = load_dividends(prices_dir)
    yahoo.serve_until(date(2025, 12, 24))
    told = source.fetch("IWO", first=None, last=date(2025, 12, 24)).dividends
    expected = {day: amount for day, amount in yahoo.dividends["IWO"].items() if amount > 0}
    assert {day.date(): amount for day, amount in told.items()} == pytest.approx(expected)
