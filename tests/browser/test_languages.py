"""Streamlit's own words are the reader's too: menus, calendars, tables, file fields, what a screen reader says.

Excused by name: what ``tests.other_language`` lists, names of icons, addresses in the share menu.
"""

import pytest

from tests.browser.every_word import every_word
from tests.browser.reading import menu, press
from tests.browser.settled import settled
from tests.other_language import foreign

WEEK = "week=2025-10-31&lang=ja"
TOO_LARGE = 6_000_000
FRAME_MENUS = (0, 1, 2)
MENUS = {"/": FRAME_MENUS, "/relative_strength": (*FRAME_MENUS, 3, 4)}
DIALOGS = {"/": ("universe_open", "import_open"), "/notes": ("note_write",)}


def japanese(page):
    assert foreign(every_word(page), "ja") == set()


@pytest.mark.parametrize("path", ["/", "/relative_strength", "/pairs", "/notes", "/risks"])
def test_a_page_its_menus_tabs_and_dialogs_are_japanese(visit, path):
    page = visit(f"{path}?{WEEK}", language="ja")
    assert page.evaluate("document.documentElement.lang") == "ja"
    japanese(page)
    for place in MENUS.get(path, ()):
        menu(page, place)
        japanese(page)
        page.keyboard.press("Escape")
    for tab in page.get_by_role("tab").all()[1:]:
        tab.click()
        settled(page)
        japanese(page)
    for opener in DIALOGS.get(path, ()):
        press(page, opener)
        page.get_by_role("dialog").wait_for()
        japanese(page)
        page.keyboard.press("Escape")
        settled(page)


def test_the_frames_menu_a_calendar_a_list_and_the_menu_of_a_column_are_japanese(visit):
    page = visit(f"/?{WEEK}", language="ja")
    page.get_by_test_id("stMainMenu").locator("button").click()
    page.get_by_text("印刷").wait_for()
    japanese(page)
    page.keyboard.press("Escape")
    menu(page, 1)
    page.get_by_test_id("stDateInputCalendarButton").click()
    page.get_by_role("button", name="前の月").wait_for()
    japanese(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_test_id("stSelectbox").first.locator("input").click()
    page.keyboard.type("＊＊")
    page.get_by_text("該当なし").wait_for()
    japanese(page)
    page.keyboard.press("Escape")
    table = page.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    settled(page)
    table.click(position={"x": 280, "y": 15})
    page.get_by_text("昇順に並べ替え").wait_for()
    japanese(page)


def test_the_list_of_pages_on_a_phone_is_japanese(visit):
    page = visit(f"/reconciliation?{WEEK}", language="ja", width=390)
    japanese(page)
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("button", name="ページの一覧を閉じる").wait_for(state="attached")
    japanese(page)


def test_a_file_that_is_refused_hears_why_and_back_in_english_streamlit_says_what_it_wrote(visit):
    page = visit(f"/reconciliation?{WEEK}", language="ja")
    japanese(page)
    field = page.get_by_test_id("stFileUploaderDropzoneInput").first
    field.set_input_files({"name": "表.csv", "mimeType": "text/csv", "buffer": b"1" * TOO_LARGE})
    page.get_by_text("ファイルは5.0MB以下にしてください。").wait_for(state="attached")
    japanese(page)
    menu(page, 0)
    page.get_by_test_id("stPopoverBody").get_by_text("English", exact=True).click()
    page.get_by_text("5MB per file").wait_for()
    page.keyboard.press("Escape")
    settled(page)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert foreign(every_word(page), "en") == set()
