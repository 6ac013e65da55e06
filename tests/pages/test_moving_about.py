"""Weeks, pages and controls: what a reader chose stays chosen, and the address says so."""

import pytest

from tests.pages.page_text import figures, said

PAGES = ["market_summary", "relative_strength", "pairs", "risks", "reconciliation"]


def week(reader):
    return said(reader.markdown)[0].split()[2]


@pytest.mark.parametrize("page", PAGES)
def test_the_steps_go_week_by_week_and_end_at_the_newest(install, page):
    reader = install().read(page, week="2025-04-17")
    assert week(reader) == "2025-04-17"
    reader.button("week_next").click().run()
    assert week(reader) == "2025-04-25"
    reader.button("week_previous").click().run().button("week_previous").click().run()
    assert week(reader) == "2025-04-11"
    assert reader.query_params["week"] == "2025-04-11"


def test_the_newest_week_needs_no_address_and_has_no_next(install):
    reader = install().read(week="2025-10-24")
    reader.button("week_next").click().run()
    assert week(reader) == "2025-10-31"
    assert "week" not in reader.query_params
    assert reader.button("week_next").disabled


def test_the_oldest_week_has_no_previous(install):
    reader = install().read(week="2019-05-31")
    assert reader.button("week_previous").disabled
    assert said(reader.error) == []


def test_a_week_is_picked_from_the_list(install):
    reader = install().read()
    reader.selectbox("control_week_en").select_index(28).run()
    assert week(reader) == reader.query_params["week"]
    assert said(reader.error) == []


def test_going_to_the_other_page_keeps_week_language_and_rules(install):
    installation = install()
    reader = installation.read("relative_strength", week="2025-04-11", lang="ja", window="13", rise="green")
    chosen = dict(reader.query_params)
    installation.go(reader, "market_summary")
    assert dict(reader.query_params) == chosen
    assert "13週平均" in " ".join(said(reader.header))
    installation.go(reader, "relative_strength")
    assert dict(reader.query_params) == chosen
    assert "13週平均" in figures(reader)


def test_every_control_is_in_the_address(install):
    reader = install().read("relative_strength", week="2025-10-31")
    reader.selectbox("control_instrument_en").set_value("^DJI").run()
    reader.segmented_control("control_range_en").set_value("1y").run()
    reader.selectbox("control_window_en").set_value(40).run()
    reader.number_input("control_threshold_en").set_value(650.0).run()
    reader.number_input("control_margin_en").set_value(1.5).run()
    reader.number_input("control_exit_weeks_en").set_value(6).run()
    reader.toggle("control_inverse_en").set_value(True).run()
    assert dict(reader.query_params) == {
        "instrument": "^DJI",
        "week": "2025-10-31",
        "window": "40",
        "threshold": "650",
        "margin": "1.5",
        "exit_weeks": "6",
        "inverse": "yes",
        "range": "1y",
    }
    assert said([*reader.error, *reader.warning]) == []


def test_the_same_address_gives_another_reader_the_same_figures(install):
    installation = install()
    first = installation.read("relative_strength", week="2025-10-31")
    first.selectbox("control_window_en").set_value(13).run()
    first.toggle("control_inverse_en").set_value(True).run()
    second = installation.read("relative_strength", **first.query_params)
    assert figures(second) == figures(first)
    assert said(second.header) == said(first.header)


def test_the_shared_link_writes_every_setting_out(install):
    reader = install().read("relative_strength", week="2025-10-31")
    link = reader.code[0].value
    assert link.startswith("http://localhost:8501/relative_strength?week=2025-10-31&known_on=2025-11-01&")
    for part in ("instrument=%5ERUO", "benchmark=%5EGSPC", "window=26", "threshold=23", "range=2022", "lang=en"):
        assert part in link


def test_standard_rules_come_back_with_one_button(install):
    reader = install().read(
        "relative_strength", week="2025-10-31", window="13", threshold="30", inverse="yes", scale="log", range="1y"
    )
    next(button for button in reader.button if button.label == "Standard rules").click().run()
    assert dict(reader.query_params) == {"week": "2025-10-31", "range": "1y"}
    assert "26-week average" in figures(reader)


def test_resetting_the_view_keeps_only_the_language(install):
    reader = install().read(week="2025-04-11", lang="ja", rise="green", window="13")
    reader.button[0].click().run()
    assert dict(reader.query_params) == {"lang": "ja"}


def test_the_inverse_turns_the_ratio_over(install):
    reader = install().read("relative_strength", week="2025-10-31", inverse="yes", threshold="410")
    assert figures(reader)["Ratio"][0] == "405.57 %"  # 6840.20 / 1686.56


def test_an_instrument_can_become_the_benchmark(install):
    reader = install().read("relative_strength", week="2025-10-31", instrument="^GSPC", benchmark="^RUO")
    assert figures(reader)["Ratio"][0] == "405.57 %"
    assert said(reader.warning) == []
