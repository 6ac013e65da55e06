"""Writing while server or database are gone: what was typed is there when they are back."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import KEPT, Author
from tests.browser.settled import settled, watch


@pytest.fixture(scope="module")
def server(mortal):
    """It is killed here, and its database taken away."""
    return mortal


@pytest.fixture
def outlast(browser, server):
    """An author whose browser will miss its server: its console is full of that, and nobody looks."""
    context = browser.new_context(locale="en-US", timezone_id="UTC")
    watch(context)

    def open_desk(name, week):
        page = context.new_page()
        page.goto(f"{server.url}/notes?week={week}&lang=en")
        settled(page)
        return Author(page, name)

    yield open_desk
    context.close()


def test_a_killed_server_costs_no_word(outlast, server):
    author = outlast("M. Ito", "2025-09-12")
    author.replace("Acknowledged.")
    author.stored()
    author.put(" Typed before the end")
    server.kill()
    author.page.keyboard.type(" and after it.")
    author.page.wait_for_function(f"{KEPT} === 1")
    server.start()
    author.stored(seconds=60)
    assert author.text.input_value() == "Acknowledged. Typed before the end and after it."
    author.page.reload()
    settled(author.page)
    assert author.page.locator("textarea").input_value() == "Acknowledged. Typed before the end and after it."


def test_a_page_closed_while_the_server_is_dead_brings_its_text_back(outlast, server):
    author = outlast("M. Ito", "2025-09-05")
    author.replace("Acknowledged.")
    author.stored()
    server.kill()
    author.put(" Not yet.")
    author.page.wait_for_function(f"{KEPT} === 1")
    author.page.goto("about:blank")
    server.start()
    author.page.goto(f"{server.url}/notes?week=2025-09-05&lang=en")
    settled(author.page)
    author.stored()
    assert author.page.locator("textarea").input_value() == "Acknowledged. Not yet."
    assert author.status.inner_text().startswith("Draft from ")


def test_a_database_away_for_a_while_is_said_and_costs_no_word(write, visit, server, tmp_path):
    author, reader = write("M. Ito", "2025-08-15"), visit("/relative_strength?lang=ja", language="ja")
    author.replace("Acknowledged.")
    author.stored()
    away = server.database.rename(tmp_path / "away.sqlite3")
    author.put(" Typed while it was away")
    expect(author.status).to_have_text(
        "The database cannot be reached. Your text is kept in this browser and stored as soon as it can be."
    )
    author.page.keyboard.type(" and on.")
    expect(author.status).to_have_attribute("data-state", "problem")
    expect(author.text).to_have_value("Acknowledged. Typed while it was away and on.")
    reader.reload()
    says = reader.get_by_role("alert")
    expect(says).to_contain_text("データベースに接続できません。復旧すると、このページは自動で表示されます（番号 ")
    away.rename(server.database)
    says.wait_for(state="detached")
    author.stored(seconds=30)
    author.page.reload()
    settled(author.page)
    assert author.page.locator("textarea").input_value() == "Acknowledged. Typed while it was away and on."
