"""The level in context, the form of the line, the zoom, and one regime against the others."""

from datetime import date

import pytest

from lib.analytics.weeks import week_ends
from lib.charts.instants import milliseconds
from lib.ui.strength import picked_week as picked
from lib.ui.strength.overview_strip import stretch_of
from tests.pages.page_text import said, table


def opened(install, **address):
    return install().read("relative_strength", **address)


def warnings(reader):
    """Captions that say what could not be shown as asked."""
    captions = zip(said(reader.caption), reader.caption, strict=True)
    return [text.strip() for text, raw in captions if "warning" in raw.value]


def test_the_level_is_ranked_among_all_weeks_and_the_window_can_be_chosen(install):
    reader = opened(install)
    assert any(text.startswith("Ratio at percentile 11 of the 336 weeks") for text in said(reader.markdown))
    box = next(one for one in reader.selectbox if one.label == "Level in context")
    box.select("156").run()
    assert reader.query_params["context"] == "156"
    assert any("of the 156 weeks from 2022-11-11" in text for text in said(reader.markdown))


def test_a_window_longer_than_the_data_says_why_there_is_no_rank(install):
    reader = opened(install, week="2021-10-29", context="260", lang="ja")
    assert any(text.startswith("水準の順位は未算出：2021年10月29日までの260週のうち") for text in said(reader.markdown))


def test_the_mansfield_form_comes_from_the_menu_into_the_address(install):
    reader = opened(install)
    next(one for one in reader.segmented_control if one.label == "Line").set_value("mansfield").run()
    assert reader.query_params["line"] == "mansfield"
    assert any(text.startswith("Blue: ratio above its average of 52 weeks.") for text in said(reader.caption))


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ({"line": "mansfield", "scale": "log"}, "Mansfield’s form passes through zero and has no log scale;"),
        ({"line": "mansfield", "week": "2020-03-27", "range": "all"}, "Mansfield’s form needs 52 known weeks"),
        ({"zoom": "2001-01-05_2001-06-01"}, "No week from 2001-01-05 to 2001-06-01 has a ratio; all weeks are shown."),
        ({"week": "2019-12-27"}, "No week of the range “Since 2022” has a ratio; all weeks are shown."),
        ({"regime": "below_2025-04-11"}, "Regime: there is no regime of this kind from 2025-04-11 in the data."),
    ],
)
def test_what_cannot_be_shown_as_asked_is_said(install, address, sentence):
    (told,) = warnings(opened(install, **address))
    assert told.startswith(sentence)


def test_another_range_forgets_the_zoom(install):
    reader = opened(install, zoom="2025-02-07_2025-06-27")
    next(one for one in reader.segmented_control if one.label == "Range").set_value("1y").run()
    assert "zoom" not in reader.query_params
    assert reader.query_params["range"] == "1y"


def test_named_events_stand_in_the_list_of_regimes(install):
    names = table(opened(install), "regime")["regime"].tolist()
    assert names[:4] == ["Above average", "Under 23 % – Tariff shock", "Event – Tariff shock", "Below average"]


def test_the_weeks_of_april_2025_are_laid_over_the_earlier_ones(install):
    reader = opened(install)
    assert any(text.startswith("Above average: 12 weeks so far.") for text in said(reader.markdown))
    box = next(one for one in reader.selectbox if one.label == "Regime")
    box.select("below_2024-12-20").run()
    assert reader.query_params["regime"] == "below_2024-12-20"
    assert any(text.startswith("Below average: 34 weeks. Of the 18 earlier ones 2") for text in said(reader.markdown))
    box = next(one for one in reader.selectbox if one.label == "Regime")
    box.select("level_2025-04-11").run()
    assert any(text.startswith("Under 23 % – Tariff shock: there is no earlier one") for text in said(reader.markdown))


def test_a_pair_without_a_regime_says_so(install):
    reader = opened(install, week="2019-06-07", marks="none")
    assert said(reader.error) == []


def test_the_chart_is_read_in_three_sentences(install):
    reader = opened(install, zoom="2025-02-07_2025-06-27")
    (text,) = [text for text in said(reader.markdown) if text.startswith("Russell 2000 Growth ÷ S&P 500 went from")]
    assert text.endswith("It closed under 23 % in 1 week, last on 2025-04-11.")


def test_a_brush_becomes_the_weeks_under_it_in_the_address_and_can_be_left(install):
    reader = opened(install, zoom="2025-02-07_2025-06-27")
    leave = next(one for one in reader.button if one.key == "leave_zoom")
    assert leave.label == "Back from 2025-02-07 – 2025-06-27 to the range"
    leave.click().run()
    assert "zoom" not in reader.query_params
    assert "leave_zoom" not in [one.key for one in reader.button]


@pytest.mark.parametrize(
    ("brush", "expected"),
    [
        ({"brush": {"t": [milliseconds(date(2025, 4, 1)), milliseconds(date(2025, 4, 19))]}}, "2025-04-04_2025-04-17"),
        ({"brush": {"t": [milliseconds(date(2025, 4, 19)), milliseconds(date(2025, 4, 1))]}}, "2025-04-04_2025-04-17"),
        ({"brush": {"t": [milliseconds(date(2025, 4, 14)), milliseconds(date(2025, 4, 15))]}}, "2025-04-14_2025-04-15"),
        ({"brush": {}}, "None"),
        ({}, "None"),
    ],
)
def test_the_stretch_of_a_brush_is_that_of_the_weeks_under_it(brush, expected):
    assert str(stretch_of(brush, week_ends(date(2025, 1, 1), date(2025, 6, 30)))) == expected


def test_a_click_on_a_week_offers_what_can_be_done_with_it(install, monkeypatch):
    monkeypatch.setattr(picked, "week_of", lambda _chart: date(2025, 4, 11))
    reader = opened(install)
    assert "2025-04-11 (Fri) ratio 22.84 %, deviation −1.97 pt" in said(reader.markdown)
    next(one for one in reader.button if one.key == "picked_show").click().run()
    assert reader.query_params["week"] == "2025-04-11"


def test_the_week_of_a_click_is_its_session():
    clicked = {"selection": {"picked": [{"t": milliseconds(date(2025, 4, 11))}]}}
    assert picked.week_of(clicked) == date(2025, 4, 11)
    assert picked.week_of({"selection": {"picked": []}}) is None
    assert picked.week_of(None) is None


def test_the_weeks_shown_can_be_had_as_a_file(install):
    reader = opened(install, zoom="2025-02-07_2025-06-27")
    assert "CSV of the chart" in [button.label for button in reader.get("download_button")]


def test_a_regime_that_begins_in_the_week_shown_has_no_path_yet_and_says_so(install):
    reader = opened(install, week="2025-04-11", regime="level_2025-04-11")
    assert "It began in the week shown: there is no path to draw yet." in said(reader.caption)


def test_the_regime_going_on_that_has_earlier_ones_is_the_one_compared(install):
    reader = opened(install, week="2025-04-11")
    assert next(one for one in reader.selectbox if one.label == "Regime").value == "below_2024-12-20"
