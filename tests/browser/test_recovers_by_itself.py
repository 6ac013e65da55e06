"""The source is away and comes back: one server, its real yfinance asking a Yahoo of our own."""

from datetime import UTC, datetime, timedelta

import pytest

from lib.analytics.sessions import trading_over
from lib.domain.instruments import STARTING_UNIVERSE
from tests.browser.reading import figures, press
from tests.browser.server import ratioscope_server
from tests.browser.settled import settled
from tests.local_yahoo import Fault, LocalYahoo, redirected_environment, rows_of
from tests.pages.made_up import daily

UNKNOWN = "^VIX"


@pytest.fixture(scope="module")
def yahoo():
    """120 weeks of made-up closes of every symbol but one, up to the last finished session."""
    last = trading_over(datetime.now(UTC))
    closes = daily(last - timedelta(weeks=120), last, 2000.0, 1.0)
    known = {instrument.symbol for instrument in STARTING_UNIVERSE} - {UNKNOWN}
    with LocalYahoo({symbol: rows_of(closes) for symbol in known}) as local:
        local.fail(Fault.REFUSED)
        yield local


@pytest.fixture(scope="module")
def server(yahoo, tmp_path_factory):
    """The dashboard as it is installed, but its Yahoo is ours."""
    with pytest.MonkeyPatch.context() as environment:
        for name, value in redirected_environment(yahoo.url).items():
            environment.setenv(name, value)
        with ratioscope_server(tmp_path_factory.mktemp("recovering"), source="auto") as running:
            yield running


def says(page, text, *, seconds=60):
    page.get_by_text(text).first.wait_for(timeout=seconds * 1000)


def test_a_first_start_without_the_source_shows_recorded_closes_and_changes_by_itself(visit, yahoo):
    page = visit("/")
    says(page, "recorded closes")
    assert figures(page)["Russell 2000 Growth"] == "1,785.32"  # ../shared/recorded, 2026-01-16
    page.evaluate("window.notReloaded = true")
    yahoo.mend()
    page.get_by_text("recorded closes").first.wait_for(state="hidden", timeout=60_000)
    settled(page)
    assert page.evaluate("window.notReloaded")
    assert figures(page)["Ratio to S&P 500"] == "100.00 %"  # both sides are the same made-up closes


@pytest.fixture
def recovered(visit, yahoo):
    """A reader of live closes, whichever test came before."""
    yahoo.mend()
    page = visit("/")
    page.get_by_text("recorded closes").first.wait_for(state="hidden", timeout=120_000)
    settled(page)
    return page


def test_the_button_tells_result_by_result_with_the_one_that_failed(recovered):
    page = recovered
    press(page, "refresh_open")
    dialog = page.get_by_role("dialog")
    says(dialog, "The price source does not know ^VIX.")
    says(dialog, "Up to date: 6 of 7.")
    assert dialog.get_by_text("nothing new, last session").count() == 6


@pytest.mark.usefixtures("recovered")
def test_another_reader_sees_that_a_refresh_is_running(visit, yahoo):
    yahoo.fail(Fault.REFUSED, "^IXIC")
    first, second = visit("/"), visit("/?lang=ja", language="ja")
    press(first, "refresh_open")
    says(second, "終値を取得中（7件中")
    assert figures(second)["対S&P 500比率"] == "100.00%"
    yahoo.mend()
    second.get_by_text("終値を取得中").first.wait_for(state="hidden", timeout=60_000)


def test_a_source_that_wants_us_to_slow_down_leaves_the_last_good_closes(recovered, yahoo):
    yahoo.fail(Fault.RATE_LIMITED, retry_after=600)
    page = recovered
    before = figures(page)
    press(page, "refresh_open")
    dialog = page.get_by_role("dialog")
    says(dialog, "Yahoo asks us to slow down. We try again later.")
    says(dialog, "No symbol could be fetched. The last good closes stay.")
    page.keyboard.press("Escape")
    settled(page)
    assert figures(page) == before
