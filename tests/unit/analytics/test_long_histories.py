"""The real histories of ../shared/prices, with their hole and their gaps (prices/SOURCES.md)."""

from datetime import date

import pandas as pd
import pytest

from lib.analytics.relative_strength import relative_strength
from lib.analytics.weekly_closes import weekly_closes
from lib.domain.selection import Rules

END = date(2025, 12, 16)


@pytest.fixture(scope="module")
def prices(prices_dir):
    def read(name):
        table = pd.read_csv(prices_dir / f"{name}.csv", parse_dates=["date"], index_col="date")
        return pd.DataFrame({"value": table["close"], "status": "close"}).rename_axis("session")

    return read


@pytest.fixture(scope="module")
def strength(prices):
    return relative_strength(prices("RUO"), prices("GSPC"), END, Rules(), pair=("^RUO", "^GSPC"))


def test_the_history_of_small_growth_begins_in_2017(strength):
    assert strength.weeks.index[0].date() == date(2017, 10, 6)


def test_the_hole_of_small_growth_is_shown_week_by_week(strength):
    hole = strength.weeks["2022-11-19":"2024-11-13"]
    assert len(hole) == 103  # Fridays or last sessions from 2022-11-25 to 2024-11-08
    assert set(hole["status"]) == {"missing"}
    assert hole["numerator"].isna().all()
    assert hole["denominator"].notna().all()


def test_the_average_is_not_bridged_over_the_hole(strength):
    average = strength.weeks["average"]
    assert average["2022-11-18"] > 0
    assert average["2022-11-19":"2025-05-02"].isna().all()  # 2024-11-15 is the first known week after it
    assert average["2025-05-09"] > 0  # and 2025-05-09 the 26th


def test_no_change_is_computed_across_the_hole(strength):
    closes = strength.weeks["numerator"]
    assert closes.shift(1)["2024-11-15":].isna().tolist()[0]


def test_a_friday_yahoo_lacks_is_a_missing_week(strength):
    # RUO lacks 2019-09-27, a Friday, and has the Thursday (prices/SOURCES.md)
    assert strength.weeks.loc["2019-09-27", "status"] == "missing"
    assert strength.weeks["average"]["2019-09-27":"2020-03-20"].isna().all()


def test_a_tuesday_yahoo_lacks_harms_no_week(strength):
    assert strength.weeks.loc["2019-04-12", "status"] == "final"  # RUO lacks 2019-04-09


def test_the_long_history_gives_the_published_week(strength, prices):
    week = relative_strength(prices("RUO"), prices("GSPC"), date(2025, 10, 31), Rules(), pair=("^RUO", "^GSPC")).latest
    assert (round(week.ratio, 4), round(week.average, 4)) == (0.2466, 0.2398)
    assert round(week.deviation_points, 2) == 0.67


def test_the_running_week_of_the_download_is_provisional(strength):
    assert strength.provisional.session == END  # a Tuesday
    assert strength.latest.session == date(2025, 12, 12)


def test_every_recorded_close_agrees_with_the_long_history(prices, recorded_frames):
    for name, symbol in (("RUO", "^RUO"), ("GSPC", "^GSPC"), ("DJI", "^DJI")):
        recorded = recorded_frames[symbol]
        official = recorded[recorded["status"] == "close"]["value"]
        weekly = weekly_closes(prices(name), END)["close"].reindex(official.index).dropna()
        assert len(weekly) > 150
        assert weekly.tolist() == pytest.approx(official[weekly.index].tolist(), abs=0.02)


def test_holidays_on_which_only_the_vix_was_quoted_are_no_week_ends(prices):
    weekly = weekly_closes(prices("VIX"), END)
    assert date(2025, 7, 3) in {day.date() for day in weekly.index}
    assert date(2025, 7, 4) not in {day.date() for day in weekly.index}


def test_weekly_closes_agree_with_pandas_own_resampling_where_nothing_is_missing(prices):
    daily = prices("GSPC")["value"][:"2025-12-12"]
    by_pandas = daily.resample("W-FRI").last()
    ours = weekly_closes(prices("GSPC"), date(2025, 12, 12))["close"]
    assert ours.tolist() == by_pandas.tolist()
