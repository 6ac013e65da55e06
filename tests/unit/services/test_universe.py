from datetime import UTC, date, datetime

import pytest

from lib.domain.errors import ForeignExchange, InvalidInput, RateLimited, StoreFull, UnknownSymbol
from lib.domain.instruments import Instrument
from lib.services.universe import FIXED, add_instrument, remove_instrument
from tests.unit.services.fakes import SYMBOLS, ledger


def followed(desk):
    return tuple(instrument.symbol for instrument in desk.store.universe.instruments())


def test_an_added_instrument_comes_last_with_the_name_and_the_history_its_source_told(desk, source, clock):
    source.told["IWO"] = {"2025-10-30": 321.0, "2025-10-31": 322.0}
    instrument, added = add_instrument(desk, " iwo ", clock)
    assert (instrument, added) == (Instrument("IWO", "IWO in full", "IWO in full", "etf"), 2)
    assert followed(desk) == (*SYMBOLS, "IWO")
    assert ledger(desk, "IWO") == source.told["IWO"]
    assert source.asked == [("IWO", None, date(2025, 11, 1))]


def test_a_session_under_way_is_not_stored(desk, source, clock):
    clock.now = datetime(2025, 10, 31, 15, tzinfo=UTC)
    source.told["IWO"] = {"2025-10-30": 321.0, "2025-10-31": 322.0}
    assert add_instrument(desk, "IWO", clock)[1] == 1


@pytest.mark.parametrize(
    "error",
    [UnknownSymbol(symbol="IWO"), ForeignExchange(symbol="IWO", exchange="Tokyo"), RateLimited(symbol="IWO")],
)
def test_nothing_is_stored_when_the_source_does_not_deliver(desk, source, clock, error):
    source.told["IWO"] = error
    before = desk.store.version()
    with pytest.raises(type(error)):
        add_instrument(desk, "IWO", clock)
    assert (desk.store.version(), ledger(desk, "IWO")) == (before, {})


def test_nothing_is_followed_when_its_closes_cannot_be_stored(desk, source, clock, monkeypatch):
    def full(_told):
        raise StoreFull

    source.told["IWO"] = {"2025-10-31": 322.0}
    monkeypatch.setattr(desk.store.prices, "append", full)
    with pytest.raises(StoreFull):
        add_instrument(desk, "IWO", clock)
    assert followed(desk) == SYMBOLS


@pytest.mark.parametrize(
    ("text", "reason"), [("", "malformed_symbol"), ("no such!", "malformed_symbol"), ("^vix", "already_in_universe")]
)
def test_what_cannot_be_added_is_refused_without_asking(desk, source, clock, text, reason):
    with pytest.raises(InvalidInput) as wrong:
        add_instrument(desk, text, clock)
    assert (wrong.value.parameter, wrong.value.reason) == ("symbol", reason)
    assert source.asked == []


def test_without_a_live_source_nothing_can_be_added(recorded, clock):
    with pytest.raises(InvalidInput) as wrong:
        add_instrument(recorded, "IWO", clock)
    assert wrong.value.reason == "no_live_source"


def test_what_was_removed_keeps_its_closes_and_can_come_back(desk, source, clock):
    source.told["^VIX"] = {"2025-10-31": 17.44}
    remove_instrument(desk, "^VIX")
    assert followed(desk) == SYMBOLS[:-1]
    assert add_instrument(desk, "^VIX", clock)[1] == 1
    remove_instrument(desk, "^VIX")
    assert ledger(desk, "^VIX") == {"2025-10-31": 17.44}
    assert add_instrument(desk, "^VIX", clock)[1] == 0
    assert followed(desk) == SYMBOLS


@pytest.mark.parametrize("symbol", ["^RUO", "^GSPC", "^DJI"])
def test_what_the_headline_needs_stays(desk, symbol):
    with pytest.raises(InvalidInput) as wrong:
        remove_instrument(desk, symbol)
    assert wrong.value.reason == "benchmark_in_use"
    assert symbol in followed(desk)
    assert symbol in FIXED


def test_what_is_not_followed_cannot_be_removed(desk):
    with pytest.raises(InvalidInput) as wrong:
        remove_instrument(desk, "AAPL")
    assert wrong.value.reason == "not_in_universe"
