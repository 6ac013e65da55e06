"""Small multiples: several pairs one below the other in one chart.

A page of sixty charts would start sixty drawing engines in the browser. A strip
holds a quarter of the pairs and is one of them; strips stand side by side where
there is room and follow each other in the list's order where there is none.
"""

from collections.abc import Sequence

import pandas as pd

from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.geometry import Panel
from lib.charts.instants import milliseconds
from lib.charts.layers import WEEKS, Spec, expression, layer, rows
from lib.charts.pair_cell import BOTTOM, HEIGHT, LABELS, PITCH, PairCell
from lib.charts.pair_text import pair_texts, readouts
from lib.charts.roles import role, role_of
from lib.charts.time_axis import label_expression, time_domain, time_ticks
from lib.charts.week_strip import WEEK_UNDER_POINTER, week_strip
from lib.locales.catalogue import Words

LEFT, RIGHT = 50, 6
FILL = 0.29
MOST_TIME_TICKS = 4
X = {"field": "t", "type": "temporal"}


def pair_strip(cells: Sequence[PairCell], words: Words) -> Spec:
    """Finished specification of one strip.

    Parameters
    ----------
    cells
        The pairs, from the top; at least one.
    words
        Catalogue of the reader's language.
    """
    panels = [cell.panel(place) for place, cell in enumerate(cells)]
    weeks = cells[0].weeks.index
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": _height(cells),
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 0, "right": 0, "top": 2, "bottom": 2},
        "data": WEEKS,
        "layer": [
            _levels(cells, words),
            *_times(weeks, len(cells), words),
            _fill(len(cells)),
            _line("b", "average", len(cells), {"strokeWidth": 1.25, "strokeDash": [4, 3]}),
            _line("y", "ratio", len(cells), {"strokeWidth": 1.75, "strokeJoin": "round"}),
            _last_points(cells, panels),
            _pointer(weeks, _height(cells)),
            *pair_texts(cells),  # above the pointer's columns: a name is a link
            *readouts(cells, words),
        ],
        "config": chart_config(labelFontSize=11),
        "datasets": {"weeks": [row for place, cell in enumerate(cells) for row in cell.rows(place)]},
    }


def _height(cells: Sequence[PairCell]) -> int:
    return PITCH * len(cells) - (PITCH - HEIGHT)


def _vertical(field: str, count: int) -> Spec:
    """Pixels as they are."""
    whole = [0, PITCH * count]
    scale = {"domain": whole, "range": whole, "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _levels(cells: Sequence[PairCell], words: Words) -> Spec:
    """Light lines at the levels of each pair, with their figures at the left."""
    levels = [row for place, cell in enumerate(cells) for row in cell.levels(place, words)]
    y = {"value": expression("datum.y")}
    line = {"type": "rule", "x": LEFT, "x2": expression(f"width - {RIGHT}"), "strokeWidth": 1, "opacity": 0.55}
    text = {"type": "text", "x": LEFT - 6, "align": "right", "baseline": "middle", "fontSize": 11, "aria": False}
    named = {"mark": text, "encoding": {"y": y, "text": {"field": "text"}, "color": role("muted")}}
    return {
        "data": rows(levels),
        "layer": [{"mark": {**line, "aria": False}, "encoding": {"y": y, "color": role("grid")}}, named],
    }


def _times(weeks: pd.Index, count: int, words: Words) -> list[Spec]:
    """Short ticks and their words under each pair; carries the time scale of all layers."""
    marks = time_ticks(weeks, MOST_TIME_TICKS)
    scale = {
        "type": "utc",
        "domain": expression(str(list(time_domain(weeks)))),
        "range": [LEFT, expression(f"width - {RIGHT}")],
        "nice": False,
        "padding": 0,
    }
    x = {"field": "value", "type": "temporal", "scale": scale, "axis": None}
    ticks = [{"value": mark, "top": place * PITCH} for place in range(count) for mark in marks]
    short = {"type": "rule", "y": expression(f"datum.top + {BOTTOM}"), "y2": expression(f"datum.top + {BOTTOM + 4}")}
    label = {
        "type": "text",
        "text": expression(label_expression(words.language, marks[:1], marks[:1], by_day=False)),
        "y": expression(f"datum.top + {LABELS}"),
        "baseline": "middle",
        "fontSize": 11,
        "align": expression("scale('x', datum.value) > width - 24 ? 'right' : 'center'"),
    }
    return [layer(rows(ticks), short, x=x, color=role("muted")), layer(rows(ticks), label, x=x, color=role("muted"))]


def _fill(count: int) -> Spec:
    """Area between average and ratio, one for every run of weeks on one side."""
    return {
        "mark": {"type": "area", "opacity": FILL, "aria": False},
        "encoding": {
            "x": X,
            "y": _vertical("y", count),
            "y2": {"field": "b"},
            "detail": [{"field": "p"}, {"field": "g"}],
            "color": role_of("s"),
        },
    }


def _line(field: str, part: str, count: int, style: Spec) -> Spec:
    """Crossings lie on both lines and change neither."""
    return {
        "mark": {"type": "line", "aria": False, **style},
        "encoding": {"x": X, "y": _vertical(field, count), "detail": {"field": "p"}, "color": role(part)},
    }


def _last_points(cells: Sequence[PairCell], panels: Sequence[Panel]) -> Spec:
    """Dot at the last week, in the colour of its side; none where the week has no ratio."""
    dots = [
        {
            "t": milliseconds(cell.weeks.index[-1]),
            "y": panel.pixel(cell.standing.ratio),
            "role": cell.standing.side or "ratio",
        }
        for cell, panel in zip(cells, panels, strict=True)
        if cell.standing.ratio is not None
    ]
    mark = {"type": "circle", "size": 40, "opacity": 1, "y": expression("datum.y")}
    return layer(rows(dots), mark, x=X, color=role_of("role"))


def _pointer(weeks: pd.Index, height: int) -> Spec:
    """Invisible column for every week over all pairs; it catches pointer and finger."""
    columns = [{"t": milliseconds(session)} for session in weeks]
    return {**layer(rows(columns), week_strip(height)), "params": [WEEK_UNDER_POINTER]}
