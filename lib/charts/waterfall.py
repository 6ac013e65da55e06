"""A change and its parts: bars that begin where the one above ends, and totals that begin at zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role, role_of
from lib.charts.text_width import text_width

ROW, BAR = 30, 18
SIZE = 12
WIDEST_LABEL, GAP, FIGURES = 150, 10, 70


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a change, or the total of the parts above it.

    Parameters
    ----------
    label, figure
        What it is, and its value as it is written.
    value
        Its value; a total's is the sum of the parts above.
    total
        Whether it is a sum.
    """

    label: str
    figure: str
    value: float
    total: bool = False


def waterfall(steps: Sequence[Step], *, rise: str) -> Spec:
    """Finished specification, one row for every step.

    Parameters
    ----------
    steps
        At least one, from top to bottom.
    rise
        Colour of a rise: ``green`` or ``red``.
    """
    drawn = _drawn(steps, rise)
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": ROW * len(steps),
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 4, "top": 2, "bottom": 2},
        "params": [{"name": "right", "expr": f"width - {FIGURES}"}],
        "layer": [_zero(drawn), _joints(drawn), _bars(drawn), _labels(drawn), _figures(drawn)],
        "config": chart_config(),
    }


def _drawn(steps: Sequence[Step], rise: str) -> list[Spec]:
    """Steps with the two ends of their bars, their colours and the pixel of their middle."""
    found, reached = [], 0.0
    for place, step in enumerate(steps):
        start, reached = (0.0, step.value) if step.total else (reached, reached + step.value)
        ends = {"start": start, "end": reached, "y": ROW * place + ROW / 2}
        found.append({"label": step.label, "figure": step.figure, "role": _role(step, rise), **ends})
    return found


def _role(step: Step, rise: str) -> str:
    if step.total:
        return "ratio"
    return "up" if (step.value > 0) == (rise == "green") else "down"


def _x(field: str, drawn: Sequence[Spec]) -> Spec:
    ends = [0.0, *(row[name] for row in drawn for name in ("start", "end"))]
    low, high = min(ends), max(ends)
    lane = min(WIDEST_LABEL, max(text_width(row["label"], SIZE) for row in drawn)) + GAP
    domain = [low, high] if high > low else [-1, 1]
    scale = {"domain": domain, "range": [lane, expression("right")], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _zero(drawn: Sequence[Spec]) -> Spec:
    mark = {"type": "rule", "y": 0, "y2": ROW * len(drawn), "strokeWidth": 1}
    return layer(rows([{"zero": 0}]), mark, x=_x("zero", drawn), color=role("grid"))


def _joints(drawn: Sequence[Spec]) -> Spec:
    """Thin lines from the end of a bar to the next one."""
    ends = [{"end": above["end"], "y": above["y"], "below": below["y"]} for above, below in pairwise(drawn)]
    mark = {"type": "rule", "y": expression("datum.y"), "y2": expression("datum.below"), "strokeWidth": 1}
    return layer(rows(ends), mark, x=_x("end", drawn), color=role("muted"))


def _bars(drawn: Sequence[Spec]) -> Spec:
    edges = {"y": expression(f"datum.y - {BAR / 2}"), "y2": expression(f"datum.y + {BAR / 2}")}
    return layer(
        rows(drawn), {"type": "rect", **edges}, x=_x("start", drawn), x2={"field": "end"}, color=role_of("role")
    )


def _labels(drawn: Sequence[Spec]) -> Spec:
    return _texts(drawn, "label", {"x": 0, "align": "left", "limit": WIDEST_LABEL})


def _figures(drawn: Sequence[Spec]) -> Spec:
    return _texts(drawn, "figure", {"x": expression("width"), "align": "right"})


def _texts(drawn: Sequence[Spec], field: str, place: Spec) -> Spec:
    mark = {"type": "text", "fontSize": SIZE, "baseline": "middle", "y": expression("datum.y"), **place}
    return layer(rows(drawn), mark, text={"field": field, "type": "nominal"}, color=role("text"))
