"""Breadth over time: the part of the pairs above their average, and the part below it."""

import pandas as pd

from lib.analytics.breadth import Breadth
from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.instants import milliseconds
from lib.charts.layers import WEEKS, Spec, expression, layer, literal, rows
from lib.charts.roles import role, role_expression, role_of
from lib.charts.time_axis import time_axis, time_domain
from lib.charts.week_strip import WEEK_UNDER_POINTER, week_strip
from lib.locales.catalogue import Words

HEIGHT, TOP = 280, 24
MARKS = (0.0, 0.25, 0.5, 0.75, 1.0)
FILL = 0.29
CHOSEN = "isValid(week.t)"


def breadth_chart(breadth: Breadth, count: int, words: Words) -> Spec:
    """Finished specification of the last ``count`` weeks.

    Parameters
    ----------
    breadth
        With a share in at least one of those weeks.
    """
    weeks = breadth.weeks.iloc[-count:]
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": HEIGHT,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 6, "top": 2, "bottom": 2},
        "layer": [
            _frame(weeks.index, words),
            _area("share", "zero", "above"),
            _area("whole", "share", "below"),
            layer(
                WEEKS,
                {"type": "line", "strokeWidth": 2, "interpolate": "step"},
                x=_x(),
                y=_y("share"),
                color=role("ratio"),
            ),
            _pointer(),
            *_readout(milliseconds(weeks.index[-1])),
        ],
        "config": chart_config(labelFontSize=11),
        "datasets": {"weeks": [_row(week, words) for week in weeks.itertuples()]},
    }


def _row(week: tuple[pd.Timestamp, int, int, float], words: Words) -> Spec:
    session, above, counted, share = week
    text = words("pairs.breadth.of", above=above, count=counted, share=words.formats.ratio(share, 0))
    known = counted > 0
    told = f"{words.formats.iso(session.date())}\u2002{text if known else words.formats.ratio(None)}"
    edge = {"zero": 0, "share": share, "whole": 1} if known else {"zero": None, "share": None, "whole": None}
    return {"t": milliseconds(session), **edge, "told": told}


def _frame(sessions: pd.Index, words: Words) -> Spec:
    """Line at one half; carries the scales and axes of all layers."""
    domain = expression(str(list(time_domain(sessions))))
    x_scale = {"type": "utc", "domain": domain, "range": [0, expression("width")], "nice": False, "padding": 0}
    labels = [words.formats.ratio(mark, 0) for mark in MARKS]
    axis = {
        "values": list(MARKS),
        "labelExpr": f"{literal(labels)}[indexof({list(MARKS)}, datum.value)]",
        "labelColor": role_expression("muted"),
        "gridColor": role_expression("grid"),
        "gridOpacity": 0.55,
        "domain": False,
        "ticks": False,
        "title": None,
    }
    y_scale = {"domain": [0, 1], "range": [HEIGHT, TOP], "nice": False}
    x = {"field": "t", "type": "temporal", "scale": x_scale, "axis": time_axis(sessions, words.language)}
    y = {"field": "half", "type": "quantitative", "scale": y_scale, "axis": axis}
    ends = [{"t": instant, "half": 0.5, "role": "muted"} for instant in time_domain(sessions)]
    return layer(rows(ends), {"type": "line", "strokeWidth": 1, "strokeDash": [2, 3]}, x=x, y=y, color=role_of("role"))


def _area(upper: str, lower: str, part: str) -> Spec:
    mark = {"type": "area", "opacity": FILL, "interpolate": "step"}
    return layer(WEEKS, mark, x=_x(), y=_y(upper), y2={"field": lower}, color=role(part))


def _pointer() -> Spec:
    return {**layer(WEEKS, week_strip(HEIGHT)), "params": [WEEK_UNDER_POINTER]}


def _readout(last: int) -> list[Spec]:
    """Rule and figures of the week under the pointer; at rest, the figures of the last one."""
    where = f"datum.t === ({CHOSEN} ? week.t[0] : {last})"
    rule = {"type": "rule", "y": TOP, "y2": HEIGHT, "strokeWidth": 1, "opacity": expression(f"{CHOSEN} ? 0.6 : 0")}
    text = {
        "type": "text",
        "text": expression("datum.told"),
        "x": expression("width"),
        "y": 8,
        "align": "right",
        "baseline": "middle",
        "fontSize": 12,
        "fontWeight": 600,
    }
    return [
        layer(WEEKS, rule, where=where, x=_x(), color=role("text")),
        layer(WEEKS, text, where=where, color=role("text")),
    ]


def _x() -> Spec:
    return {"field": "t", "type": "temporal"}


def _y(field: str) -> Spec:
    return {"field": field, "type": "quantitative"}
