"""Annotations, and marks of notes and risks, on the chart of a pair."""

import json
from dataclasses import replace
from datetime import date

import altair as alt
import pandas as pd
import pytest

from lib.charts.instants import milliseconds
from lib.charts.relative_strength import ChartView, strength_chart
from lib.domain.annotations import Annotation
from lib.domain.drawing import Drawing, Line, Mark, Stretch
from lib.domain.markers import Marker
from lib.domain.selection import Range
from lib.locales.catalogue import words_for

from .drawn import leaves, values

NAMES = ("Russell 2000 Growth", "S&P 500")
ENGLISH, JAPANESE = words_for("en"), words_for("ja")
PAUSE = Annotation("^RUO", "^GSPC", date(2025, 4, 11), date(2025, 4, 11), "Tariffs paused", "関税の一時停止", key=1)
SPAN = replace(PAUSE, first=date(2024, 11, 8), last=date(2025, 2, 28), text_en="Rotation", text_ja="循環", key=2)
NOTE = Marker(date(2025, 10, 31), "The lead narrows", "優位縮小", "note", "notes?week=2025-10-31")
CREDIT = Marker(date(2025, 10, 24), "Private credit: watchlist", "私募債：監視", "risk_level", "risks?risk=credit")
WORSE = Marker(date(2025, 10, 24), "Private credit: much worse", "私募債：悪化", "risk_worse", "risks?risk=credit")


def chart(strength, annotations=(PAUSE, SPAN), markers=(NOTE, CREDIT, WORSE), words=ENGLISH, drawing=None, **view):
    chosen = ChartView(**view, drawing=drawing or Drawing(), annotations=annotations, markers=markers)
    return strength_chart(strength, (), chosen, words, NAMES)


def remarks(spec):
    return {row["remark"]: row for leaf in leaves(spec) for row in values(leaf) if "remark" in row}


def signs(spec):
    """Instants and texts of the marks, by the shape of their sign."""
    return {
        leaf["mark"]["shape"]: [(row["t"], row["told"]) for row in values(leaf)]
        for leaf in leaves(spec)
        if values(leaf) and "told" in values(leaf)[0]
    }


@pytest.mark.parametrize("words", [ENGLISH, JAPANESE], ids=["en", "ja"])
@pytest.mark.parametrize("line", list(Line))
def test_a_chart_with_marks_is_a_valid_specification(strength, words, line):
    spec = chart(strength, words=words, drawing=Drawing(line))
    alt.TopLevelLayerSpec.validate({**spec, "datasets": {}})
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_an_annotation_stands_over_its_weeks_in_the_readers_language(strength):
    span = remarks(chart(strength))["Rotation"]
    assert (span["first"], span["last"]) == (milliseconds(SPAN.first), milliseconds(SPAN.last))
    week = remarks(chart(strength, words=JAPANESE))["関税の一時停止"]
    assert week["first"] < milliseconds(PAUSE.first) < week["last"]
    assert pd.Timestamp(week["middle"], unit="ms").date() == PAUSE.first


def test_only_the_part_inside_the_picture_is_drawn(strength):
    zoom = Drawing(zoom=Stretch(date(2025, 2, 7), date(2025, 3, 28)))
    spec = chart(strength, drawing=zoom)
    assert set(remarks(spec)) == {"Rotation"}
    assert remarks(spec)["Rotation"]["first"] > milliseconds(date(2025, 2, 1))


def test_of_two_that_would_touch_the_later_keeps_its_text(strength):
    near = replace(PAUSE, first=date(2025, 4, 25), last=date(2025, 4, 25), text_en="Calm", key=3)
    found = remarks(chart(strength, annotations=(PAUSE, near), range=Range.ALL))
    assert found["Calm"]["room"] == 9.0
    assert found["Tariffs paused"]["room"] < 0.1


def test_without_a_lower_panel_they_stand_inside_the_upper_one(strength_of):
    young = strength_of(as_of=date(2019, 9, 27))
    spec = chart(young, annotations=(replace(PAUSE, first=date(2019, 8, 2), last=date(2019, 8, 9)),), range=Range.ALL)
    boxes = [leaf for leaf in leaves(spec) if values(leaf) and "remark" in values(leaf)[0]]
    assert all(leaf["mark"]["y"] < spec["height"] for leaf in boxes)


def test_notes_and_risks_are_small_signs_on_the_time_axis_one_for_each_week(strength):
    assert signs(chart(strength)) == {
        "square": [(milliseconds(NOTE.session), "The lead narrows")],
        "triangle-up": [(milliseconds(CREDIT.session), "Private credit: watchlist · Private credit: much worse")],
    }
    assert signs(chart(strength, words=JAPANESE))["square"] == [(milliseconds(NOTE.session), "優位縮小")]


def test_marks_outside_the_picture_and_none_at_all_leave_no_layer(strength):
    zoom = Drawing(zoom=Stretch(date(2025, 2, 7), date(2025, 3, 28)))
    assert signs(chart(strength, drawing=zoom)) == {}
    plain = chart(strength, annotations=(), markers=())
    assert remarks(plain) == {}


def test_annotations_can_be_switched_off(strength):
    assert remarks(chart(strength, drawing=Drawing(marks=(Mark.EVENTS,)))) == {}
