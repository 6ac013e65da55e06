from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lib.domain.closes import Source
from lib.domain.errors import MalformedAnswer, StoreFull, StoreReadOnly
from lib.domain.selection import Selection
from lib.services.desk import open_desk
from lib.services.relative_strength import read_relative_strength
from lib.settings import read_settings
from lib.sources.recorded import RecordedSource
from lib.sources.yahoo import YahooSource
from lib.store.prices import PriceLedger
from tests.unit.services.fakes import raiser

NOW = datetime(2026, 1, 17, 12, tzinfo=UTC)
WEEKS = 347  # shared/recorded/README.md


@pytest.fixture
def opened(path, tmp_path):
    """Open a desk over one file, as often as wanted."""
    desks = []

    def of(source, now=NOW):
        settings = read_settings({"RATIOSCOPE_DATA_DIR": str(tmp_path), "RATIOSCOPE_SOURCE": source})
        desks.append(open_desk(settings, now))
        return desks[-1]

    yield of
    for desk in desks:
        desk.store.close()


def held(desk):
    return {(row.symbol, row.source): row.rows for row in desk.store.prices.coverage()}


@pytest.mark.parametrize("source", ["auto", "recorded"])
def test_the_recorded_closes_are_there_from_the_first_start(opened, source):
    desk = opened(source)
    assert held(desk) == {(symbol, Source.RECORDED): WEEKS for symbol in ("^RUO", "^GSPC", "^DJI")}
    assert Source.RECORDED in desk.shown


def test_a_second_start_adds_nothing(opened):
    before = opened("auto").store.prices.vintage()
    assert opened("auto", NOW + timedelta(days=1)).store.prices.vintage() == before


def test_with_yahoo_alone_nothing_recorded_comes_in_or_is_shown(opened):
    desk = opened("yahoo")
    assert held(desk) == {}
    assert desk.shown == (Source.YAHOO, Source.FILE)


def test_recorded_closes_of_another_choice_stay_hidden_with_yahoo_alone(opened):
    opened("auto")
    desk = opened("yahoo")
    assert desk.store.prices.closes(["^RUO"], sources=desk.shown)["^RUO"].empty


@pytest.mark.parametrize(("choice", "kind"), [("auto", YahooSource), ("yahoo", YahooSource), ("recorded", type(None))])
def test_only_recorded_alone_asks_nobody(opened, choice, kind):
    assert isinstance(opened(choice).source, kind)


def test_a_store_that_cannot_be_written_is_opened_all_the_same(opened, monkeypatch):
    monkeypatch.setattr(PriceLedger, "append", raiser(StoreReadOnly()))
    assert held(opened("auto")) == {}


def test_any_other_failure_of_the_store_is_told(opened, monkeypatch):
    monkeypatch.setattr(PriceLedger, "append", raiser(StoreFull()))
    with pytest.raises(StoreFull):
        opened("auto")


def test_an_interrupted_first_start_leaves_nothing_half_and_the_next_one_brings_all(opened, monkeypatch):
    fetch = RecordedSource.fetch
    broken = {"^DJI": MalformedAnswer(symbol="^DJI")}

    def interrupted(self, symbol, **days):
        if symbol in broken:
            raise broken[symbol]
        return fetch(self, symbol, **days)

    monkeypatch.setattr(RecordedSource, "fetch", interrupted)
    with pytest.raises(MalformedAnswer):
        opened("auto")
    broken.clear()
    assert set(held(opened("auto")).values()) == {WEEKS}


def test_a_clock_years_behind_at_the_first_start_loses_no_recorded_week(opened):
    desk = opened("recorded", datetime(2020, 1, 1, tzinfo=UTC))
    assert set(held(desk).values()) == {WEEKS}
    strength = read_relative_strength(replace(desk), Selection(), NOW)
    assert strength.latest.session.isoformat() == "2026-01-16"
