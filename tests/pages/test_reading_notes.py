"""A note as readers see it, and figures in it that are read from the data."""

from datetime import date
from urllib.parse import parse_qsl

import pytest

from lib.domain.closes import Source
from lib.domain.notes import NoteAddress
from tests.pages.desk import EN, JA, given, publish, report, write
from tests.pages.page_text import said
from tests.pages.test_notes import words_of


def chart_links(blocks):
    """Words that lead to the chart, each with its address as a dictionary."""
    nodes = [node for block in blocks for node in block["inline"] if node["kind"] == "chart"]
    return {words_of(node): dict(parse_qsl(node["address"].partition("?")[2])) for node in nodes}


def test_right_figures_and_dates_lead_to_the_chart_in_the_readers_view(install):
    installation = install()
    publish(installation, "Title", "The ratio is 24.66 % after 22.84 % on 2025-04-11. The average is 24.98 %.")
    asked = {"week": "2025-10-31", "instrument": "^DJI", "known_on": "2025-11-01"}
    links = chart_links(given(installation.read("notes", **asked), "blocks")["blocks"])
    same = {"lang": "en", "rise": "green", "known_on": "2025-11-01", "benchmark": "^GSPC"}
    assert links == {
        "24.66 %": {**same, "week": "2025-10-31", "instrument": "^RUO"},  # the figure's own pair
        "22.84 %": {**same, "week": "2025-04-11", "instrument": "^RUO"},
        "2025-04-11": {**same, "week": "2025-04-11", "instrument": "^DJI"},  # a date is any pair's
    }
    links = chart_links(given(installation.read("notes", week="2025-10-31"), "blocks")["blocks"])
    assert "known_on" not in links["24.66 %"]


@pytest.mark.parametrize(("language", "address", "text"), [("en", EN, "A drawdown."), ("ja", JA, "小幅反落。")])
def test_words_of_the_field_are_explained_in_the_notes_language(install, language, address, text):
    installation = install()
    publish(installation, "T", text, address=address)
    told = given(installation.read("notes", week="2025-10-31", lang=language), "blocks")
    terms = {term["key"]: term for term in told["terms"]}
    used = [node["key"] for node in told["blocks"][0]["inline"] if node["kind"] == "term"]
    assert used == (["drawdown"] if language == "en" else ["small_move", "fell_back"])
    assert terms[used[-1]]["text"].startswith("Value ÷ highest" if language == "en" else "前週の上昇から")
    assert told["about"] == ("Words of the field" if language == "en" else "用語集")


def test_what_to_read_next_is_the_neighbours_and_notes_on_the_same_risk_none_twice(install):
    installation = install()
    first = installation.store.risks.read().risks[0]
    for month, day in ((10, 10), (10, 17), (10, 24), (10, 31)):
        address = NoteAddress(date(2025, month, day), "en")
        publish(installation, f"Note {month}-{day}", "Text.", address=address, risks=(str(first.key),))
    told = given(installation.read("notes", week="2025-10-24"), "links")["links"]
    assert [(link["mark"], link["day"], link["heading"]) for link in told] == [
        ("before", "2025-10-17", "Before and after"),
        ("after", "2025-10-31", "Before and after"),
        ("", "2025-10-10", f"On the same risk: {first.name('en')}"),
    ]
    assert told[0]["href"] == "notes?week=2025-10-17&lang=en"
    frozen = installation.read("notes", week="2025-10-24", known_on="2025-11-01")
    assert given(frozen, "links")["links"][0]["href"] == "notes?week=2025-10-17&lang=en&known_on=2025-11-01"


def test_a_placeholder_without_a_value_is_marked_said_and_in_the_way_of_publishing(install):
    installation = install()
    reader = report(write(installation, week="2025-10-31"), "Ratio {ratio}.\nIt is {ratoi} on {ratio@2025-04-12}.")
    marks = [(mark["start"], mark["end"]) for mark in given(reader, "place")["marks"] if mark["kind"] == "wrong"]
    assert marks == [(21, 28), (32, 50)]
    told = said(reader.caption)
    assert "Line 2: There is no figure called “ratoi”. Is “ratio” meant?" in told
    assert "Line 2: “ratio@2025-04-12”: no completed week of the data ends on that day." in told
    button = reader.button("note_publish")
    assert button.disabled
    assert "ratoi, ratio@2025-04-12" in button.help


def test_a_chosen_figure_is_inserted_once_however_often_the_browser_tells_it(install):
    reader = write(install(), week="2025-10-31")
    chooser = next(one for one in reader.selectbox if one.key.startswith("note_fact_"))
    chooser.set_value("ratio").run()
    first = given(reader, "place")["command"]
    assert first["text"] == "{ratio}"
    reader.run()
    assert given(reader, "place")["command"]["id"] == first["id"]
    assert next(one for one in reader.selectbox if one.key.startswith("note_fact_")).key != chooser.key


def test_a_past_day_shows_the_note_of_that_day(install):
    installation = install()
    publish(installation, "First", "Ratio {ratio}, as first said.")
    installation.now = installation.now.replace(day=3)
    publish(installation, "Second", "Ratio {ratio}, as said later.")
    installation.learn("^RUO", {date(2025, 10, 31): 1685.00}, Source.FILE)
    frozen = installation.read("notes", week="2025-10-31", known_on="2025-11-02")
    assert said(frozen.header) == ["First"]
    assert words_of(given(frozen, "blocks")["blocks"]).endswith("as first said.")
    assert not any("Data revised since" in line for line in said(frozen.caption))
    assert said(installation.read("notes", week="2025-10-31").header) == ["Second"]
