import json

import altair as alt
import pytest

from lib.charts.risk_levels import levels_chart
from lib.locales.catalogue import words_for

from .drawn import field_values, leaves, values
from .risk_shapes import LEVELS

EN, JA = words_for("en"), words_for("ja")


def bars(spec):
    (found,) = [leaf for leaf in leaves(spec) if leaf["mark"]["type"] == "rect"]
    return values(found)


@pytest.mark.parametrize("words", [EN, JA])
def test_a_chart_of_levels_is_a_valid_specification_that_survives_json(words):
    spec = levels_chart(LEVELS, words)
    alt.TopLevelLayerSpec.validate(spec)
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_the_higher_the_level_the_thicker_the_bar_and_dropped_is_a_thin_grey_line():
    thick = {row["text"]: row["thick"] for row in bars(levels_chart(LEVELS, EN))}
    assert thick["dropped"] < thick["remark"] < thick["section"] < thick["watchlist"]
    assert {row["role"] for row in bars(levels_chart(LEVELS, EN)) if row["text"] == "dropped"} == {"muted"}


def test_spans_of_a_risk_adjoin_and_the_last_one_reaches_the_edge():
    rows = [row for row in bars(levels_chart(LEVELS, EN)) if row["top"] == 0]
    assert [row["to"] for row in rows[:-1]] == [row["from"] for row in rows[1:]]
    assert rows[-1]["to"] == bars(levels_chart(LEVELS, EN))[-1]["to"]


def test_a_span_that_began_this_week_can_be_seen():
    last = bars(levels_chart(LEVELS, EN))[-1]
    assert last["to"] > last["from"]


def test_levels_and_names_are_written_in_the_readers_language():
    assert {"言及", "監視", "終了", "項目"} <= set(field_values(levels_chart(LEVELS, JA), "text"))
    assert {"Private credit", "Middle East", "watchlist"} <= set(field_values(levels_chart(LEVELS, EN), "text"))


def test_a_short_story_still_has_twelve_weeks_to_stand_in():
    spec = levels_chart(LEVELS[1:], EN)
    low, high = json.loads(leaves(spec)[0]["encoding"]["x"]["scale"]["domain"]["expr"])
    assert (high - low) / 86_400_000 >= 12 * 7
