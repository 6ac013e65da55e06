"""The full first run on ../shared/prices, through the real yfinance; SOURCES.md there tells what is odd about them."""

from datetime import date, timedelta

import pandas as pd
import pytest

from lib.domain.selection import Selection
from lib.services.market_summary import read_market_summary
from lib.services.refresh import refresh
from lib.services.relative_strength import read_relative_strength
from lib.services.weeks import list_weeks
from lib.sources.yahoo import YahooSource
from tests.faults.desks import Clock, days_asked, desk_at, ledger, noon
from tests.local_yahoo import LocalYahoo, load_prices, redirected

SYMBOLS = ("^RUO", "^DJI", "^GSPC", "^IXIC", "^RUT", "^RUJ", "^VIX")
LAST = date(2025, 12, 16)
NOW = noon(LAST + timedelta(days=1))


@pytest.fixture(scope="module")
def served(prices_dir):
    histories = load_prices(prices_dir)
    return {symbol: histories[symbol] for symbol in SYMBOLS}


@pytest.fixture(scope="module")
def fetched(served, tmp_path_factory):
    """Desk on 2025-12-17, what came of its first and its second run, and what the second one asked for."""
    folder = tmp_path_factory.mktemp("long")
    desk = desk_at(folder, YahooSource(folder), NOW, "auto")
    with LocalYahoo(served, until=LAST) as yahoo, redirected(yahoo.url):
        first = list(refresh(desk, Clock(NOW)))
        already = len(yahoo.asked)
        second = list(refresh(desk, Clock(NOW + timedelta(hours=1))))
        asked = [request for request in yahoo.asked[already:] if request.history]
    yield desk, first, second, asked
    desk.store.close()


@pytest.fixture
def desk(fetched):
    return fetched[0]


def strength(desk, **selection):
    return read_relative_strength(desk, Selection(**selection), NOW)


def test_the_first_run_stores_every_session_of_every_symbol(fetched, served):
    desk, first, *_ = fetched
    assert [(outcome.symbol, outcome.error) for outcome in first] == [(symbol, None) for symbol in SYMBOLS]
    for outcome in first[:-1]:
        told = {row.day: row.close for row in served[outcome.symbol]}
        assert outcome.added == len(told)
        assert ledger(desk, outcome.symbol) == told
    assert min(ledger(desk, "^RUO")) == date(2017, 10, 5)
    assert min(ledger(desk, "^GSPC")) == date(1990, 1, 2)


@pytest.mark.parametrize("holiday", [date(2004, 6, 11), date(2022, 7, 4), date(2025, 1, 9), date(2025, 11, 27)])
def test_what_cboe_quoted_on_days_without_trading_is_not_stored(desk, served, holiday):
    assert holiday in {row.day for row in served["^VIX"]}
    assert holiday not in ledger(desk, "^VIX")


def test_a_second_run_asks_for_the_overlap_only_and_adds_nothing(fetched):
    _, _, second, asked = fetched
    assert [(outcome.added, outcome.error) for outcome in second] == [(0, None)] * 7
    assert {days_asked(request) for request in asked} == {(date(2025, 12, 2), date(2025, 12, 17))}
    assert [request.symbol for request in asked] == list(SYMBOLS)


def test_the_hole_of_the_index_is_shown_as_missing_weeks(desk):
    """^RUO has nothing from 2022-11-19 to 2024-11-13."""
    status = strength(desk).weeks["status"]
    hole = status["2022-11-19":"2024-11-13"]
    assert len(hole) == 103  # Fridays from 2022-11-25 to 2024-11-08; the exchange traded in each of these weeks
    assert set(hole) == {"missing"}
    assert (status[pd.Timestamp("2022-11-18")], status[pd.Timestamp("2024-11-15")]) == ("final", "final")


def test_the_average_is_undefined_in_the_hole_and_until_26_weeks_after_it(desk):
    weeks = strength(desk).weeks
    assert weeks["average"]["2022-11-19":"2025-05-02"].isna().all()
    assert weeks["ratio"]["2022-11-19":"2024-11-13"].isna().all()
    assert weeks["average"][pd.Timestamp("2022-11-18")] > 0
    first_after = weeks.loc["2024-11-14":"2025-05-09", "ratio"]  # 25 weeks after 2024-11-15
    assert len(first_after) == 26
    assert weeks["average"][pd.Timestamp("2025-05-09")] == pytest.approx(first_after.mean(), rel=1e-12)


def test_a_single_missing_friday_takes_the_average_away_for_26_weeks(desk):
    """^RUO lacks Friday 2019-09-27."""
    weeks = strength(desk).weeks
    assert weeks["status"][pd.Timestamp("2019-09-27")] == "missing"
    assert weeks["average"]["2019-09-27":"2020-03-20"].isna().all()
    assert weeks["average"][[pd.Timestamp("2019-09-20"), pd.Timestamp("2020-03-27")]].notna().all()


def test_regimes_do_not_reach_across_the_hole(desk):
    hole = date(2022, 11, 19), date(2024, 11, 13)
    spans = strength(desk).side_regimes
    assert spans
    assert not [span for span in spans if span.first <= hole[0] and span.last >= hole[1]]


def test_the_published_figures_of_2025_10_31_come_out(desk):
    """Published: recorded/README.md and product.md, decision 3."""
    summary = read_market_summary(desk, Selection(as_of=date(2025, 10, 31)), NOW)
    rows = {row.symbol: (row.close, round(row.change * 100, 2)) for row in summary.rows}
    assert rows["^RUO"] == (1686.56, -0.37)
    assert rows["^GSPC"] == (6840.20, 0.71)
    assert rows["^DJI"][1] == 0.75
    now = summary.strength.latest
    assert round(now.ratio * 100, 2) == 24.66
    assert round(now.average * 100, 2) == 23.98
    assert round(now.deviation_points, 2) == 0.67
    assert round(now.relative_deviation * 100, 2) == 2.80


def test_the_tariff_shock_is_a_regime_of_one_week(desk):
    """2025-04-11: 22.84 % (recorded/README.md)."""
    shock = next(span for span in strength(desk).level_regimes if span.first == date(2025, 4, 11))
    assert round(shock.extreme_ratio * 100, 2) == 22.84
    assert date(2025, 4, 17) in list_weeks(desk, Selection(), NOW)  # a Thursday, before Good Friday
