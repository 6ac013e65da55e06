"""A reader's way through many pairs: answer, order, one pair's own page, weeks that run when asked."""

from tests.browser.reading import headline, week
from tests.browser.settled import settled

ADDRESS = "/pairs?week=2025-10-31"
STRIP = '[data-testid="stVegaLiteChart"]'


def test_the_page_answers_first_and_names_what_is_missing_once(visit):
    page = visit(ADDRESS)
    assert headline(page) == "1 of 2 pairs lead. None changed side this week."
    assert page.get_by_text("No closes yet for Russell 2000 Value").count() == 1
    assert page.locator(STRIP).count() == 2


def test_the_name_of_a_pair_leads_to_its_own_page_in_the_same_week(visit):
    page = visit(ADDRESS)
    page.locator(STRIP).first.click(position={"x": 60, "y": 11})
    page.wait_for_url("**/relative_strength?instrument=%5ERUO&benchmark=%5EGSPC&week=2025-10-31")
    settled(page)
    assert week(page) == "2025-10-31"
    assert headline(page).startswith("Small growth has led the S&P 500 for 12 weeks")


def test_order_and_weeks_are_in_the_address_and_come_back(visit):
    page = visit(ADDRESS)
    page.get_by_test_id("stMain").get_by_text("52 weeks", exact=True).click()
    page.wait_for_url("**weeks=52**")
    settled(page)
    again = visit("/pairs" + page.url.partition("/pairs")[2])
    assert again.get_by_test_id("stMain").get_by_text("52 weeks", exact=True).count() == 1


def test_the_weeks_run_when_asked_and_stop_when_asked(visit):
    page = visit(f"{ADDRESS}&until=2025-06-06")
    page.get_by_role("tab", name="Rotation").click()
    settled(page)
    page.get_by_test_id("stTabs").get_by_role("button", name="Play").click()
    page.get_by_text("Week ending 2025-06-13:").wait_for()
    page.get_by_text("Week ending 2025-06-20:").wait_for()
    page.get_by_role("button", name="Pause").click()
    page.get_by_test_id("stTabs").get_by_role("button", name="Play").wait_for()
    page.wait_for_url("**until=2025-0**")
    settled(page)
    shown = page.get_by_text("Week ending 2025-0").last.inner_text()
    page.wait_for_timeout(2500)
    assert page.get_by_text("Week ending 2025-0").last.inner_text() == shown


def test_a_phone_reads_the_pairs_one_below_the_other(visit):
    page = visit(ADDRESS, width=390, height=844, language="ja", touch=True)
    boxes = [page.locator(STRIP).nth(place).bounding_box() for place in range(2)]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]
    assert all(box["x"] + box["width"] <= 390 for box in boxes)
