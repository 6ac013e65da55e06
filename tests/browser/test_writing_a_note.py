"""Writing in a real browser: no word is lost, nothing is reported in mid-composition, nobody overwrites anybody."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import WEEK, press
from tests.browser.settled import settled


@pytest.fixture(scope="module")
def server(mortal):
    """What is written here is nobody else's note."""
    return mortal


def test_a_pause_in_typing_stores_and_the_preview_follows(write, visit):
    author = write("M. Ito", WEEK)
    assert "1,686.56" in author.text.input_value()  # ../shared/recorded, 2025-10-31: the note opens with the week
    author.put("\n\nLarge caps took the gains. {ratio}")
    author.stored()
    assert author.status.inner_text().startswith("Saved ")
    assert "Large caps took the gains. 24.66 %" in author.preview.replace("\u00a0", " ")
    assert author.text.evaluate("field => field.getRootNode().activeElement === field")
    assert author.text.evaluate("field => field.selectionStart === field.value.length")
    author.page.reload()
    settled(author.page)
    assert author.page.locator("textarea").input_value().endswith("Large caps took the gains. {ratio}")


def test_the_save_key_stores_at_once(write):
    author = write("M. Ito", "2025-10-24")
    author.put(" Saved by key.")
    author.page.keyboard.press("Control+s")
    author.stored(seconds=3)
    assert "Saved by key." in author.preview


def test_an_open_brace_is_completed_from_the_keyboard(write):
    author = write("M. Ito", "2025-08-22")
    author.replace("Ratio: ")
    author.put("{rat")
    expect(author.page.get_by_role("option").first).to_contain_text("ratio")
    author.page.keyboard.press("Enter")
    expect(author.text).to_have_value("Ratio: {ratio}")
    author.stored()
    assert "{" not in author.preview


def test_nothing_is_reported_in_mid_composition(write):
    author = write("森", "2025-10-17", language="ja")
    author.replace("本文。")
    author.stored()
    ime = author.page.context.new_cdp_session(author.page)
    ime.send("Input.imeSetComposition", {"text": "かんぜい", "selectionStart": 4, "selectionEnd": 4})
    author.page.wait_for_timeout(2000)
    assert author.text.input_value() == "本文。かんぜい"
    assert "かんぜい" not in author.preview
    ime.send("Input.insertText", {"text": "関税"})
    author.stored()
    assert author.text.input_value() == "本文。関税"
    assert "本文。関税" in author.preview
    assert author.page.locator('[data-part="count"]').inner_text() == "5字"


def test_a_figure_put_right_leaves_the_caret_and_the_composition_of_whoever_types_on(write):
    author = write("森", "2025-10-31", language="ja")
    author.replace("NYダウは1.23%高。S&P 500は6,840.20。\n\n続き")
    author.stored()
    ime = author.page.context.new_cdp_session(author.page)
    ime.send("Input.imeSetComposition", {"text": "かん", "selectionStart": 2, "selectionEnd": 2})
    author.page.locator(".st-key-figure_use_0 button").evaluate("button => button.click()")
    author.page.wait_for_timeout(1500)
    assert author.text.input_value().endswith("続きかん")
    ime.send("Input.insertText", {"text": "関税"})
    expect(author.text).to_have_value("NYダウは0.75%高。S&P 500は6,840.20。\n\n続き関税")
    author.page.keyboard.type("は一服")
    author.stored()
    assert author.text.input_value().endswith("続き関税は一服")


def test_a_figure_put_right_in_the_title_leaves_the_text_alone(write):
    author = write("森", "2025-10-31", language="ja")
    author.replace("本文。")
    title = author.page.locator('[data-part="title"]')
    title.fill("S&P 500は0.17%高")
    author.stored()
    press(author.page, "figure_use_0")
    expect(title).to_have_value("S&P 500は0.71%高")
    author.stored()
    assert author.text.input_value() == "本文。"


def test_too_long_a_paste_is_refused_and_what_was_there_stays(write):
    author = write("M. Ito", "2025-10-10")
    author.replace("Short.")
    author.stored()
    author.page.keyboard.insert_text("x" * 5_000_000)
    assert author.status.inner_text().startswith("That would be 5,000,006 characters; a note holds 200,000.")
    assert author.text.input_value() == "Short."
    for letter in ("a", "b"):  # what is replaced makes room
        author.replace(letter * 150_000)
        author.stored()
    assert author.text.input_value() == "b" * 150_000


def test_markup_in_a_note_runs_nothing_and_fetches_nothing(write):
    author = write("M. Ito", "2025-10-03")
    asked = []
    author.page.on("request", lambda request: asked.append(request.url))
    author.replace(
        "<script>window.broken = 1</script> <img src=x onerror='window.broken = 1'>\n\n"
        "![picture](https://evil.example/x.png) [bad](javascript:window.broken=1)"
    )
    author.stored()
    note = author.page.locator('[data-part="note"]')
    assert "<script>window.broken = 1</script>" in note.inner_text()
    assert note.locator("script, img, a").count() == 0
    assert author.page.evaluate("window.broken") is None
    assert [url for url in asked if "evil.example" in url] == []


