"""Real server, real Chromium: fixtures shared by the browser tests of one worker.

Package scope, because Playwright keeps an event loop in the worker's main
thread, which must be gone before another test may want one.
"""

import re

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, launch_chromium
from tests.browser.desk import Author, MortalServer
from tests.browser.server import ROOT, ratioscope_server
from tests.browser.settled import settled, watch

PICTURES = ROOT / "build" / "failures"
LOCALES = {"en": "en-US", "ja": "ja-JP"}
HARMLESS = (
    # Streamlit 1.67 looks for its server beneath the page's own path before it looks at the root.
    re.compile(r"/[a-z_]+/_stcore/(health|host-config)$"),
)
REPORT = pytest.StashKey[dict[str, pytest.TestReport]]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Tests of this folder carry the marker by themselves."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.stash.setdefault(REPORT, {})[report.when] = report
    return report


@pytest.fixture(scope="package")
def server(tmp_path_factory):
    """The dashboard on recorded closes."""
    with ratioscope_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="package")
def browser():
    """One headless Chromium."""
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None:
            pytest.skip("no Chromium on this machine: install one, or name it with CHROMIUM=/path")
        chromium = launch_chromium(playwright, path)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(request, browser, server):
    """Open an address of the dashboard as a new visitor and wait until it has settled.

    ``visit("/relative_strength?range=all", width=390, dark=True, language="ja")``
    returns Playwright's page. Errors in its console or scripts fail the test;
    a failed test leaves a picture in build/failures.
    """
    contexts, troubles = [], []

    def open_page(path="/", *, width=1440, height=1000, dark=False, language="en", touch=False):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale=LOCALES[language],
            timezone_id="UTC",
            has_touch=touch,
        )
        watch(context)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: _note(message, troubles))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(server.url + path)
        settled(page)
        return page

    yield open_page
    if any(report.failed for report in request.node.stash.get(REPORT, {}).values()):
        _keep_pictures(request.node, contexts)
    for context in contexts:
        context.close()
    assert troubles == [], "the browser's console shows errors"


def _note(message, troubles):
    place = message.location["url"]
    if message.type == "error" and not any(harmless.search(place) for harmless in HARMLESS):
        troubles.append(f"{message.text} ({place})")


def _keep_pictures(node, contexts):
    PICTURES.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^\w-]+", "_", node.name)
    for number, page in enumerate(page for context in contexts for page in context.pages):
        path = PICTURES / f"{name}-{number}.png"
        page.screenshot(path=path, full_page=True)
        print(f"picture of the failure: {path.relative_to(ROOT)}")


@pytest.fixture(scope="package")
def mortal(tmp_path_factory):
    """A server that may be killed, with notes that nobody else writes; a module makes it its ``server``."""
    living = MortalServer(tmp_path_factory.mktemp("mortal"))
    yield living
    living.end()


@pytest.fixture
def write(visit):
    """An author opens the editor of a week; every test has a week of its own."""

    def open_desk(name, week, **options):
        language = options.get("language", "en")
        return Author(visit(f"/notes?week={week}&lang={language}", **options), name)

    return open_desk
