"""Total return of pairs of funds; expected ratios are counted by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest

from lib.domain.closes import Basis, Source
from lib.domain.dividends import Dividend
from lib.domain.errors import InvalidInput
from lib.domain.instruments import Instrument
from lib.domain.selection import Selection
from lib.services.dividends import dividends_pending, store_dividends
from lib.services.market_summary import read_market_summary
from lib.services.refresh import refresh
from lib.services.relative_strength import read_last_whole_week, read_relative_strength
from lib.sources.protocol import Fetched
from tests.unit.analytics.frames import closes
from tests.unit.services.fakes import SATURDAY, learn

TOTAL = Selection("IWO", "SPY", basis=Basis.TOTAL_RETURN)
IWO = {"2025-10-17": 320.0, "2025-10-24": 330.0, "2025-10-31": 335.0}
SPY = {"2025-10-10": 650.0, "2025-10-17": 664.0, "2025-10-24": 677.0, "2025-10-31": 682.0}


def paid(desk, symbol, amounts, known=SATURDAY):
    told = [Dividend(symbol, date.fromisoformat(day), amount, Source.YAHOO, known) for day, amount in amounts.items()]
    desk.store.dividends.append(symbol, told, known)


@pytest.fixture
def funds(desk):
    """Two funds with closes and dividends; SPY paid before and after the first common session."""
    for symbol in ("IWO", "SPY"):
        desk.store.universe.add(Instrument(symbol, symbol, symbol, "etf"))
    learn(desk, {"IWO": IWO, "SPY": SPY})
    paid(desk, "IWO", {"2025-10-31": 3.35})
    paid(desk, "SPY", {"2025-10-17": 6.64, "2025-10-24": 6.77})
    return desk


def ratios(strength):
    return strength.weeks["ratio"].tolist()


def test_both_sides_begin_equal_on_the_first_common_session_and_then_grow_with_their_dividends(funds):
    strength = read_relative_strength(funds, TOTAL, SATURDAY)
    expected = [320 / 664, 330 / (677 * 1.01), 335 * 1.01 / (682 * 1.01)]
    assert ratios(strength) == pytest.approx(expected)
    assert strength.provenance.basis is Basis.TOTAL_RETURN


def test_the_price_basis_does_not_know_them(funds):
    strength = read_relative_strength(funds, replace(TOTAL, basis=Basis.PRICE), SATURDAY)
    assert ratios(strength) == pytest.approx([320 / 664, 330 / 677, 335 / 682])
    assert strength.provenance.basis is Basis.PRICE


def test_a_past_week_is_the_same_in_every_later_one(funds):
    whole = read_last_whole_week(funds, TOTAL, SATURDAY)
    past = read_last_whole_week(funds, replace(TOTAL, as_of=date(2025, 10, 24)), SATURDAY)
    assert ratios(past) == ratios(whole)[:2]


def test_dividends_learned_later_are_not_in_a_frozen_view(funds):
    later = SATURDAY + timedelta(days=3)
    paid(funds, "SPY", {"2025-10-31": 6.82}, later)
    frozen = read_relative_strength(funds, replace(TOTAL, known_on=SATURDAY.date()), later)
    now = read_relative_strength(funds, TOTAL, later)
    assert ratios(frozen)[-1] == pytest.approx(335 * 1.01 / (682 * 1.01))
    assert ratios(now)[-1] == pytest.approx(335 * 1.01 / (682 * 1.01 * 1.01))


def test_an_index_has_no_total_return(funds):
    learn(funds, {"^GSPC": {"2025-10-31": 6840.2}})
    with pytest.raises(InvalidInput) as refused:
        read_relative_strength(funds, replace(TOTAL, benchmark="^GSPC"), SATURDAY)
    assert (refused.value.parameter, refused.value.reason) == ("basis", "no_fund")
    assert refused.value.details["value"] == "^GSPC"


def test_dividends_nobody_asked_for_or_knew_then_are_no_total_return(funds):
    funds.store.universe.add(Instrument("VBK", "VBK", "VBK", "etf"))
    learn(funds, {"VBK": IWO})
    for selection in (replace(TOTAL, benchmark="VBK"), replace(TOTAL, instrument="VBK")):
        with pytest.raises(InvalidInput) as refused:
            read_relative_strength(funds, selection, SATURDAY)
        assert (refused.value.reason, refused.value.details["value"]) == ("no_dividends", "VBK")


def test_dividends_that_were_not_known_yet_are_not_in_a_frozen_view(funds):
    for symbol in ("VBK", "VUG"):
        funds.store.universe.add(Instrument(symbol, symbol, symbol, "etf"))
        learn(funds, {symbol: IWO}, datetime(2025, 10, 25, tzinfo=UTC))
        paid(funds, symbol, {})
    with pytest.raises(InvalidInput) as refused:
        read_relative_strength(
            funds, replace(TOTAL, instrument="VBK", benchmark="VUG", known_on=date(2025, 10, 26)), SATURDAY
        )
    assert refused.value.reason == "no_dividends"


def test_the_summary_stays_on_prices_whatever_the_address_says(funds):
    learn(funds, {"^DJI": {"2025-10-31": 47562.87}})
    summary = read_market_summary(funds, TOTAL, SATURDAY)
    assert summary.strength.weeks["ratio"].iloc[-1] == pytest.approx(335 / 682)
    assert summary.provenance.basis is Basis.PRICE


def fetched(amounts, told=IWO, kind="etf"):
    days = pd.DatetimeIndex(list(amounts), name="ex_date")
    dividends = pd.Series(list(amounts.values()), days, dtype=float)
    return Fetched("IWO", "IWO", kind, closes(told), 0, dividends)


def known(desk):
    return {str(day.date()): amount for day, amount in desk.store.dividends.dividends("IWO").items()}


def test_dividends_come_with_the_closes_of_a_fund_and_only_then(desk):
    assert store_dividends(desk, fetched({"2025-10-24": 0.4}, kind="index"), SATURDAY) == 0
    assert store_dividends(desk, fetched({"2025-10-24": 0.4}), SATURDAY) == 1
    assert known(desk) == {"2025-10-24": 0.4}


def test_what_is_told_no_more_within_its_stretch_is_taken_back(desk):
    store_dividends(desk, fetched({"2025-10-17": 0.3, "2025-10-24": 0.4}), SATURDAY)
    recent = {"2025-10-24": 330.0, "2025-10-31": 335.0}
    store_dividends(desk, fetched({"2025-10-27": 0.4}, recent), SATURDAY + timedelta(days=1))
    assert known(desk) == {"2025-10-17": 0.3, "2025-10-27": 0.4}


def test_a_fund_followed_before_is_asked_for_its_whole_history_once(desk, source, clock):
    desk.store.universe.add(Instrument("IWO", "IWO", "IWO", "etf"))
    learn(desk, {"IWO": IWO})
    assert dividends_pending(desk, "IWO")
    assert not dividends_pending(desk, "^GSPC")
    source.told = {"IWO": IWO}
    for _ in range(2):
        list(refresh(desk, clock, ["IWO"]))
    assert [first for _symbol, first, _last in source.asked] == [None, date(2025, 10, 17)]
    assert not dividends_pending(desk, "IWO")
