"""Which side leads, pair by pair: full, thin, empty and frozen, in both languages."""

from datetime import date, timedelta

import pytest

from lib.analytics.sessions import exchange_sessions
from lib.domain.closes import Source
from lib.domain.instruments import Instrument
from tests.other_language import foreign
from tests.pages.page_text import every_text, said, table

WEEK = "2025-10-31"
FIRST, LAST = date(2024, 6, 3), date(2025, 10, 31)


def filled(install, **options):
    """An installation in which every usual pair has closes: those not recorded move at a steady pace, made up."""
    installation = install(**options)
    sessions = [session.date() for session in exchange_sessions(FIRST, LAST)]
    for symbol, step in (("^RUJ", 1.0), ("^RUT", 3.0), ("^IXIC", -2.0)):
        installation.learn(symbol, {day: 5000 + step * number for number, day in enumerate(sessions)}, Source.FILE)
    return installation


def charts(reader):
    return reader.get("vega_lite_chart") or reader.get("arrow_vega_lite_chart")


def tab(reader, place):
    reader.session_state[f"pairs_tab_{reader.query_params.get('lang', ['en'])[0]}"] = reader.tabs[place].label
    return reader.run()


def test_with_recorded_closes_alone_two_pairs_stand_and_the_missing_are_named_once(install):
    reader = install().read("pairs", week=WEEK)
    assert said(reader.header) == ["1 of 2 pairs lead. None changed side this week."]
    assert (
        "No closes yet for Russell 2000 Value, Russell 2000 and Nasdaq; left out: 4 pairs."
        " Fetch them below, or add a file." in said(reader.caption)
    )
    assert len(charts(reader)) == 2
    assert {"refresh_open", "import_open"} <= {button.key for button in reader.button}
    assert said(reader.error) == []


def test_the_whole_list_is_drawn_in_strips(install):
    reader = filled(install).read("pairs", week=WEEK)
    assert len(charts(reader)) == 3  # six pairs, two to a strip
    assert said(reader.header)[0].startswith("2 of 6 pairs lead.")
    assert not [text for text in said(reader.caption) if "left out" in text]


def test_a_fund_goes_by_its_symbol_for_two_long_names_would_be_cut(install):
    installation = install()
    installation.store.universe.add(Instrument("IWO", "iShares Russell 2000 Growth ETF", "成長株ファンド", "etf"))
    installation.learn("IWO", {session.date(): 250.0 for session in exchange_sessions(FIRST, LAST)}, Source.FILE)
    shown = tab(installation.read("pairs", week=WEEK), 1)
    assert "IWO ÷ S&P 500" in table(shown, "deviation")["pair"].tolist()


def test_the_numbers_are_those_of_the_pair_alone(install):
    installation = install()
    shown = tab(installation.read("pairs", week=WEEK), 1)
    assert table(shown, "deviation")["pair"].tolist() == ["Russell 2000 Growth ÷ S&P 500", "Dow ÷ S&P 500"]
    # the published figures of the week (product.md, decision 3)
    assert table(shown, "deviation")["deviation"].tolist()[0] == pytest.approx(0.67, abs=0.005)
    assert table(shown, "deviation")["ratio"].tolist()[0] == pytest.approx(24.66, abs=0.005)
    assert table(shown, "deviation")["weeks"].tolist()[0] == 12
    assert table(shown, "deviation")["link"].tolist()[0] == (
        "relative_strength?instrument=%5ERUO&benchmark=%5EGSPC&week=2025-10-31"
    )


@pytest.mark.parametrize(
    ("sort", "first"),
    [("name", "Dow"), ("deviation", "Russell 2000 Growth"), ("relative", "Russell 2000 Growth"), ("side", "Russell")],
)
def test_the_order_is_in_the_address(install, sort, first):
    reader = tab(install().read("pairs", week=WEEK, sort=sort), 1)
    assert table(reader, "deviation")["pair"].tolist()[0].startswith(first)
    assert reader.query_params["sort"] == [sort] or reader.query_params["sort"] == sort


