"""The real yfinance against a Yahoo in its right mind."""

import logging
from datetime import date, timedelta

import pytest

from lib.sources.yahoo import YahooSource
from tests.local_yahoo import LocalYahoo, load_prices, redirected, rows_of


def test_closes_are_the_published_figures_to_the_last_digit(fetch):
    """Yahoo sends 6840.2001953125; published are 6840.20 and 1686.56 (recorded/README.md)."""
    assert fetch("^GSPC").closes["value"].to_list()[-3:] == [6890.59, 6822.34, 6840.20]
    assert fetch("^RUO").closes["value"].to_list() == [1686.27, 1671.69, 1686.56]


def test_the_frame_is_a_closes_frame(fetch):
    closes = fetch().closes
    assert closes.index.name == "session"
    assert closes.index.tz is None
    assert closes.index.is_monotonic_increasing
    assert list(closes.columns) == ["value", "status"]
    assert set(closes["status"]) == {"close"}


def test_name_and_kind_are_found_by_themselves(fetch, yahoo):
    yahoo.prices["IWO"] = rows_of({date(2025, 10, 31): 330.5})
    assert (fetch("^RUO").name, fetch("^RUO").kind) == ("Russell 2000 Growth Index", "index")
    assert (fetch("IWO").name, fetch("IWO").kind) == ("iShares Russell 2000 Growth ETF", "etf")


def test_both_bounds_are_included(fetch):
    sessions = fetch(first=date(2025, 10, 23), last=date(2025, 10, 28)).closes.index
    assert [day.day for day in sessions] == [23, 24, 27, 28]


def test_no_first_day_means_the_full_history_and_no_last_day_the_newest(source, yahoo):
    assert len(source.fetch("^GSPC", first=None, last=None).closes) == 10
    assert len(source.fetch("^GSPC", first=None, last=date(2025, 10, 29)).closes) == 8
    assert len(source.fetch("^GSPC", first=date(2025, 10, 30), last=None).closes) == 2


def test_every_request_is_for_daily_rows(fetch, yahoo):
    """Never 1wk: its rows carry Monday's date and merge across the clock change (yfinance #1299)."""
    fetch()
    assert {asked.query["interval"] for asked in yahoo.asked} == {"1d"}


@pytest.mark.parametrize("change", [date(2025, 3, 9), date(2025, 11, 2), date(2007, 3, 11)])
def test_rows_stay_on_their_dates_across_the_us_clock_change(fetch, yahoo, change):
    days = [change + timedelta(days=number) for number in range(-9, 10)]
    weekdays = {day: 100.0 + day.day for day in days if day.weekday() < 5}
    yahoo.prices["^RUO"] = rows_of(weekdays)
    closes = fetch("^RUO", first=days[0], last=days[-1]).closes
    assert {session.date(): value for session, value in closes["value"].items()} == weekdays


def test_an_index_on_chicagos_clock_has_new_yorks_sessions_only(fetch, yahoo):
    """Cboe publishes ^VIX on days the stock market is closed: 2025-07-04 (shared/prices/SOURCES.md)."""
    yahoo.prices["^VIX"] = rows_of({date(2025, 7, 3): 16.38, date(2025, 7, 4): 17.48, date(2025, 7, 7): 17.79})
    fetched = fetch("^VIX", first=date(2025, 7, 1), last=date(2025, 7, 8))
    assert fetched.closes["value"].to_list() == [16.38, 17.79]
    assert fetched.dropped == 1


def test_the_unadjusted_close_is_taken(fetch, yahoo):
    row = rows_of({date(2025, 10, 31): 682.06})[0]
    yahoo.prices["SPY"] = [type(row)(row.day, row.open, row.high, row.low, row.close, 680.01, row.volume)]
    assert fetch("SPY").closes["value"].to_list() == [682.06]


def test_caches_are_kept_in_the_data_folder_even_if_home_is_read_only(fetch, tmp_path):
    fetch()
    assert (tmp_path / "yfinance" / "tkr-tz.db").is_file()


def test_a_folder_that_cannot_be_made_costs_the_cache_and_nothing_else(yahoo, tmp_path):
    (tmp_path / "file").touch()
    source = YahooSource(tmp_path / "file" / "var")
    assert len(source.fetch("^GSPC", first=None, last=None).closes) == 10


def test_yfinance_says_nothing(fetch, yahoo, capfd, caplog):
    with caplog.at_level(logging.NOTSET), pytest.raises(Exception, match="NOPE"):
        fetch("NOPE")
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.name.startswith("yfinance")] == []


def test_today_can_be_moved(fetch, yahoo):
    yahoo.serve_until(date(2025, 10, 24))
    assert fetch().closes.index[-1].date() == date(2025, 10, 24)
    yahoo.serve_until(None)
    assert fetch().closes.index[-1].date() == date(2025, 10, 31)


def test_every_published_close_of_the_long_histories_comes_back_exactly(tmp_path, prices_dir):
    prices = load_prices(prices_dir)
    with LocalYahoo(prices) as yahoo, redirected(yahoo.url):
        source = YahooSource(tmp_path)
        for symbol in ("^DJI", "^GSPC", "^RUO", "^IXIC", "SPY", "QQQ"):
            sent = {row.day: row.close for row in prices[symbol]}
            fetched = source.fetch(symbol, first=None, last=None).closes["value"]
            assert {session.date(): value for session, value in fetched.items()} == sent
