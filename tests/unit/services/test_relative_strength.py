"""Published figures: shared/product.md, decision 3, and shared/recorded/README.md."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lib.domain.closes import Source
from lib.domain.selection import Rules, Selection
from lib.services.relative_strength import read_last_whole_week, read_relative_strength
from lib.settings import SourceChoice
from lib.store import Attempt
from tests.unit.services.fakes import SATURDAY, desk_at, learn

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)


def test_the_published_figures_of_2025_10_31_are_read(recorded):
    now = read_relative_strength(recorded, Selection(as_of=date(2025, 10, 31)), NOW).latest
    assert (now.numerator_close, now.denominator_close) == (1686.56, 6840.20)
    assert round(now.ratio * 100, 2) == 24.66
    assert round(now.average * 100, 2) == 23.98
    assert round(now.deviation_points, 2) == 0.67
    assert round(now.relative_deviation * 100, 2) == 2.80
    assert round(now.numerator_change * 100, 2) == -0.37


def test_the_inverse_divides_the_other_way_round(recorded):
    strength = read_relative_strength(recorded, Selection(as_of=date(2025, 10, 31), inverse=True), NOW)
    assert (strength.numerator, strength.denominator) == ("^GSPC", "^RUO")
    assert strength.latest.ratio == pytest.approx(6840.20 / 1686.56, rel=1e-12)


def test_rules_of_the_reader_are_applied(recorded):
    strength = read_relative_strength(recorded, Selection(rules=Rules(window=2)), NOW)
    ratios = strength.weeks["ratio"]
    assert strength.latest.average == pytest.approx((ratios.iloc[-1] + ratios.iloc[-2]) / 2, rel=1e-12)


def test_a_week_that_lacks_its_last_session_on_one_side_is_missing_and_the_one_before_stands(desk):
    learn(
        desk,
        {
            "^RUO": {"2025-10-24": 1692.83, "2025-10-30": 1671.69},
            "^GSPC": {"2025-10-24": 6791.69, "2025-10-30": 6822.34, "2025-10-31": 6840.20},
        },
    )
    strength = read_relative_strength(desk, Selection(), SATURDAY)
    assert strength.latest.session == date(2025, 10, 24)
    assert [(week.session, week.lacking) for week in strength.missing] == [(date(2025, 10, 31), ("^RUO",))]


def test_an_instrument_no_longer_traded_keeps_its_last_week_and_says_how_old_it_is(desk):
    learn(desk, {"^RUO": {"2015-06-26": 800.0}, "^GSPC": {"2015-06-26": 2101.49, "2025-10-31": 6840.20}})
    strength = read_relative_strength(desk, Selection(), SATURDAY)
    assert strength.latest.session == date(2015, 6, 26)
    assert strength.provenance.last == date(2015, 6, 26)
    assert strength.provenance.age_days == (date(2025, 11, 1) - date(2015, 6, 26)).days
    assert strength.provenance.stale_sessions > 2_500
    assert strength.missing[-1].lacking == ("^RUO",)


def test_a_first_week_that_is_still_running_has_no_standing_but_is_shown(desk):
    learn(desk, {"^RUO": {"2025-10-29": 1686.27}, "^GSPC": {"2025-10-29": 6890.59}})
    strength = read_relative_strength(desk, Selection(), datetime(2025, 10, 30, 12, tzinfo=UTC))
    assert strength.latest is None
    assert strength.provisional.session == date(2025, 10, 29)


def test_a_holidays_quote_that_an_older_version_let_in_moves_no_week(desk):
    """^VIX was quoted on Thanksgiving 2025-11-27 (shared/prices/SOURCES.md)."""
    learn(desk, {"^VIX": {"2025-11-26": 17.19, "2025-11-27": 17.21}, "^GSPC": {"2025-11-26": 6812.61}})
    sunday = datetime(2025, 11, 30, tzinfo=UTC)
    strength = read_relative_strength(desk, Selection("^VIX"), sunday)
    assert strength.latest is None
    assert [week.session for week in strength.missing] == [date(2025, 11, 28)]


LACKS_FRIDAY = {
    "^RUO": {"2025-10-24": 1692.81, "2025-10-30": 1671.69},
    "^GSPC": {"2025-10-24": 6791.69, "2025-10-30": 6822.34, "2025-10-31": 6840.20},
}


def test_a_page_goes_back_to_the_last_whole_week_and_tells_the_awaited_one(desk):
    learn(desk, LACKS_FRIDAY)
    strength = read_last_whole_week(desk, Selection(), SATURDAY)
    assert (strength.latest.session, strength.as_of) == (date(2025, 10, 24), date(2025, 10, 24))
    assert [week.session for week in strength.awaited] == [date(2025, 10, 31)]
    assert (strength.missing, strength.provenance.as_of) == ((), SATURDAY.date())


@pytest.mark.parametrize("as_of", [date(2025, 10, 31), date(2025, 10, 24)])
def test_a_week_asked_for_is_never_stepped_back_from(desk, as_of):
    learn(desk, LACKS_FRIDAY)
    strength = read_last_whole_week(desk, Selection(as_of=as_of), SATURDAY)
    assert (strength.as_of, strength.awaited) == (as_of, ())
    assert len(strength.missing) == (as_of == date(2025, 10, 31))


# provenance


def test_recorded_closes_say_so_and_when_they_came_in(recorded):
    origin = read_relative_strength(recorded, Selection(), NOW).provenance
    assert origin.sources == (("^RUO", Source.RECORDED), ("^GSPC", Source.RECORDED))
    assert (origin.first, origin.last, origin.as_of) == (date(2019, 5, 31), date(2026, 1, 16), date(2026, 1, 17))
    assert origin.retrieved_at == NOW
    assert (origin.stale_sessions, origin.age_days) == (0, 1)
    assert (origin.estimated, origin.missing) == (26, 0)  # recorded/README.md


def test_the_data_reach_only_as_far_as_both_sides_do(desk):
    learn(desk, {"^RUO": {"2025-10-24": 1.0}, "^GSPC": {"2025-10-24": 1.0, "2025-10-31": 1.0}})
    origin = read_relative_strength(desk, Selection(), SATURDAY).provenance
    assert (origin.last, origin.stale_sessions, origin.age_days) == (date(2025, 10, 24), 5, 8)


def test_a_past_week_is_not_called_stale(desk):
    learn(desk, {symbol: {"2025-10-24": 1.0, "2025-10-31": 1.0} for symbol in ("^RUO", "^GSPC")})
    origin = read_relative_strength(desk, Selection(as_of=date(2025, 10, 25)), SATURDAY).provenance
    assert (origin.last, origin.stale_sessions) == (date(2025, 10, 24), 0)


def test_closes_from_a_file_among_yahoos_are_named_beside_them(desk):
    learn(desk, {symbol: {"2025-10-24": 1.0, "2025-10-31": 1.0} for symbol in ("^RUO", "^GSPC")})
    learn(desk, {"^RUO": {"2025-10-31": 2.0}}, known=SATURDAY + timedelta(hours=1), source=Source.FILE)
    origin = read_relative_strength(desk, Selection(), SATURDAY + timedelta(hours=2)).provenance
    assert origin.sources == (("^RUO", Source.YAHOO), ("^RUO", Source.FILE), ("^GSPC", Source.YAHOO))


def test_as_known_on_a_past_day_the_retrieval_is_the_last_one_then(desk):
    later = SATURDAY + timedelta(days=3)
    learn(desk, {symbol: {"2025-10-31": 1.0} for symbol in ("^RUO", "^GSPC")})
    learn(desk, {symbol: {"2025-10-31": 2.0} for symbol in ("^RUO", "^GSPC")}, known=later)
    origin = read_relative_strength(desk, Selection(known_on=SATURDAY.date()), later).provenance
    assert (origin.retrieved_at, origin.known_on) == (SATURDAY, SATURDAY.date())


def test_the_retrieval_of_recorded_closes_is_not_that_of_yahoos(path):
    desk = desk_at(path, choice=SourceChoice.RECORDED)
    learn(desk, {symbol: {"2025-10-31": 1.0} for symbol in ("^RUO", "^GSPC")}, source=Source.RECORDED)
    later = SATURDAY + timedelta(hours=5)
    for symbol in ("^RUO", "^GSPC"):
        desk.store.attempts.record(Attempt(symbol, later, later, "ok", 0, None))
    assert read_relative_strength(desk, Selection(), later).provenance.retrieved_at == SATURDAY
    desk.store.close()


def test_the_retrieval_of_yahoos_closes_is_when_it_last_confirmed_them(desk):
    learn(desk, {symbol: {"2025-10-31": 1.0} for symbol in ("^RUO", "^GSPC")})
    later = SATURDAY + timedelta(hours=5)
    for number, symbol in enumerate(("^RUO", "^GSPC", "^DJI")):
        at = later + timedelta(minutes=number)
        desk.store.attempts.record(Attempt(symbol, at, at, "ok", 0, None))
    assert read_relative_strength(desk, Selection(), later).provenance.retrieved_at == later
