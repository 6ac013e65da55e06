"""The weekly report from the Share menu, and as a page that stands alone."""

import io

import pypdf
import pytest

from tests.browser.reading import menu


def test_the_share_menu_hands_out_the_report_of_the_week_shown(visit):
    page = visit("/?week=2025-04-11")
    menu(page, 2)
    with page.expect_download() as started:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name="PDF, Letter").click()
    assert started.value.suggested_filename == "ratioscope-report-2025-04-11-en.pdf"
    document = pypdf.PdfReader(io.BytesIO(started.value.path().read_bytes()))
    assert [round(side) for side in document.pages[0].mediabox[2:]] == [612, 792]
    assert "22.84" in document.pages[0].extract_text()


@pytest.fixture
def opened(browser, server, tmp_path):
    """The HTML report as a file, in a browser that is offline."""
    contexts = []

    def open_file(language, *, width, dark=False):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        address = f"{server.url}/api/v1/report?week=2025-10-31&lang={language}&format=html"
        path = tmp_path / f"{language}.html"
        path.write_bytes(context.request.get(address).body())
        context.set_offline(True)
        page, page.asked = context.new_page(), []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(path.as_uri())
        return page

    yield open_file
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_opens_offline_fits_its_width_and_asks_for_nothing(opened, language, width):
    page = opened(language, width=width)
    assert page.asked == [page.url]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator("figure svg:visible").count() == 2
    assert page.locator("html").get_attribute("lang") == language


def test_it_follows_dark_and_prints_in_light(opened):
    page = opened("en", width=1440, dark=True)
    background = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(background) == "rgb(19, 23, 29)"
    page.emulate_media(media="print")
    assert page.evaluate(background) == "rgb(255, 255, 255)"
