"""Total return on the relative strength page: offered for funds, labelled everywhere, refused with a sentence."""

from datetime import date

import pytest

from lib.domain.closes import Source
from lib.domain.dividends import Dividend
from lib.domain.instruments import Instrument
from tests.pages.page_text import figures, said

FUNDS = {"instrument": "IWO", "benchmark": "SPY"}
IWO = {date(2025, 10, 17): 320.0, date(2025, 10, 24): 330.0, date(2025, 10, 31): 335.0}
SPY = {date(2025, 10, 17): 664.0, date(2025, 10, 24): 677.0, date(2025, 10, 31): 682.0}


@pytest.fixture
def funds(install):
    """Two funds, one of which paid a hundredth on 2025-10-24."""
    installation = install("yahoo")
    installation.read("relative_strength")
    for symbol, history in (("IWO", IWO), ("SPY", SPY)):
        installation.store.universe.add(Instrument(symbol, symbol, symbol, "etf"))
        installation.learn(symbol, history)
    told = [Dividend("SPY", date(2025, 10, 24), 6.77, Source.YAHOO, installation.now)]
    installation.store.dividends.append("SPY", told, installation.now)
    installation.store.dividends.append("IWO", [], installation.now)
    return installation


def test_the_basis_is_chosen_where_both_sides_are_funds_and_labelled(funds):
    reader = funds.read("relative_strength", **FUNDS)
    assert figures(reader)["Ratio"][0] == "49.12 %"  # 335 / 682
    next(one for one in reader.segmented_control if one.label == "Basis").set_value("total_return").run()
    assert reader.query_params["basis"] == "total_return"
    assert figures(reader)["Ratio"][0] == "48.63 %"  # 335 / (682 × 1.01)
    assert any("total-return basis" in text for text in said(reader.markdown))
    assert any(
        text.startswith("Total-return basis: dividends are reinvested from 2025-10-17") for text in said(reader.caption)
    )
    assert any("total-return basis" in text and text.startswith("Source") for text in said(reader.caption))
    assert "total-return basis" in next(iter(reader.get("vega_lite_chart"))).proto.spec


def test_an_index_is_not_offered_a_basis_and_refuses_one(install):
    reader = install().read("relative_strength", basis="total_return")
    assert said(reader.warning) == ["Basis: total return needs funds on both sides; ^RUO is not one. Shown: price."]
    assert figures(reader)["Ratio"][0] == "24.66 %"
    assert "Basis" not in [one.label for one in reader.segmented_control]


def test_a_basis_nobody_knows_is_named(install):
    reader = install().read("relative_strength", basis="gross", lang="ja")
    assert said(reader.warning) == ["基準：「gross」は選べません。選べる値：price, total_return（表示：price）"]


def test_a_fund_whose_dividends_are_not_known_says_so(funds):
    funds.store.universe.add(Instrument("VBK", "VBK", "VBK", "etf"))
    funds.learn("VBK", IWO)
    reader = funds.read("relative_strength", instrument="VBK", benchmark="SPY", basis="total_return")
    assert said(reader.warning) == [
        "Basis: the dividends of VBK are not known yet; they come with the next fetch of its closes. Shown: price."
    ]
