"""The deviation panel: one bar for every week, and its title."""

from lib.charts.channels import grid, level_axis, time, vertical
from lib.charts.deviation_axis import DeviationAxis
from lib.charts.instants import DAY
from lib.charts.layers import WEEKS, Spec, expression, layer, rows
from lib.charts.roles import role
from lib.charts.scene import Scene

MOST_BARS = 450
"""Above this, bars are thinner than two pixels: one stepped outline looks the same and paints in one piece."""


def deviation_layers(scene: Scene, axis: DeviationAxis) -> list[Spec]:
    """Layers of the deviation panel, back to front."""
    bars = _bars(scene, axis) if len(scene.weeks) <= MOST_BARS else _steps(axis)
    return [grid((0.0, max(axis.ticks)), axis.panel), *bars, _title(scene, axis)]


def _bars(scene: Scene, axis: DeviationAxis) -> list[Spec]:
    week = f"right * {7 * DAY / (scene.span[1] - scene.span[0])}"
    width = expression(f"max(1, min(16, {week} * 0.75))")
    return [
        layer(
            WEEKS,
            {"type": "bar", "width": width},
            where=f"isValid(datum.deviation) && datum.deviation {sign} 0",
            x=time(),
            y=_y(axis),
            y2={"datum": 0},
            color=role(side),
        )
        for side, sign in (("above", ">"), ("below", "<"))
    ]


def _steps(axis: DeviationAxis) -> list[Spec]:
    return [_step(axis, "above", "max"), _step(axis, "below", "min")]


def _step(axis: DeviationAxis, side: str, farther: str) -> Spec:
    edge = {"calculate": f"isValid(datum.deviation) ? {farther}(datum.deviation, 0) : null", "as": "edge"}
    y = {**_y(axis), "field": "edge"}
    mark = {"type": "area", "interpolate": "step", "opacity": 1}
    area = layer(WEEKS, mark, x=time(), y=y, y2={"datum": 0}, color=role(side))
    return {**area, "transform": [{"filter": "datum.status >= 0"}, edge]}


def _y(axis: DeviationAxis) -> Spec:
    labels = [_label(tick, axis.places) for tick in axis.ticks]
    return vertical("deviation", axis.panel, level_axis(axis.ticks, labels))


def _label(tick: float, places: int) -> str:
    """Tick with its sign: +2, 0, −5."""
    size = f"{abs(tick):.{places}f}"
    return size if tick == 0 else ("+" if tick > 0 else "\u2212") + size


def _title(scene: Scene, axis: DeviationAxis) -> Spec:
    text = {"type": "text", "text": scene.words("chart.deviation"), "align": "left", "fontSize": 11, "x": 5}
    return layer(rows([{}]), text | {"y": axis.panel.top - 9, "baseline": "middle"}, color=role("muted"))