def test_the_reader_chooses_order_and_weeks(install):
    reader = install().read("pairs", week=WEEK)
    reader.selectbox("control_sort_en").set_value("relative").run()
    reader.segmented_control("control_weeks_en").set_value(52).run()
    assert (reader.query_params["sort"], reader.query_params["weeks"]) == ("relative", "52")


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_every_tab_is_in_one_language(install, place, language):
    reader = filled(install).read("pairs", week=WEEK, lang=language)
    assert foreign(every_text(tab(reader, place)), language) == set()


def test_bad_parameters_are_told_and_their_defaults_stand_in(install):
    reader = install().read("pairs", week=WEEK, sort="luck", weeks="7", list="x")
    (told,) = said(reader.warning)
    assert told.splitlines()[2:] == [
        "- List: “x” is not a whole number. Shown: the usual pairs.",
        "- Order: “luck” is not one of list, name, deviation, relative, change, side. Shown: list.",
        "- Weeks shown: “7” is not one of 52, 104, 156, 260. Shown: 104.",
    ]
    assert len(charts(reader)) == 2


def test_an_early_week_has_ratios_without_averages_and_says_so(install):
    reader = install().read("pairs", week="2019-06-28")
    assert said(reader.header) == ["No pair has an average this week."]
    assert any("Fewer than 26 weeks in a row, so no average yet" in text for text in said(reader.caption))


def test_a_week_without_the_last_close_of_a_side_is_told(install):
    installation = filled(install)
    later = LAST + timedelta(days=7)
    installation.now = installation.now + timedelta(days=7)
    installation.learn("^IXIC", {later: 4000.0}, Source.FILE)
    for symbol in ("^RUO", "^GSPC", "^DJI"):
        frame = installation.store.prices.closes([symbol], sources=installation.desk.shown)[symbol]
        assert frame.index[-1].date() >= later  # recorded until January 2026
    reader = installation.read("pairs", week=later.isoformat())
    assert any(
        text.startswith("No ratio for the week ending 2025-11-07: Russell 2000 Growth ÷ Russell 2000 Value")
        for text in said(reader.caption)
    )


def test_what_was_not_known_yet_is_not_shown(install):
    reader = install().read("pairs", week=WEEK, known_on="2001-01-01")
    assert said(reader.warning) == ["As known on: nothing was known yet on 2001-01-01. Shown: what is known today."]


def test_breadth_is_read_aloud_beside_its_chart(install):
    reader = tab(install().read("pairs", week=WEEK), 2)
    assert len(charts(reader)) == 1
    assert any(text.startswith("Above their own average: 1 of 2 (50 %)") for text in said(reader.markdown))


def test_breadth_before_any_average_is_a_sentence_and_no_chart(install):
    reader = tab(install().read("pairs", week="2019-06-28"), 2)
    assert not charts(reader)
    assert "No pair has an average in the weeks shown, so there is no share." in said(reader.markdown)


def test_the_week_of_the_rotation_is_in_the_address(install):
    reader = tab(install().read("pairs", week=WEEK, until="2025-04-11"), 3)
    assert any(text.startswith("Week ending 2025-04-11:") for text in said(reader.markdown))
    reader.select_slider[0].set_value(date(2025, 10, 24)).run()
    assert reader.query_params["until"] == "2025-10-24"
    assert any(text.startswith("Week ending 2025-10-24:") for text in said(reader.markdown))


def test_the_weeks_run_only_when_asked(install):
    reader = tab(install().read("pairs", week=WEEK, weeks="52"), 3)
    assert reader.button("rotation_play").label == "Play"
    reader.button("rotation_play").click().run()
    assert reader.button("rotation_play").label == "Pause"
    assert any(text.startswith("Week ending 2024-11-08:") for text in said(reader.markdown))  # the first of 52 weeks
    reader.button("rotation_play").click().run()
    assert reader.button("rotation_play").label == "Play"
    assert reader.query_params["until"] == "2024-11-08"


def test_a_week_the_rotation_does_not_have_is_told(install):
    reader = tab(install().read("pairs", week=WEEK, until="2025-04-10"), 3)
    assert "Last week of the rotation chart: no completed week ends on 2025-04-10." in said(reader.caption)


def test_too_few_weeks_for_a_rotation_are_told(install):
    reader = tab(install().read("pairs", week="2019-06-28"), 3)
    assert "The chart needs 30 weeks in a row; no pair has them." in said(reader.caption)
