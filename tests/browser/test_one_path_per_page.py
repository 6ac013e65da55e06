"""A reader's way through each page: answer, menus, keys, address, back, another browser."""

import pytest

from tests.browser.reading import CHART, chart_words, figures, headline, menu, press, week
from tests.browser.settled import settled

WEEK = "week=2025-10-31"


def come_to(page, part):
    """Wait until the address holds ``part`` and the page has come to rest on it."""
    page.wait_for_url(lambda url: part in url)
    settled(page)


def press_key(page, key, leads_to):
    page.keyboard.press(key)
    come_to(page, f"week={leads_to}")


def choose_language(page, name, code):
    menu(page, 0)
    page.get_by_test_id("stPopoverBody").get_by_text(name, exact=True).click()
    come_to(page, f"lang={code}")
    page.keyboard.press("Escape")
    settled(page)


def test_the_summary_answers_first_and_leads_to_the_next_page(visit):
    page = visit(f"/?{WEEK}")
    assert headline(page).startswith("Small growth slipped but still leads: ratio 24.66 %")
    assert figures(page)["Deviation from average"] == "+0.67 pt"
    page.get_by_test_id("stMain").get_by_role("link", name="Relative strength").click()
    page.wait_for_url("**/relative_strength**")
    settled(page)
    assert figures(page)["Deviation"] == "+0.67 pt"
    assert week(page) == "2025-10-31"


def test_the_navigation_at_the_top_keeps_the_week(visit):
    page = visit("/relative_strength?week=2025-04-11")
    page.get_by_test_id("stTopNavLink").first.click()
    page.wait_for_url(lambda url: "relative_strength" not in url)
    settled(page)
    assert week(page) == "2025-04-11"
    assert "week=2025-04-11" in page.url


def test_p_and_n_step_through_the_weeks(visit):
    page = visit(f"/relative_strength?{WEEK}")
    press_key(page, "p", "2025-10-24")
    assert week(page) == "2025-10-24"
    press_key(page, "n", "2025-10-31")
    assert week(page) == "2025-10-31"


def test_letters_typed_into_a_field_do_not_step(visit):
    page = visit(f"/?{WEEK}")
    press(page, "universe_open")
    page.get_by_role("dialog").locator("input").first.click()
    page.keyboard.type("npnp", delay=30)
    page.wait_for_timeout(300)
    assert page.get_by_role("dialog").locator("input").first.input_value() == "npnp"
    assert "week=2025-10-31" in page.url


def test_the_language_changes_everything_but_the_week(visit):
    page = visit("/relative_strength?week=2025-04-11")
    choose_language(page, "日本語", "ja")
    assert week(page) == "2025年4月11日"
    assert page.get_by_test_id("stTopNavLink").all_inner_texts() == [
        *("市況サマリー", "相対比較", "相対比較の一覧", "コメント・リスク", "リスク監視リスト", "公表値の照合"),
    ]
    assert "しきい値23%" in chart_words(page)
    assert "threshold" not in chart_words(page)
    choose_language(page, "English", "en")
    assert week(page) == "2025-04-11"
    assert "threshold 23 %" in chart_words(page)


def test_back_and_forward_restore_the_view(visit):
    page = visit(f"/relative_strength?{WEEK}")
    press_key(page, "p", "2025-10-24")
    press_key(page, "p", "2025-10-17")
    for step, expected in ((page.go_back, "2025-10-24"), (page.go_back, "2025-10-31"), (page.go_forward, "2025-10-24")):
        step()
        come_to(page, f"week={expected}")
        page.get_by_text(f"Week ending {expected}").wait_for()  # the address changes before the page does
        assert week(page) == expected


def test_a_link_from_the_share_menu_shows_another_reader_the_same_figures(visit):
    page = visit("/relative_strength?week=2025-04-17&window=13&inverse=yes&lang=ja&rise=green&range=1y")
    expected = figures(page)
    menu(page, 2)
    link = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").first.inner_text().strip()
    other = visit(link.partition("/relative_strength")[1] + link.partition("/relative_strength")[2])
    assert figures(other) == expected
    assert headline(other) == headline(page)


def test_controls_write_the_address_and_the_address_makes_the_view(visit):
    page = visit(f"/relative_strength?{WEEK}")
    page.get_by_role("radio", name="1 year").or_(page.get_by_role("button", name="1 year")).first.click()
    settled(page)
    menu(page, 3)
    field = page.get_by_test_id("stPopoverBody").locator("input[type=number]").first
    field.fill("24")
    field.press("Enter")
    come_to(page, "threshold=24")
    assert page.url.partition("?")[2] == f"{WEEK}&threshold=24&range=1y"
    page.keyboard.press("Escape")
    assert "threshold 24 %" in chart_words(page)
    other = visit("/relative_strength?" + page.url.partition("?")[2])
    assert figures(other) == figures(page)
    assert chart_words(other) == chart_words(page)