@pytest.mark.parametrize(
    ("text", "cells"), [("| Index | Close |\n|---|---:|\n| Dow | 47,562.87 |", 4), ("| a |\n|--", 1)]
)
def test_a_table_is_shown_and_the_preview_goes_on(write, text, cells):
    author = write("M. Ito", "2025-09-12")
    author.replace(text)
    author.stored()
    expect(author.page.locator('[data-part="note"]').locator("th, td")).to_have_count(cells)
    author.replace("Plain again.")
    author.stored()
    assert "Plain again." in author.preview


def test_two_people_see_both_texts_and_choose(write):
    first, second = write("M. Ito", "2025-09-26"), write("K. Mori", "2025-09-26")
    first.replace("Base sentence.\nA second one.")
    first.stored()
    first.publish()
    second.replace("Mori’s own words.")
    second.stored()
    second.publish()
    conflict = second.page.locator(".st-key-note_conflict")
    assert "M. Ito saved at" in conflict.inner_text()
    conflict.locator('[data-part="text"]').nth(1).wait_for()
    shown = conflict.locator('[data-part="text"]').all_inner_texts()
    assert ["Mori’s own words." in shown[0], "Base sentence." in shown[1]] == [True, True]
    press(second.page, "conflict_use_theirs")
    expect(second.text).to_have_value("Base sentence.\nA second one.")
    second.stored()
    second.page.reload()
    settled(second.page)
    second.page.get_by_text("Texts you decided against: 1").click()
    press(second.page, "shelf_take_1")
    expect(second.text).to_have_value("Mori’s own words.")


def test_two_tabs_of_one_author_keep_both_texts(write):
    first, second = write("M. Ito", "2025-08-29"), write("M. Ito", "2025-08-29")
    first.replace("From the first tab.")
    first.stored()
    second.replace("From the second tab.")
    expect(second.status).to_contain_text("Not stored: another tab has stored a newer text.")
    expect(second.text).to_have_value("From the second tab.")
    press(second.page, "conflict_use_mine")
    second.stored()
    expect(second.text).to_have_value("From the second tab.")
    first.replace("On in the first tab.")
    expect(first.page.locator(".st-key-note_conflict")).to_contain_text("From the second tab.")


def test_two_people_merge_what_they_changed(write, visit):
    first = write("M. Ito", "2025-09-19")
    first.replace("One.\n\nTwo.\n\nThree.\n")
    first.stored()
    first.publish()
    second = write("K. Mori", "2025-09-19")
    press(first.page, "note_write")
    first.replace("One, by Ito.\n\nTwo, by Ito.\n\nThree.\n")
    first.stored()
    second.replace("One.\n\nTwo, by Mori.\n\nThree, by Mori.\n")
    second.stored()
    first.publish()
    second.publish()
    press(second.page, "conflict_merge")
    conflict = second.page.locator(".st-key-note_conflict")
    expect(second.page.locator(".st-key-merge_take button:visible").first).to_be_disabled()
    conflict.get_by_role("radio", name="Both").click()
    expect(conflict.locator('[data-part="text"]').last).to_contain_text("Two, by Mori.\nTwo, by Ito.")
    press(second.page, "merge_take")
    merged = ["One, by Ito.", "Two, by Mori.", "Two, by Ito.", "Three, by Mori."]
    expect(second.text).to_have_value("{}\n\n{}\n{}\n\n{}\n".format(*merged))
    second.stored()
    second.publish()
    read = visit("/notes?week=2025-09-19&lang=en")
    assert " ".join(read.locator('[data-part="note"] p').all_inner_texts()).replace("\n", " ") == " ".join(merged)


def test_readers_are_told_what_words_mean_and_led_to_the_chart(write, visit):
    author = write("M. Ito", "2025-10-31")
    author.replace("The drawdown is small. The ratio is 24.66 % against its 26-week average.")
    author.stored()
    author.publish()
    page = visit("/notes?week=2025-10-31&lang=en", width=390, touch=True)
    word, tip = page.locator("dfn.term").first, page.locator('[data-part="tip"]')
    described = page.locator(f"#{word.get_attribute('aria-describedby')}")
    assert described.text_content().startswith("Value ÷ highest weekly value so far")
    word.tap()
    expect(tip).to_contain_text("how far it stands below its peak")
    page.locator("h2").first.tap()
    expect(tip).to_be_hidden()
    word.focus()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.get_by_role("link", name="24.66 %").press("Enter")
    page.wait_for_url("**/relative_strength?week=2025-10-31**")
    settled(page)
    expect(page.locator("h2").first).to_contain_text("Small growth has led the S&P 500 for 12 weeks")
