from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lib.analytics.pair_grid import Lack
from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.errors import InvalidInput, NoCloses
from lib.domain.pair_lists import Pair, usual_pairs
from lib.domain.selection import Rules, Selection
from lib.services.pairs import read_pairs
from lib.services.relative_strength import read_relative_strength
from tests.pages.made_up import daily

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)
WEEK = date(2025, 10, 31)
PAIRS = (Pair("^DJI", "^GSPC"), Pair("^RUO", "^DJI"), Pair("^RUT", "^GSPC"))


def test_each_pair_stands_as_it_does_alone(recorded):
    read = read_pairs(recorded, Selection(as_of=WEEK, rules=Rules(window=13)), PAIRS, NOW)
    assert read.week == WEEK
    for one in read.grid.standings:
        alone = Selection(one.pair.instrument, one.pair.benchmark, as_of=WEEK, rules=Rules(window=13))
        latest = read_relative_strength(recorded, alone, NOW).latest
        assert (one.ratio, one.average, one.side_weeks) == (latest.ratio, latest.average, latest.side_weeks)


def test_a_pair_without_closes_is_left_out_and_named(recorded):
    read = read_pairs(recorded, Selection(as_of=WEEK), PAIRS, NOW)
    assert [one.pair for one in read.grid.standings] == list(PAIRS[:2])
    assert [(one.lack, one.symbols) for one in read.grid.lacking] == [(Lack.NO_CLOSES, ("^RUT",))]
    assert {symbol for symbol, _ in read.provenance.sources} == {"^RUO", "^GSPC", "^DJI"}
    assert {source for _, source in read.provenance.sources} == {Source.RECORDED}


def test_a_symbol_that_is_not_followed_is_named(recorded):
    read = read_pairs(recorded, Selection(), (Pair("ZZZZ", "^GSPC"),), NOW)
    assert [(one.lack, one.symbols) for one in read.grid.lacking] == [(Lack.UNFOLLOWED, ("ZZZZ",))]


def test_without_a_week_it_is_the_last_of_the_selected_pair(recorded):
    assert read_pairs(recorded, Selection(), PAIRS, NOW).week == date(2026, 1, 16)


def test_nothing_stored_is_told_as_on_the_other_pages(desk):
    with pytest.raises(NoCloses):
        read_pairs(desk, Selection(), PAIRS, NOW)


def test_errors_are_those_of_the_selected_pair(recorded):
    with pytest.raises(InvalidInput):
        read_pairs(recorded, Selection(as_of=date(1999, 1, 1)), PAIRS, NOW)
    with pytest.raises(InvalidInput):
        read_pairs(recorded, Selection(known_on=date(2001, 1, 1)), PAIRS, NOW)


def test_the_usual_pairs_of_a_fresh_installation(recorded):
    followed = [instrument.symbol for instrument in recorded.store.universe.instruments()]
    read = read_pairs(recorded, replace(Selection(), as_of=WEEK), usual_pairs(followed), NOW)
    assert len(read.grid.standings) == 2
    assert len(read.grid.lacking) == 4


def test_the_source_line_is_true_for_the_whole_grid(desk):
    """Counted by hand: Dow from 2025-09-02 on, growth from 2025-09-08 and without the Friday of 2025-09-19."""
    learn(desk, "^GSPC", date(2025, 9, 2), date(2025, 10, 31))
    learn(desk, "^DJI", date(2025, 9, 2), date(2025, 10, 31))
    learn(desk, "^RUO", date(2025, 9, 8), date(2025, 10, 31), without=date(2025, 9, 19))
    read = read_pairs(desk, Selection("^DJI", "^GSPC", as_of=WEEK), PAIRS, NOW)
    told = read.provenance
    assert (told.first, told.last) == (date(2025, 9, 2), WEEK)
    assert told.shared == (date(2025, 9, 8), WEEK)
    assert (told.missing, told.estimated, told.derived) == (1, 0, 0)


def test_a_series_that_lags_makes_the_grid_lag(desk):
    for symbol in ("^GSPC", "^DJI"):
        learn(desk, symbol, date(2025, 9, 2), date(2025, 10, 31))
    learn(desk, "^RUO", date(2025, 9, 2), date(2025, 10, 29))
    told = read_pairs(desk, Selection("^DJI", "^GSPC", as_of=WEEK), PAIRS, NOW).provenance
    assert (told.last, told.shared) == (WEEK, (date(2025, 9, 2), date(2025, 10, 29)))
    assert (told.stale_sessions, told.age_days) == (2, 2)


def learn(desk, symbol, first, last, without=None):
    sessions = [day for day in daily(first, last, 100.0, 1.0).items() if day[0] != without]
    desk.store.prices.append(
        Close(symbol, day, value, CloseStatus.CLOSE, Source.YAHOO, datetime(2025, 11, 1, tzinfo=UTC))
        for day, value in sessions
    )
