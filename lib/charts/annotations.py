"""Remarks of the analyst: a bracket under the ratio over their weeks, and the text below it."""

from lib.charts.geometry import NARROW
from lib.charts.instants import HALF_WEEK, milliseconds
from lib.charts.label_placement import room
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role, role_expression
from lib.charts.scene import Scene
from lib.charts.text_width import text_width
from lib.domain.annotations import Annotation
from lib.domain.drawing import Mark

SIZE, LONGEST, APART = 11, 190, 100
BRACKET, TEXT = 3, 12
NARROWEST = 6


def annotation_layers(scene: Scene) -> list[Spec]:
    """Bracket and text of every annotation with a week in the picture; of two texts that touch the later stays."""
    if Mark.ANNOTATIONS not in scene.drawing.marks:
        return []
    found = [row for annotation in scene.annotations if (row := _row(scene, annotation)) is not None]
    if not found:
        return []
    gaps = room([scene.share(row["middle"]) for row in found], [(row["middle"], row["number"]) for row in found])
    told = [{**row, "room": min(gap, 9.0)} for row, gap in zip(found, gaps, strict=True)]
    y = _lane(scene)
    return [
        layer(rows(told), _bracket(y), color=role("text")),
        layer(rows(told), _text(y) | _RIM, color=role("paper")),
        layer(rows(told), _text(y), color=role("text")),
    ]


_RIM: Spec = {"stroke": role_expression("paper"), "strokeWidth": 4, "strokeJoin": "round"}


def _lane(scene: Scene) -> float:
    """Below the ratio panel where another one follows, else inside it."""
    return scene.geometry.ratio_bottom + (0 if scene.deviation else -24)


def _bracket(y: float) -> Spec:
    """Bar over the weeks, wide enough to be seen for one of them."""
    first, last = "scale('x', datum.first)", "scale('x', datum.last)"
    middle, half = f"({first} + {last}) / 2", f"max({last} - {first}, {NARROWEST}) / 2"
    edges = {"x": expression(f"{middle} - {half}"), "x2": expression(f"{middle} + {half}")}
    return {"type": "rect", **edges, "y": y + BRACKET - 2, "y2": y + BRACKET, "opacity": 0.75}


def _text(y: float) -> Spec:
    half = "datum.wide / 2"
    return {
        "type": "text",
        "x": expression(f"clamp(scale('x', datum.middle), {half}, max(width - {half}, {half}))"),
        "y": y + TEXT,
        "align": "center",
        "baseline": "middle",
        "fontSize": SIZE,
        "limit": LONGEST,
        "text": expression(f"width >= {NARROW} && datum.room * right >= {APART} ? datum.remark : ''"),
    }


def _row(scene: Scene, annotation: Annotation) -> Spec | None:
    """The part of an annotation inside the picture."""
    first = max(milliseconds(annotation.first), scene.span[0])
    last = min(milliseconds(annotation.last), scene.span[1])
    if first > last:
        return None
    if annotation.first == annotation.last:
        first, last = first - HALF_WEEK // 4, last + HALF_WEEK // 4
    remark = annotation.text(scene.words.language)
    return {
        "first": first,
        "last": last,
        "middle": (first + last) // 2,
        "number": annotation.key or 0,
        "remark": remark,
        "wide": round(min(text_width(remark, SIZE), LONGEST)),
    }
