"""What a reader sees on a real page, and where the controls are."""

import re

from playwright.sync_api import Page

from tests.browser.settled import settled

FIGURES = """
() => Object.fromEntries([...document.querySelectorAll('[data-testid="stMetric"]')].map((metric) => [
  metric.querySelector('[data-testid="stMetricLabel"]').innerText.trim(),
  metric.querySelector('[data-testid="stMetricValue"]').innerText.trim(),
]))
"""
CHART = '[data-testid="stVegaLiteChart"]'


def figures(page: Page) -> dict[str, str]:
    """Metric values by label, no-break spaces as spaces."""
    return {label: text.replace("\u00a0", " ") for label, text in page.evaluate(FIGURES).items()}


def headline(page: Page) -> str:
    """The sentence a page opens with."""
    return page.locator("h2").first.inner_text().replace("\u00a0", " ")


def week(page: Page) -> str:
    """The week a page says it is about."""
    found = re.search(r"\d{4}-\d{2}-\d{2}|\d{4}年\d+月\d+日", page.get_by_test_id("stMain").inner_text())
    return found.group() if found else ""


def menu(page: Page, place: int) -> None:
    """Open a menu of the context line: 0 language, 1 view, 2 share; 3 the rules beside the range."""
    page.get_by_test_id("stPopover").nth(place).locator("button:visible").first.click()
    page.get_by_test_id("stPopoverBody").wait_for()
    settled(page)


def press(page: Page, key: str) -> None:
    """Press the button with a key of ours."""
    page.locator(f".st-key-{key} button:visible").first.click()
    settled(page)


def chart_words(page: Page) -> str:
    """Everything written in the charts."""
    return " ".join(" ".join(page.locator(f"{CHART} svg text").all_text_contents()).split())
