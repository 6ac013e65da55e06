"""The tab that tells why it moved and what another move would take."""

from datetime import date

import pytest

from lib.ui.strength.tabs import CONTENTS
from tests.pages.made_up import daily
from tests.pages.page_text import headers, said, table

TAB = list(CONTENTS).index("tab.change")


def opened(install, **address):
    return install().read("relative_strength", tab=TAB, **address)


def test_the_week_shown_is_compared_with_the_week_before(install):
    reader = opened(install)
    assert any(
        text.startswith("From 2025-10-24 to 2025-10-31 the ratio fell 0.27 pt") for text in said(reader.markdown)
    )
    assert any(
        text.startswith("To cross its average next week, small growth must lag the S&P 500 by about 2.7 %")
        for text in said(reader.markdown)
    )
    assert table(reader, "as_large")["as_large"].tolist()[0] == "25 of 335 past moves"
    assert headers(reader, "as_large") == ["Target", "Per week", "As large in", "Percentile", "In all", "Ratio"]


def test_the_address_chooses_the_other_week_and_the_weeks_ahead(install):
    reader = opened(install, **{"from": "2025-04-11", "over": "4", "level": "25", "percentile": "10", "lang": "ja"})
    assert any(
        text.startswith("2025年4月11日から10月31日にかけて比率は1.81ポイント上昇") for text in said(reader.markdown)
    )
    assert "25.00%に達する" in table(reader, "target")["target"].tolist()
    assert any(text.startswith("4週後に平均を割り込むのは") for text in said(reader.markdown))


def test_choosing_another_week_is_written_in_the_address(install):
    reader = opened(install)
    box = next(one for one in reader.selectbox if one.label == "Compared with the week of")
    box.select_index(3).run()
    assert reader.query_params["from"] == "2025-10-03"
    assert any(text.startswith("From 2025-10-03 to 2025-10-31") for text in said(reader.markdown))


@pytest.mark.parametrize("day", ["2025-10-30", "2025-10-31", "2001-01-05"])
def test_a_week_that_cannot_be_compared_is_named_and_the_week_before_stands_in(install, day):
    reader = opened(install, **{"from": day})
    assert f"Compared with: no completed week ends on {day}." in said(reader.caption)
    assert any(text.startswith("From 2025-10-24") for text in said(reader.markdown))


def test_the_first_week_has_nothing_to_compare_with_and_no_average(install):
    reader = opened(install, week="2019-05-31")
    assert "No earlier week has a ratio to compare 2019-05-31 with." in said(reader.caption)
    assert any(text.startswith("Crossing the average: there is none now") for text in said(reader.caption))


def test_a_week_before_without_a_ratio_is_said_and_an_earlier_one_compared(install):
    installation = install("yahoo")
    for symbol, start in (("^RUO", 1600.0), ("^GSPC", 6500.0)):
        closes = daily(date(2025, 1, 6), date(2025, 10, 31), start, 1.0)
        installation.learn(symbol, {day: value for day, value in closes.items() if day != date(2025, 10, 24)})
    reader = installation.read("relative_strength", tab=TAB)
    assert "The week before, 2025-10-24, has no ratio; compared with 2025-10-17." in said(reader.caption)
    assert any(
        "The deviation cannot be split: no 26-week average on 2025-10-31" in text for text in said(reader.markdown)
    )
