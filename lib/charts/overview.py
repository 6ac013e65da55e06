"""The whole ratio on a strip, to draw a stretch of weeks on.

Time is a plain number here: Vega-Lite wraps a brush's first value of a time
scale in datetime(…), which Streamlit's interpreter takes for a year.
"""

import pandas as pd

from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.geometry import NARROW
from lib.charts.instants import HALF_WEEK, milliseconds
from lib.charts.layers import Spec, expression, layer, literal
from lib.charts.roles import role, role_expression
from lib.charts.time_axis import time_domain, time_ticks
from lib.domain.drawing import Stretch
from lib.locales.catalogue import Words

HEIGHT = 46
MOST_WIDE, MOST_NARROW = 12, 4
BRUSH = "brush"
PLACES = 9


def overview(weeks: pd.DataFrame, chosen: Stretch | None, words: Words) -> Spec:
    """Finished specification of the strip.

    Parameters
    ----------
    weeks
        A week frame with at least one known ratio.
    chosen
        Stretch the brush begins with.
    """
    ratio = [None if pd.isna(value) else round(float(value), PLACES) for value in weeks["ratio"]]
    points = [{"t": milliseconds(day), "ratio": value} for day, value in zip(weeks.index, ratio, strict=True)]
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": HEIGHT,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 4, "top": 2, "bottom": 2},
        "layer": [{**_line(weeks, words, "muted"), "params": [_brush(chosen)]}, _inside(weeks)],
        "resolve": {"scale": {"y": "independent"}},
        "config": chart_config(),
        "datasets": {"weeks": points},
    }


def _brush(chosen: Stretch | None) -> Spec:
    brush: Spec = {"name": BRUSH, "select": {"type": "interval", "encodings": ["x"]}}
    if chosen is None:
        return brush
    ends = [milliseconds(chosen.first) - HALF_WEEK, milliseconds(chosen.last) + HALF_WEEK]
    return {**brush, "value": {"x": ends}}


def _line(weeks: pd.DataFrame, words: Words, part: str) -> Spec:
    mark = {"type": "line", "strokeWidth": 1.2, "opacity": 0.7}
    axis = _axis(weeks.index, words.language)
    return layer({"name": "weeks"}, mark, x=_x(weeks.index, axis), y=_y(weeks), color=role(part))


def _inside(weeks: pd.DataFrame) -> Spec:
    """The weeks under the brush, strong."""
    inside = {"filter": {"param": BRUSH, "empty": False}}
    line = layer(
        {"name": "weeks"}, {"type": "line", "strokeWidth": 2}, x=_x(weeks.index), y=_y(weeks), color=role("ratio")
    )
    return {**line, "transform": [inside]}


def _x(sessions: pd.Index, axis: Spec | None = None) -> Spec:
    scale = {"domain": list(time_domain(sessions)), "nice": False, "zero": False, "padding": 0}
    x = {"field": "t", "type": "quantitative", "scale": scale}
    return x if axis is None else {**x, "axis": axis}


def _y(weeks: pd.DataFrame) -> Spec:
    low, high = float(weeks["ratio"].min()), float(weeks["ratio"].max())
    room = max((high - low) * 0.08, 1e-9)
    scale = {"domain": [low - room, high + room], "nice": False, "zero": False}
    return {"field": "ratio", "type": "quantitative", "scale": scale, "axis": None}


def _axis(sessions: pd.Index, language: str) -> Spec:
    wide, narrow = time_ticks(sessions, MOST_WIDE), time_ticks(sessions, MOST_NARROW)
    form = literal("%Y年%-m月" if language == "ja" else "%b %Y")
    year = literal("%Y年" if language == "ja" else "%Y")
    return {
        "values": expression(f"width < {NARROW} ? {narrow} : {wide}"),
        "labelExpr": f"utcmonth(datum.value) === 0 ? utcFormat(datum.value, {year}) : utcFormat(datum.value, {form})",
        "labelColor": role_expression("muted"),
        "tickColor": role_expression("muted"),
        "labelFontSize": 10,
        "labelOverlap": "greedy",
        "tickSize": 3,
        "labelPadding": 3,
        "domain": False,
        "grid": False,
        "title": None,
    }
