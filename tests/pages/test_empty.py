"""Nothing stored: why, and the way out."""

from datetime import date

import pytest

from lib.domain.closes import Source
from tests.pages.page_text import said

NOTHING = {
    "en": "No closes for ^RUO yet. Fetch now, or add a file.",
    "ja": "^RUO の終値がまだありません。取得するか、ファイルを追加してください。",
}


@pytest.mark.parametrize("page", ["market_summary", "relative_strength", "pairs", "risks"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_page_without_closes_says_so_and_offers_the_way_out(install, page, language):
    reader = install("yahoo").read(page, lang=language)
    assert said(reader.info) == [NOTHING[language]]
    assert said(reader.error) == []
    assert {"refresh_open", "import_open"} <= {button.key for button in reader.button}


def test_an_instrument_without_closes_can_be_exchanged_for_one_that_has_them(install):
    reader = install().read("relative_strength", instrument="^IXIC", week="2025-10-31")
    assert said(reader.info) == ["No closes for ^IXIC yet. Fetch now, or add a file."]
    reader.selectbox("control_instrument_en").set_value("^DJI").run()
    assert said(reader.info) == []
    assert said(reader.header)[0].startswith("The Dow")
    assert reader.query_params["instrument"] == "^DJI"


def test_a_pair_that_never_traded_on_one_day_has_no_ratio(install):
    installation = install("yahoo")
    installation.learn("^RUO", {date(2025, 10, 30): 1671.69}, Source.FILE)
    installation.learn("^GSPC", {date(2025, 10, 31): 6840.20}, Source.FILE)
    reader = installation.read("relative_strength")
    assert said(reader.info) == ["^RUO and ^GSPC have no session in common, so there is no ratio."]
