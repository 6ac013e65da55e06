"""The weekly review on a real page: a name chosen once, "no change" by key, a judgement in words, the week complete."""

import pytest

from tests.browser.desk import MortalServer, press
from tests.browser.settled import settled, watch

ADDRESS = "/risks?week=2025-10-31"
ANSWERS = {
    "Is it getting worse?": "worse",
    "Does it move small growth?": "a little",
    "Likelihood": "3",
    "Impact": "4",
}


@pytest.fixture
def server(tmp_path):
    """A watchlist that no other test reviews."""
    running = MortalServer(tmp_path)
    yield running
    running.end()


@pytest.fixture
def outlast(browser, server):
    """A page whose browser will miss its server: its console is full of that, and nobody looks."""
    context = browser.new_context(locale="en-US", timezone_id="UTC")
    watch(context)
    page = context.new_page()
    page.goto(server.url + ADDRESS)
    settled(page)
    yield page
    context.close()


def progress_of(page):
    return page.get_by_test_id("stMain").get_by_text("Review of the week ending 2025-10-31").inner_text()


def choose_name(page, name):
    press(page, "risk_name")
    field = page.get_by_role("dialog").locator("input")
    field.fill(name)
    field.press("Enter")
    page.get_by_role("dialog").wait_for(state="hidden")
    settled(page)


def press_key(page, key):
    page.keyboard.press(key)
    page.wait_for_timeout(300)
    settled(page)


def choose(page, question, answer):
    group = page.get_by_test_id("stButtonGroup").filter(has_text=question)
    group.get_by_role("radio", name=answer, exact=True).click()


def test_the_week_is_reviewed_by_keys_and_words(visit):
    page = visit(ADDRESS)
    choose_name(page, "M. Ito")
    assert "0 of 9 answered" in progress_of(page)
    press_key(page, "u")
    assert "1 of 9 answered" in progress_of(page)
    sentence = page.get_by_role("textbox", name="The week in a sentence")
    sentence.fill("Beijing answered with licences, upstream uncertainty u")
    assert "1 of 9 answered" in progress_of(page)
    for question, answer in ANSWERS.items():
        choose(page, question, answer)
    page.get_by_role("button", name="Save judgement").click()
    settled(page)
    assert "2 of 9 answered" in progress_of(page)
    assert "highest: China economy, 3 × 4 = 12" in page.get_by_role("heading", level=2).first.inner_text()
    for _ in range(7):
        press_key(page, "u")
    assert "complete: 9 of 9" in progress_of(page)


def sentence_of(page):
    return page.get_by_role("textbox", name="The week in a sentence")


def reached(page, title):
    """Wait until the walk stands at a risk."""
    page.get_by_role("heading", name=title).wait_for()
    settled(page)


def test_a_half_typed_sentence_outlives_the_walk_a_reload_and_the_death_of_the_server(outlast, server):
    page = outlast
    choose_name(page, "M. Ito")
    sentence = sentence_of(page)
    sentence.press_sequentially("judged upstream, just like ")
    page.get_by_text("Kept ").wait_for()
    press(page, "risk_later_button")
    reached(page, "2 · China economy")
    assert sentence_of(page).input_value() == ""
    press_key(page, "k")
    reached(page, "1 · Private credit")
    assert sentence_of(page).input_value() == "judged upstream, just like "
    page.get_by_text("restored").wait_for()
    page.reload()
    settled(page)
    assert "0 of 9 answered" in progress_of(page)
    sentence = sentence_of(page)
    assert sentence.input_value() == "judged upstream, just like "
    sentence.press("End")
    page.keyboard.type("last week")
    server.kill()
    page.keyboard.type(", 休戦")
    page.wait_for_function("JSON.stringify(localStorage).includes('休戦')")
    server.start()
    page.reload()
    settled(page)
    page.get_by_text("restored").wait_for()
    assert sentence_of(page).input_value() == "judged upstream, just like last week, 休戦"
    for question, answer in ANSWERS.items():
        choose(page, question, answer)
    page.get_by_role("button", name="Save judgement").click()
    reached(page, "2 · China economy")
    assert "1 of 9 answered" in progress_of(page)
    press_key(page, "k")
    reached(page, "1 · Private credit")
    assert page.get_by_text("judged upstream, just like last week, 休戦", exact=True).is_visible()
    assert sentence_of(page).input_value() == ""


def test_the_name_is_kept_and_a_deep_link_opens_a_risk(visit, server):
    page = visit(ADDRESS)
    choose_name(page, "森 健太")
    page.goto(f"{server.url}/risks?risk=private-credit&lang=ja")
    settled(page)
    assert page.get_by_role("heading", level=2).first.inner_text() == "プライベートクレジット"
    page.get_by_role("button", name="変更なし").click()
    page.get_by_text("の週、森 健太").wait_for()
    page.get_by_role("button", name="リスク一覧").click()
    settled(page)
    assert "risk=" not in page.url