def test_a_choice_in_a_menu_first_opened_after_other_changes_changes_nothing_else(visit):
    page = visit(f"/relative_strength?{WEEK}&window=40&known_on=2026-01-20")
    press_key(page, "p", "2025-10-24")
    menu(page, 1)
    page.get_by_test_id("stPopoverBody").get_by_text("Red up, green down").click()
    come_to(page, "rise=red")
    assert page.url.partition("?")[2] == "week=2025-10-24&known_on=2026-01-20&window=40&rise=red"


def test_fast_steps_of_a_rule_all_count(visit):
    page = visit(f"/relative_strength?{WEEK}")
    menu(page, 3)
    field = page.get_by_test_id("stPopoverBody").locator("input[type=number]").first
    for _ in range(3):
        field.press("ArrowUp")
    come_to(page, "threshold=24.5")
    assert field.input_value() == "24.50"


def test_a_window_typed_into_the_rules_is_checked_like_the_address(visit):
    page = visit(f"/relative_strength?{WEEK}")
    for typed, expected in (("1", "Average length: 1 is outside 2 to 520."), ("30", None)):
        menu(page, 3)
        field = page.get_by_test_id("stPopoverBody").get_by_role("combobox").first
        field.fill(typed)
        field.press("Enter")
        page.wait_for_timeout(400)
        page.keyboard.press("Escape")
        settled(page)
        warnings = page.get_by_test_id("stAlert").all_inner_texts()
        assert any(expected in warning for warning in warnings) if expected else warnings == []
    assert "30-week average" in figures(page)


def test_pointing_at_a_week_reads_its_values_above_the_plot(visit):
    page = visit(f"/relative_strength?{WEEK}&range=tariff")
    box = page.locator(CHART).first.bounding_box()
    seen = set()
    for share in range(10, 90, 3):
        page.mouse.move(box["x"] + box["width"] * share / 100, box["y"] + box["height"] * 0.4)
        page.wait_for_timeout(40)
        seen.add(chart_words(page))
    assert any("2025-04-11 (Fri) Ratio 22.84 % Average 24.82 % Deviation −1.97 pt" in words for words in seen)


def test_tapping_a_week_on_a_phone_reads_its_values(visit):
    page = visit(f"/relative_strength?{WEEK}&range=1y", width=390, height=844, touch=True)
    chart = page.locator(CHART).first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    before = "|".join(page.locator(f"{CHART} svg text").all_text_contents())
    page.touchscreen.tap(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.45)
    page.wait_for_function(
        "([chart, before]) => [...document.querySelectorAll(`${chart} svg text`)]"
        ".map((text) => text.textContent).join('|') !== before",
        arg=[CHART, before],
    )


@pytest.mark.parametrize("path", ["/", "/relative_strength"])
@pytest.mark.parametrize("dark", [False, True])
def test_light_and_dark_draw_the_same_page_in_their_own_colours(visit, path, dark):
    page = visit(f"{path}?{WEEK}", dark=dark)
    ground = page.get_by_test_id("stApp").evaluate("app => getComputedStyle(app).backgroundColor")
    assert ground == ("rgb(19, 23, 29)" if dark else "rgb(252, 251, 248)")  # design.md, section 2
    line = "#F1F4F8" if dark else "#14263F"
    strokes = page.locator(f"{CHART} svg path").evaluate_all(
        "paths => paths.map((path) => path.getAttribute('stroke'))"
    )
    assert line in {(stroke or "").upper() for stroke in strokes}


@pytest.mark.parametrize("path", ["/", "/relative_strength"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_phone_shows_everything_within_its_width(visit, path, language):
    page = visit(f"{path}?{WEEK}&lang={language}", width=390, height=844, touch=True, language=language)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    controls = [page.locator("[class*=st-key-control_week]").first, *page.get_by_test_id("stPopover").all()[:3]]
    boxes = [control.bounding_box() for control in controls]
    assert max(box["y"] for box in boxes) - min(box["y"] for box in boxes) < 12
    assert max(box["x"] + box["width"] for box in boxes) <= 390


def test_two_people_who_edit_an_event_see_both_versions(visit):
    def form():
        page = visit(f"/relative_strength?{WEEK}")
        page.get_by_role("tab", name="Events").click()
        settled(page)
        choice = page.locator("[class*=st-key-event_chosen]").get_by_role("combobox")
        choice.click()
        choice.fill("US election")
        page.wait_for_timeout(300)
        choice.press("ArrowDown")
        choice.press("Enter")
        page.wait_for_timeout(300)
        settled(page)
        press(page, "event_open")
        return page

    def save(page, name):
        field = page.get_by_role("dialog").get_by_label("Name, English")
        field.fill(name)
        page.get_by_role("dialog").get_by_role("button", name="Save", exact=True).click()
        page.wait_for_timeout(500)
        settled(page)

    mine, theirs = form(), form()
    save(theirs, "Theirs")
    save(mine, "Mine")
    text = mine.get_by_role("dialog").inner_text()
    assert "Somebody saved in the meantime" in text
    assert "Theirs" in text
    assert "Mine" in text
    save(mine, "US election")
    assert mine.get_by_role("dialog").count() == 0
