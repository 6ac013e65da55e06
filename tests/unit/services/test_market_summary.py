"""Published figures: shared/recorded/README.md."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.closes import Source, WeekStatus
from lib.domain.errors import NoCloses
from lib.domain.selection import Selection
from lib.services.market_summary import read_market_summary
from tests.unit.services.fakes import SATURDAY, SYMBOLS, learn

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)
TWO_WEEKS = {"2025-10-24": 100.0, "2025-10-31": 101.0}
LACKS_FRIDAY = {"2025-10-24": 100.0, "2025-10-30": 102.0}


def row_of(summary, symbol):
    return next(row for row in summary.rows if row.symbol == symbol)


def test_the_published_week_of_2025_10_31_is_read(recorded):
    summary = read_market_summary(recorded, Selection(as_of=date(2025, 10, 31)), NOW)
    assert [row.symbol for row in summary.rows] == list(SYMBOLS)
    changes = {row.symbol: round(row.change * 100, 2) for row in summary.rows if row.change is not None}
    assert changes == {"^RUO": -0.37, "^DJI": 0.75, "^GSPC": 0.71}
    assert round(summary.dow_change * 100, 2) == 0.75
    assert round(summary.against_dow_points, 1) == -1.1
    assert round(row_of(summary, "^RUO").against_points, 2) == -1.08  # issue 2: "lost 1.08 points"


def test_what_is_followed_but_not_stored_is_said_to_be(recorded):
    row = row_of(read_market_summary(recorded, Selection(), NOW), "^IXIC")
    assert (row.close, row.reason, row.source) == (None, "not_stored", None)


def test_without_a_day_it_is_the_last_week_in_which_both_sides_have_their_close(desk):
    learn(desk, {"^RUO": LACKS_FRIDAY, "^GSPC": TWO_WEEKS, "^DJI": TWO_WEEKS})
    summary = read_market_summary(desk, Selection(), SATURDAY)
    assert summary.week == date(2025, 10, 24)
    assert row_of(summary, "^DJI").session == date(2025, 10, 24)
    assert [(week.session, week.lacking) for week in summary.strength.awaited] == [(date(2025, 10, 31), ("^RUO",))]
    assert (summary.provenance.as_of, summary.provenance.stale_sessions) == (date(2025, 11, 1), 1)


def test_a_week_asked_for_is_shown_though_its_last_session_is_missing(desk):
    learn(desk, {"^RUO": LACKS_FRIDAY, "^GSPC": TWO_WEEKS, "^DJI": TWO_WEEKS})
    summary = read_market_summary(desk, Selection(as_of=date(2025, 10, 31)), SATURDAY)
    assert summary.week == date(2025, 10, 31)
    missing = row_of(summary, "^RUO")
    assert (missing.close, missing.status, missing.reason) == (None, WeekStatus.MISSING, "missing_last_session")
    assert row_of(summary, "^GSPC").change == pytest.approx(0.01)
    assert summary.against_dow_points is None


def test_without_any_common_week_it_is_the_last_completed_one(desk):
    learn(desk, {symbol: {"2025-10-29": 100.0} for symbol in ("^RUO", "^GSPC")})
    summary = read_market_summary(desk, Selection(), datetime(2025, 10, 30, 12, tzinfo=UTC))
    assert (summary.week, summary.strength.latest) == (date(2025, 10, 24), None)
    assert summary.dow_change is None


def test_a_week_is_as_old_as_the_pair_whatever_else_is_newer_or_older(desk):
    learn(desk, {"^RUO": TWO_WEEKS, "^GSPC": TWO_WEEKS, "^DJI": {"2015-06-26": 1.0}, "^VIX": {"2025-11-03": 1.0}})
    origin = read_market_summary(desk, Selection(), SATURDAY + timedelta(days=3)).provenance
    assert (origin.last, origin.stale_sessions) == (date(2025, 10, 31), 1)
    assert dict(origin.sources).keys() == {"^RUO", "^GSPC", "^DJI", "^VIX"}


def test_a_row_names_the_source_of_the_week_shown(desk):
    learn(desk, dict.fromkeys(("^RUO", "^GSPC"), TWO_WEEKS))
    learn(desk, {"^RUO": {"2025-10-31": 103.0}}, source=Source.FILE)
    latest = read_market_summary(desk, Selection(), SATURDAY)
    week_before = read_market_summary(desk, Selection(as_of=date(2025, 10, 24)), SATURDAY)
    assert row_of(latest, "^RUO").source is Source.FILE
    assert row_of(week_before, "^RUO").source is Source.YAHOO


def test_a_row_whose_data_begin_later_has_no_source_for_the_week(desk):
    learn(desk, {"^RUO": TWO_WEEKS, "^GSPC": TWO_WEEKS, "^DJI": {"2025-10-31": 1.0}})
    row = row_of(read_market_summary(desk, Selection(as_of=date(2025, 10, 24)), SATURDAY), "^DJI")
    assert (row.reason, row.source) == ("no_close_this_week", None)


def test_an_empty_store_says_what_is_missing(desk):
    with pytest.raises(NoCloses) as nothing:
        read_market_summary(desk, Selection(), SATURDAY)
    assert nothing.value.details["symbol"] == "^RUO"
