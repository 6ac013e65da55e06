"""The chart of the relative strength page under a hand: a brush on the strip, a click on a week."""

import re

from tests.browser.settled import settled

WEEK = "week=2025-10-31"
ZOOM = re.compile(r"zoom=(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})")
MAIN, STRIP = 0, 1


def chart(page, number):
    return page.get_by_test_id("stVegaLiteChart").nth(number).bounding_box()


def brush(page, first, last):
    """Draw over a share of the strip."""
    box = chart(page, STRIP)
    y = box["y"] + 22
    page.mouse.move(box["x"] + first * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + (first + last) / 2 * box["width"], y, steps=4)
    page.mouse.move(box["x"] + last * box["width"], y, steps=4)
    page.mouse.up()
    page.wait_for_url(ZOOM)
    settled(page)


def test_a_stretch_drawn_on_the_strip_becomes_the_zoom_and_the_strip_stays(visit):
    page = visit(f"/relative_strength?{WEEK}&range=all")
    before = chart(page, STRIP)
    brush(page, 0.5, 0.7)
    first, last = ZOOM.search(page.url).groups()
    assert "2022" <= first < last < "2024-06"
    assert page.get_by_text(re.compile(f"went from .* on {first} to .* on {last}")).is_visible()
    assert chart(page, STRIP)["width"] == before["width"]
    page.get_by_role("button", name=f"Back from {first} – {last} to the range").click()
    page.wait_for_url(lambda url: not ZOOM.search(url))
    settled(page)
    assert page.get_by_text(re.compile("went from .* on 2019-05-31 to .* on 2025-10-31")).is_visible()


def test_a_link_with_a_zoom_shows_it_at_once(visit):
    page = visit(f"/relative_strength?{WEEK}&zoom=2025-02-07_2025-06-27")
    assert page.get_by_text(re.compile("went from .* on 2025-02-07 to .* on 2025-06-27")).is_visible()


def test_a_click_on_a_week_tells_it_and_leads_to_it(visit):
    page = visit(f"/relative_strength?{WEEK}")
    box = chart(page, MAIN)
    page.mouse.click(box["x"] + 0.5 * box["width"], box["y"] + 200)
    page.get_by_role("button", name="Show this week").wait_for()
    settled(page)
    told = page.get_by_text(re.compile(r"^\d{4}-\d{2}-\d{2} \(Fri|Thu\) ratio")).first.text_content()
    page.get_by_role("button", name="Show this week").click()
    page.wait_for_url(f"**week={told[:10]}**")
    settled(page)
