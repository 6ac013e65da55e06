"""Expected values: a share counted by hand, and Yahoo's own adjusted closes."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from lib.analytics.total_return import total_return
from tests.unit.analytics.frames import closes


def paid(amounts):
    return pd.Series(list(amounts.values()), pd.DatetimeIndex(list(amounts), name="ex_date"), dtype=float)


def start(day):
    return pd.Timestamp(day)


DAYS = closes({"2025-10-27": 100, "2025-10-28": 102, "2025-10-29": 99, "2025-10-30": 101, "2025-10-31": 104})


def by_hand(frame, dividends, first):
    """One share from the first day on; each dividend buys more at the close of its day."""
    shares, found = 1.0, []
    for day, close in frame["value"].items():
        if day > first and day in dividends:
            shares += shares * dividends[day] / close
        found.append(shares * close)
    return found


def test_each_dividend_buys_shares_at_the_close_of_its_ex_date():
    dividends = paid({"2025-10-28": 1.02, "2025-10-30": 2.02})
    found = total_return(DAYS, dividends, start("2025-10-27"))
    assert found["value"].tolist() == pytest.approx([100, 102 * 1.01, 99 * 1.01, 101 * 1.01 * 1.02, 104 * 1.01 * 1.02])
    assert found["value"].tolist() == pytest.approx(by_hand(DAYS, dividends, start("2025-10-27")))
    assert found["status"].equals(DAYS["status"])


def test_up_to_the_start_both_bases_are_equal():
    found = total_return(DAYS, paid({"2025-10-28": 1.0, "2025-10-29": 1.0}), start("2025-10-29"))
    assert found["value"].tolist() == DAYS["value"].tolist()


def test_a_dividend_on_a_day_without_a_close_buys_at_the_next_one():
    holed = DAYS.drop(pd.Timestamp("2025-10-29"))
    found = total_return(holed, paid({"2025-10-29": 1.01}), start("2025-10-27"))
    assert found["value"].tolist() == pytest.approx([100, 102, 101 * 1.01, 104 * 1.01])


def test_two_dividends_of_one_day_both_count():
    twice = pd.Series([1.0, 1.0], pd.DatetimeIndex(["2025-10-28", "2025-10-28"]))
    assert total_return(DAYS, twice, start("2025-10-27"))["value"].iloc[1] == pytest.approx(102 * (1 + 1 / 102) ** 2)


def test_one_after_the_last_close_does_not_count_and_none_changes_nothing():
    assert total_return(DAYS, paid({"2025-11-03": 5}), start("2025-10-27"))["value"].tolist() == DAYS["value"].tolist()
    assert total_return(DAYS, paid({}), start("2025-10-27"))["value"].tolist() == DAYS["value"].tolist()


def test_later_dividends_never_change_an_earlier_value():
    first, both = paid({"2025-10-28": 1.0}), paid({"2025-10-28": 1.0, "2025-10-31": 3.0})
    before, after = (total_return(DAYS, told, start("2025-10-27"))["value"] for told in (first, both))
    assert before.iloc[:4].tolist() == after.iloc[:4].tolist()
    assert before.iloc[4] != after.iloc[4]


@pytest.mark.parametrize("symbol", ["IWO", "SPY", "VBK", "QQQ"])
def test_over_decades_it_grows_like_yahoos_adjusted_closes(prices_dir, symbol):
    # Yahoo multiplies by 1 − D ÷ close before; reinvesting at the ex-date differs in the second order only
    table = pd.read_csv(prices_dir / f"{symbol}.csv", parse_dates=["date"], index_col="date")
    told = pd.read_csv(prices_dir / "ETF_DIVIDENDS.csv", parse_dates=["ex_date"])
    amounts = told[told["symbol"] == symbol].set_index("ex_date")["dividend"].sort_index()
    frame = pd.DataFrame({"value": table["close"], "status": "close"})
    found = total_return(frame, amounts, table.index[0])["value"]
    growth = found.iloc[-1] / found.iloc[0]
    years = (table.index[-1] - table.index[0]).days / 365.25
    adjusted = table["adj_close"].iloc[-1] / table["adj_close"].iloc[0]
    assert (growth / adjusted) ** (1 / years) == pytest.approx(1, abs=2e-4)  # a fiftieth of a per cent a year
    assert found.iloc[-1] > table["close"].iloc[-1]
    daily = np.log(found).diff() - np.log(table["adj_close"]).diff()
    assert daily.abs().max() < 2e-3
    assert table.index[0].date() < date(2005, 1, 1)
