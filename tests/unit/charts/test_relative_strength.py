import json
import re

import altair as alt
import jsonschema
import numpy as np
import pandas as pd
import pytest

from lib.charts.relative_strength import ChartView, strength_chart, summary_chart
from lib.charts.roles import ROLES
from lib.domain.closes import WeekStatus
from lib.domain.events import STARTING_EVENTS
from lib.domain.selection import Range, Rules, Scale
from lib.locales.catalogue import words_for

from .drawn import field_values, leaves, texts, values, weeks

NAMES = ("Russell 2000 Growth", "S&P 500")
ENGLISH, JAPANESE = words_for("en"), words_for("ja")


SINCE_2022 = ChartView()


def chart(strength, view=SINCE_2022, words=ENGLISH, events=STARTING_EVENTS):
    return strength_chart(strength, events, view, words, NAMES)


def assert_valid(spec):
    """Accepted by the schema of the Vega-Lite that Altair, and so Streamlit, speaks."""
    alt.TopLevelLayerSpec.validate({**spec, "datasets": {}})


def days(strength, spec):
    return [pd.Timestamp(row["t"], unit="ms") for row in weeks(spec)]


@pytest.mark.parametrize("words", [ENGLISH, JAPANESE], ids=["en", "ja"])
@pytest.mark.parametrize("scale", list(Scale))
def test_a_chart_is_a_valid_vega_lite_specification(strength, words, scale):
    assert_valid(chart(strength, ChartView(scale=scale), words))


def test_altair_reads_a_chart_and_writes_it_back(strength):
    spec = {**chart(strength), "datasets": {}}
    again = alt.LayerChart.from_dict(spec).to_dict()
    assert leaves(again)[0]["encoding"] == leaves(spec)[0]["encoding"]
    assert len(leaves(again)) == len(leaves(spec))


def test_a_misspelt_property_would_be_caught(strength):
    with pytest.raises(jsonschema.ValidationError):
        assert_valid({**chart(strength), "heigth": 300})


def test_the_other_shapes_are_valid_specifications_too(strength, strength_of, running_week):
    assert_valid(summary_chart(strength, STARTING_EVENTS, JAPANESE, NAMES))
    assert_valid(chart(running_week))
    assert_valid(chart(strength_of(edit=lambda frame: frame.loc["2025-08-01":])))
    lone = strength_of(edit=lambda frame: frame.drop(frame.index[[-17, -15]]))
    assert_valid(chart(lone))


@pytest.mark.parametrize("chosen", list(Range))
def test_a_chart_survives_json_unchanged(strength, chosen):
    spec = chart(strength, ChartView(chosen))
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_a_chart_of_many_weeks_draws_its_bars_in_one_piece(recorded_frames, strength_of, monkeypatch):
    monkeypatch.setattr("lib.charts.deviation_bars.MOST_BARS", 100)
    spec = chart(strength_of())
    assert_valid(spec)
    assert not [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == "bar"]


def test_every_figure_drawn_is_the_one_in_the_week_frame(strength):
    spec = chart(strength, ChartView(Range.ALL))
    drawn = pd.DataFrame(weeks(spec))
    frame = strength.weeks
    assert drawn["t"].tolist() == [int(session.timestamp() * 1000) for session in frame.index]
    pairs = {"ratio": "ratio", "average": "average", "deviation": "deviation_points", "relative": "relative_deviation"}
    for column, origin in pairs.items():
        np.testing.assert_allclose(drawn[column].astype(float), frame[origin], atol=6e-8, rtol=0)
    assert [list(WeekStatus)[status] for status in drawn["status"]] == frame["status"].tolist()


def test_figures_keep_more_digits_than_are_shown(strength):
    # product.md: 2025-10-31 ratio 24.66 %, average 23.98 %, deviation +0.67 pt, relative +2.80 %
    last = weeks(chart(strength))[-1]
    assert f"{last['ratio']:.2%} {last['average']:.2%} {last['deviation']:+.2f} {last['relative']:+.2%}" == (
        "24.66% 23.98% +0.67 +2.80%"
    )


def test_a_chart_never_changes_the_result_it_draws(strength):
    before = strength.weeks.copy()
    chart(strength, ChartView(scale=Scale.LOG))
    pd.testing.assert_frame_equal(strength.weeks, before)


def test_colours_are_named_by_role_and_never_fixed(strength):
    spec = chart(strength)
    written = json.dumps(spec)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", written)
    assert '"range": "category"' in written
    data = [leaf["encoding"]["color"]["datum"] for leaf in leaves(spec) if "datum" in leaf["encoding"].get("color", {})]
    assert set(data) <= set(ROLES)
    assert set(re.findall(r"scale\('color', '(\w+)'\)", written)) <= set(ROLES)


def test_the_one_week_of_the_tariff_shock_is_a_band_a_dot_and_a_name_in_every_range(strength):
    # design.md: 2025-04-11, 22.84 %, at least 8 px wide
    for chosen in Range:
        spec = chart(strength, ChartView(chosen))
        boxes = [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == "rect"]
        (band,) = [leaf for leaf in boxes if "regime" in str(leaf["encoding"])]
        assert "max(8, width / 120)" in band["mark"]["x"]["expr"]
        assert "Tariff shock" in field_values(spec, "name")
        assert "22.84\u00a0% · 2025-04-11" in field_values(spec, "value")


