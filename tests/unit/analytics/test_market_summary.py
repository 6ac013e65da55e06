"""Rows of the index table, against design/summary-wide-en-light.png and what the comment of the week published."""

from datetime import UTC, date, datetime

import pytest

from lib.analytics.market_summary import MarketSummary, index_row
from lib.analytics.relative_strength import relative_strength
from lib.domain.closes import Basis, Source, WeekStatus
from lib.domain.provenance import Provenance
from lib.domain.selection import Rules
from tests.unit.analytics.frames import closes

WEEK = date(2025, 10, 31)


@pytest.fixture
def row(recorded_frames):
    def of(symbol, week=WEEK, benchmark_change=0.0071425521):
        return index_row(symbol, recorded_frames[symbol], week, benchmark_change, Source.RECORDED)

    return of


@pytest.mark.parametrize(
    ("symbol", "close", "points", "per_cent", "over"),
    [
        ("^RUO", 1686.56, -6.25, -0.37, (1.51, 15.98, 26.22, 16.75)),
        ("^DJI", 47562.87, 355.75, 0.75, (1.72, 9.12, 15.12, 13.10)),
        ("^GSPC", 6840.20, 48.51, 0.71, (1.85, 9.65, 20.28, 19.40)),
    ],
)
def test_the_rows_of_2025_10_31_are_those_in_the_picture(row, symbol, close, points, per_cent, over):
    found = row(symbol)
    assert (found.symbol, found.session, found.close) == (symbol, WEEK, close)
    assert round(found.change_points, 2) == points
    assert round(found.change * 100, 2) == per_cent
    assert tuple(round(change * 100, 2) for change in found.changes) == over
    assert (found.status, found.source, found.reason) == (WeekStatus.FINAL, Source.RECORDED, None)


def test_the_difference_to_the_benchmark_is_in_percentage_points(row):
    assert round(row("^RUO").against_points, 2) == -1.08  # design/summary-wide-en-light.png
    assert row("^RUO", benchmark_change=None).against_points is None


def test_the_context_of_a_close_is_that_in_the_picture(row):
    context = row("^RUO").context
    assert (context.kind, context.value) == ("below_last", 1692.81)
    assert (row("^DJI").context.kind, row("^DJI").context.since) == ("highest", None)


def test_the_dow_rose_three_weeks_in_a_row(row):
    assert row("^DJI").streak == 3  # weeks of 10-17, 10-24 and 10-31 in recorded/weekly_closes.csv
    assert row("^DJI").drawdown == 0


def test_the_sparkline_is_the_last_year_of_weekly_closes(row, recorded_frames):
    until = recorded_frames["^RUO"]["value"][:"2025-10-31"].tolist()
    assert row("^RUO").sparkline == tuple(until[-52:])


def test_weekly_closes_alone_do_not_give_the_year_so_far(row):
    assert row("^GSPC").year_to_date is None  # 2024-12-31 was a Tuesday


def test_daily_closes_give_the_year_so_far():
    # S&P 500 in 2023: +24.23 %, published; 3839.50 and 4769.83 are the closes of the two years
    daily = closes({"2022-12-30": 3839.50, "2023-12-22": 4754.63, "2023-12-29": 4769.83})
    row = index_row("^GSPC", daily, date(2023, 12, 29), None, Source.FILE)
    assert row.year_to_date == pytest.approx(0.2423, abs=5e-5)


def test_the_first_week_of_the_data_has_a_close_and_no_changes(row):
    first = row("^RUO", week=date(2019, 5, 31))
    assert first.close == 950.19
    assert (first.change, first.change_points, first.against_points, first.context) == (None, None, None, None)
    assert first.changes == (None, None, None, None)


def test_the_running_week_is_provisional():
    row = index_row("X", closes({"2025-10-31": 10, "2025-11-05": 11}), date(2025, 11, 5), None, Source.YAHOO)
    assert (row.session, row.close, row.status) == (date(2025, 11, 5), 11, WeekStatus.PROVISIONAL)


@pytest.mark.parametrize(
    ("frame", "reason", "sparkline"),
    [
        (None, "not_stored", ()),
        (closes({}), "not_stored", ()),
        (closes({"2025-11-07": 10}), "no_close_this_week", ()),
        (closes({"2025-10-24": 10}), "no_close_this_week", (10,)),
        (closes({"2025-10-24": 10, "2025-10-30": 11}), "missing_last_session", (10,)),
    ],
)
def test_an_unknown_close_says_why(frame, reason, sparkline):
    row = index_row("^IXIC", frame, WEEK, 0.01, None)
    assert (row.reason, row.status, row.sparkline) == (reason, WeekStatus.MISSING, sparkline)
    assert (row.session, row.close, row.change, row.against_points) == (None, None, None, None)
    assert row.changes == (None, None, None, None)
    assert (row.year_to_date, row.drawdown, row.context, row.streak) == (None, None, None, 0)


def test_a_summary_holds_the_week_its_strength_and_its_rows(row, recorded_frames):
    strength = relative_strength(
        recorded_frames["^RUO"], recorded_frames["^GSPC"], WEEK, Rules(), pair=("^RUO", "^GSPC")
    )
    origin = Provenance(
        (("^RUO", Source.RECORDED),),
        Basis.PRICE,
        None,
        WEEK,
        WEEK,
        datetime(2025, 11, 1, tzinfo=UTC),
        None,
        0,
        0,
        0,
        0,
        0,
    )
    summary = MarketSummary(WEEK, strength, row("^DJI").change, -1.12, (row("^RUO"),), origin)
    assert summary == MarketSummary(WEEK, strength, row("^DJI").change, -1.12, (row("^RUO"),), origin)
