"""The Mansfield form of the chart, the zoom, the marks, the fixed scale and the named band."""

import json
from datetime import date

import altair as alt
import pandas as pd
import pytest

from lib.analytics.mansfield import mansfield
from lib.charts.drawn_weeks import drawn_weeks
from lib.charts.relative_strength import ChartView, strength_chart
from lib.domain.drawing import Drawing, Line, Stretch
from lib.domain.events import STARTING_EVENTS
from lib.domain.selection import Range, Scale
from lib.locales.catalogue import words_for

from .drawn import leaves, texts, values, weeks

NAMES = ("Russell 2000 Growth", "S&P 500")
ENGLISH, JAPANESE = words_for("en"), words_for("ja")
SPRING = Stretch(date(2025, 2, 7), date(2025, 6, 27))
MANSFIELD = Drawing(Line.MANSFIELD)


def chart(strength, view, words=ENGLISH):
    return strength_chart(strength, STARTING_EVENTS, view, words, NAMES)


def panel(spec):
    """Lowest and highest value of the upper panel."""
    return next(
        leaf["encoding"]["y"]["scale"]["domain"]
        for leaf in leaves(spec)
        if leaf["encoding"].get("y", {}).get("field") == "ratio"
    )


@pytest.mark.parametrize("words", [ENGLISH, JAPANESE], ids=["en", "ja"])
@pytest.mark.parametrize("scale", list(Scale))
def test_the_mansfield_form_is_a_valid_specification(strength, words, scale):
    spec = chart(strength, ChartView(Range.ALL, scale, drawing=MANSFIELD), words)
    alt.TopLevelLayerSpec.validate({**spec, "datasets": {}})
    json.dumps(spec, allow_nan=False)


def test_it_draws_mansfields_figure_around_zero_and_keeps_the_ratio_for_the_readout(strength):
    rows = weeks(chart(strength, ChartView(Range.ALL, drawing=MANSFIELD)))
    expected = mansfield(strength.weeks)
    known = [row for row in rows if row["ratio"] is not None]
    assert [row["ratio"] for row in known] == pytest.approx(expected.dropna().tolist(), abs=1e-9)
    assert {row["average"] for row in known} == {0.0}
    assert [row["level"] for row in rows] == pytest.approx(strength.weeks["ratio"].tolist(), abs=1e-9, nan_ok=True)


def test_it_says_what_it_is(strength):
    spec = chart(strength, ChartView(drawing=MANSFIELD))
    written = [text.replace("\u00a0", " ") for text in texts(spec)]
    assert "Mansfield +1.46 %" in written
    assert "52-wk average" in written
    assert "Mansfield: ratio ÷ 52-week average − 1" in json.dumps(spec, ensure_ascii=False)
    assert not any("threshold" in text for text in written)


def test_without_a_year_of_weeks_the_ratio_stands_in(strength_of):
    young = strength_of(as_of=date(2020, 3, 27))
    assert drawn_weeks(young.weeks, ChartView(Range.ALL, drawing=MANSFIELD)).line is Line.RATIO
    assert panel(chart(young, ChartView(Range.ALL, drawing=MANSFIELD)))[0] > 0


def test_the_same_scale_of_mansfield_is_thirty_per_cent_for_every_pair_and_wider_where_one_needs_it(
    strength, strength_of
):
    view = ChartView(Range.ONE_YEAR, drawing=Drawing(Line.MANSFIELD, same_scale=True))
    assert panel(chart(strength, view)) == pytest.approx([-0.3, 0.3])
    doubled = strength_of(edit=lambda frame: frame.assign(value=frame["value"].where(frame.index < "2025-10-01", 4e3)))
    low, high = panel(chart(doubled, view))
    assert low == -high
    assert high > mansfield(doubled.weeks).max() > 0.3