def test_a_regime_without_an_event_is_named_by_its_level(strength):
    assert any("23" in name for name in field_values(chart(strength, events=()), "name"))


def test_an_event_that_names_a_regime_is_not_flagged_again(strength):
    flagged = {row["name"] for leaf in leaves(chart(strength)) for row in values(leaf) if "importance" in row}
    assert flagged == {"25 % break", "US election"}


def test_a_missing_year_breaks_line_average_and_fill(strength_of):
    hole = strength_of(edit=lambda frame: frame[(frame.index < "2023-03-01") | (frame.index > "2024-02-28")])
    rows = {pd.Timestamp(row["t"], unit="ms"): row for row in weeks(chart(hole))}
    inside = [row for day, row in rows.items() if pd.Timestamp(2023, 3, 1) < day < pd.Timestamp(2024, 2, 28)]
    assert len(inside) > 50
    assert all(row["ratio"] is None and row["average"] is None for row in inside)
    later = [row for day, row in rows.items() if pd.Timestamp(2024, 3, 1) <= day < pd.Timestamp(2024, 8, 20)]
    assert all(row["ratio"] is not None and row["average"] is None for row in later)


def test_a_known_week_between_two_missing_ones_is_a_dot(strength_of):
    lone = strength_of(edit=lambda frame: frame.drop([pd.Timestamp(2025, 6, 6), pd.Timestamp(2025, 6, 20)]))
    spec = chart(lone)
    dots = [row["t"] for leaf in leaves(spec) if leaf["mark"].get("size") == 14 for row in values(leaf)]
    assert [pd.Timestamp(t, unit="ms") for t in dots] == [pd.Timestamp(2025, 6, 13)]


def test_fewer_weeks_than_the_average_needs_still_draw_the_ratio(strength_of):
    few = strength_of(edit=lambda frame: frame.loc["2025-08-01":])
    spec = chart(few)
    assert len(weeks(spec)) == 14
    assert not [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == "bar"]
    assert not any("average" in text for text in texts(spec))


def test_the_running_week_is_hollow_and_says_so(running_week, strength):
    def fill(spec):
        (point,) = [leaf for leaf in leaves(spec) if leaf["mark"].get("size") == 46]
        return point["mark"]["fill"]["expr"]

    assert "paper" in fill(chart(running_week))
    assert "paper" not in fill(chart(strength))
    # 1650 ÷ 6790 = 24.30 %, by hand
    assert "Ratio 24.30\u00a0% (provisional)" in texts(chart(running_week))
    assert "26-wk average 23.98\u00a0%" in texts(chart(running_week))


def test_both_languages_write_their_own_words(strength):
    english, japanese = texts(chart(strength)), texts(chart(strength, words=JAPANESE))
    assert {"Ratio 24.66\u00a0%", "+0.67\u00a0pt", "Tariff shock", "US election"} <= set(english)
    assert {"比率 24.66%", "+0.67pt", "関税ショック", "米大統領選"} <= set(japanese)
    assert not [text for text in english if re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", text)]


def test_japanese_time_is_written_by_expression_and_by_locale(strength):
    spec = chart(strength, words=JAPANESE)
    assert spec["config"]["locale"]["time"]["shortDays"][5] == "金"
    assert "%Y年" in leaves(spec)[0]["encoding"]["x"]["axis"]["labelExpr"]
    assert "locale" not in chart(strength)["config"]


def test_the_crosshair_listens_to_mouse_and_finger_and_selects_the_session(strength):
    params = {param["name"]: param["select"] for leaf in leaves(chart(strength)) for param in leaf.get("params", [])}
    select = params["week"]
    assert select["on"] == "pointerover,click,touchend"
    assert select["fields"] == ["t"]


def test_a_logarithmic_chart_says_so_and_uses_the_scale(strength):
    spec = chart(strength, ChartView(Range.ALL, Scale.LOG))
    upright = [leaf["encoding"].get("y", {}) for leaf in leaves(spec)]
    kinds = {y["scale"]["type"] for y in upright if "scale" in y}
    assert kinds == {"log", "linear"}  # the deviation stays linear
    assert any("(Log)" in json.dumps(leaf["mark"].get("text", "")) for leaf in leaves(spec))


def test_a_threshold_far_from_the_data_is_not_drawn(strength_of):
    for rules in (Rules(threshold=0.05), Rules(threshold=0.9)):
        spec = chart(strength_of(rules=rules))
        assert not any("threshold" in text for text in texts(spec))


def test_the_summary_shows_this_year_and_the_last_without_the_deviation_panel(strength):
    spec = summary_chart(strength, STARTING_EVENTS, ENGLISH, NAMES)
    assert days(strength, spec)[0] == pd.Timestamp(2024, 1, 5)
    assert not [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == "bar"]
    assert "+0.67\u00a0pt" not in texts(spec)


def test_heights_include_the_time_axis(strength):
    assert chart(strength, ChartView(height=460))["height"] < 460
    assert summary_chart(strength, (), ENGLISH, NAMES)["height"] < 300