def test_a_zoom_shows_the_weeks_of_its_days_whatever_the_range(strength):
    for chosen in Range:
        spec = chart(strength, ChartView(chosen, drawing=Drawing(zoom=SPRING)))
        days = [pd.Timestamp(row["t"], unit="ms").date() for row in weeks(spec)]
        assert (days[0], days[-1], len(days)) == (date(2025, 2, 7), date(2025, 6, 27), 21)


def test_a_zoom_outside_the_data_shows_every_week(strength):
    before = Stretch(date(2001, 1, 5), date(2001, 6, 1))
    assert len(weeks(chart(strength, ChartView(drawing=Drawing(zoom=before))))) == len(strength.weeks)


def test_the_same_scale_holds_every_week_of_the_pair(strength):
    fixed = {
        tuple(panel(chart(strength, ChartView(chosen, drawing=Drawing(same_scale=True)))))
        for chosen in (Range.ALL, Range.ONE_YEAR, Range.TARIFF_SHOCK)
    }
    assert fixed == {tuple(panel(chart(strength, ChartView(Range.ALL))))}


def test_marks_that_are_switched_off_are_not_drawn(strength):
    spec = chart(strength, ChartView(Range.ALL, drawing=Drawing(marks=())))
    assert "COVID low" not in texts(spec)
    assert "Tariff shock" in texts(spec)  # names the regime, which is no mark but a figure
    assert not any("32–38" in text for text in texts(spec))


def band(spec):
    found = [row for leaf in leaves(spec) for row in values(leaf) if {"top", "bottom", "wide"} <= set(row)]
    return found[0] if found else None


def test_the_band_of_2013_to_2020_lies_between_its_levels_as_far_as_the_picture_shows_it(strength):
    spec = chart(strength, ChartView(Range.ALL))
    found, (low, high) = band(spec), panel(spec)
    scale = next(leaf for leaf in leaves(spec) if leaf["encoding"].get("y", {}).get("field") == "ratio")
    bottom, top = scale["encoding"]["y"]["scale"]["range"]
    height = (bottom - top) / (high - low)
    assert found["top"] == pytest.approx(bottom - (0.38 - low) * height, abs=0.02)
    assert found["bottom"] == pytest.approx(bottom - (0.32 - low) * height, abs=0.02)
    assert pd.Timestamp(found["last"], unit="ms").date() == date(2020, 2, 21)
    assert found["name"].replace("\u00a0", " ") == "32–38 % range"


def test_the_band_is_not_drawn_where_it_does_not_belong(strength, strength_of):
    assert band(chart(strength, ChartView(Range.SINCE_2022))) is None
    assert band(chart(strength_of(pair=("^DJI", "^GSPC")), ChartView(Range.ALL))) is None
    assert band(chart(strength, ChartView(Range.ALL, drawing=MANSFIELD))) is None
    summer = Drawing(zoom=Stretch(date(2020, 3, 13), date(2020, 5, 1)))
    assert band(chart(strength, ChartView(drawing=summer))) is None
    early = Drawing(zoom=Stretch(date(2019, 5, 31), date(2021, 12, 31)))
    narrow = band(chart(strength, ChartView(height=120, drawing=early)))
    assert narrow["name"] == ""


def test_the_name_of_the_band_keeps_away_from_the_line(strength, strength_of):
    found = band(chart(strength, ChartView(Range.ALL)))  # 34 % in 2019: the upper edge is free
    assert found["text"] == found["top"] + 10
    higher = strength_of(edit=lambda frame: frame.assign(value=frame["value"] * 1.1))
    found = band(chart(higher, ChartView(Range.ALL)))
    assert found["text"] == found["bottom"] - 10


def test_a_value_of_long_ago_is_dated_at_the_end_of_the_line(strength_of):
    holed = strength_of(edit=lambda frame: frame.drop("2025-05-02"))
    spec = chart(holed, ChartView(drawing=MANSFIELD))
    written = [text.replace("\u00a0", " ") for text in texts(spec)]
    assert any(text.startswith("Mansfield") and text.endswith("% (2025-04-25)") for text in written)
