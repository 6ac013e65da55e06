"""The ratio panel: grid, fill between ratio and average, threshold, the two lines and the last point."""

import math

import numpy as np

from lib.charts.geometry import Panel
from lib.charts.instants import milliseconds
from lib.charts.layers import WEEKS, Spec, expression, layer, literal, rows
from lib.charts.roles import role, role_expression
from lib.charts.scene import Scene
from lib.charts.week_rows import CROSSING, STATUSES
from lib.domain.closes import WeekStatus

PLOT_RIGHT = expression("right")
FILL_ABOVE, FILL_BELOW = 0.30, 0.28
CLEAR = 18
LABEL_PLACES = tuple(eighth / 8 for eighth in range(7))
ONLY_WEEKS = f"datum.status !== {CROSSING}"


def time(field: str = "t") -> Spec:
    """Horizontal channel of a layer."""
    return {"field": field, "type": "temporal"}


def vertical(field: str, panel: Panel, axis: Spec | None = None) -> Spec:
    """Vertical channel of a layer: values of a panel on its pixels."""
    scale = {
        "type": "log" if panel.log else "linear",
        "domain": [panel.low, panel.high],
        "range": [panel.bottom, panel.top],
        "zero": False if not panel.log else None,
        "nice": False,
    }
    return {
        "field": field,
        "type": "quantitative",
        "scale": {name: value for name, value in scale.items() if value is not None},
        "axis": axis,
    }


def level_axis(ticks: tuple[float, ...], labels: list[str]) -> Spec:
    """Vertical axis with its own ticks and labels, no lines."""
    return {
        "values": list(ticks),
        "labelExpr": f"{literal(labels)}[indexof({list(ticks)}, datum.value)]",
        "labelColor": role_expression("muted"),
        "labelPadding": 6,
        "orient": "left",
        "grid": False,
        "domain": False,
        "ticks": False,
        "title": None,
    }


def grid(ticks: tuple[float, ...], panel: Panel) -> Spec:
    """Light lines at the ticks, as far as the plot goes."""
    levels = [{"y": round(panel.pixel(tick)) + 0.5} for tick in ticks]
    mark = {"type": "rule", "x": 0, "x2": PLOT_RIGHT, "strokeWidth": 1, "opacity": 0.55}
    return layer(rows(levels), mark, y={"value": expression("datum.y")}, color=role("grid"))


def ratio_layers(scene: Scene) -> list[Spec]:
    """Layers of the ratio panel, back to front."""
    return [
        *_fills(scene),
        *threshold(scene),
        _line(scene, "average", {"strokeWidth": 1.5, "strokeDash": [5, 3]}),
        _line(scene, "ratio", {"strokeWidth": 2, "strokeJoin": "round"}),
        *_lone_weeks(scene),
    ]


def _axis(scene: Scene) -> Spec:
    labels = [scene.words.formats.ratio(tick, scene.ratio.places) for tick in scene.ratio.ticks]
    return level_axis(scene.ratio.ticks, labels)


def _line(scene: Scene, field: str, style: Spec) -> Spec:
    mark = {"type": "line", "clip": False, **style}
    y = vertical(field, scene.ratio.panel, _axis(scene))
    return layer(WEEKS, mark, where=ONLY_WEEKS, x=time(), y=y, color=role(field))


def _fills(scene: Scene) -> list[Spec]:
    return [_fill(scene, "above", "max", FILL_ABOVE), _fill(scene, "below", "min", FILL_BELOW)]


def _fill(scene: Scene, side: str, farther: str, opacity: float) -> Spec:
    """Area between the average and the ratio where it is on this side, without height where it is not.

    The crossings among the rows let both sides end in the very point where the lines meet.
    """
    edge = {"calculate": f"isValid(datum.average) ? {farther}(datum.ratio, datum.average) : null", "as": "edge"}
    y = vertical("edge", scene.ratio.panel, _axis(scene))
    area = layer(WEEKS, {"type": "area", "opacity": opacity}, x=time(), y=y, y2={"field": "average"}, color=role(side))
    return {**area, "transform": [edge]}


def _lone_weeks(scene: Scene) -> list[Spec]:
    """Dots for known weeks between two unknown ones, where a line has nothing to join."""
    known = scene.weeks["ratio"].notna()
    lone = scene.weeks[known & ~known.shift(1, fill_value=False) & ~known.shift(-1, fill_value=False)]
    if lone.empty:
        return []
    dots = [{"t": milliseconds(session), "y": scene.ratio.panel.pixel(ratio)} for session, ratio in lone["ratio"].items()]
    return [layer(rows(dots), {"type": "circle", "size": 14, "opacity": 1, "y": expression("datum.y")}, x=time(), color=role("ratio"))]


def threshold(scene: Scene) -> list[Spec]:
    """Dotted level with its label where the lines leave room; nothing where it lies far from the data."""
    level = scene.ratio.threshold
    if level is None:
        return []
    y = scene.ratio.panel.pixel(level)
    line = {"type": "rule", "x": 0, "x2": PLOT_RIGHT, "strokeDash": [2, 3], "strokeWidth": 1.2}
    text = scene.words("chart.threshold", level=scene.words.formats.level(level))
    label = {"type": "text", "text": text, "align": "left", "fontSize": 11, "baseline": "middle"}
    place = {"x": expression(f"right * {_free_place(scene, y)} + 5"), "y": y - 8}
    return [layer(rows([{}]), line, y={"value": y}, color=role("regime")), layer(rows([{}]), label | place, color=role("regime"))]


def _free_place(scene: Scene, y: float) -> float:
    """Where the label's place above the line is farthest from both lines: at the left if that is free."""
    lines = scene.weeks[["ratio", "average"]].to_numpy(dtype=float)
    rooms = {place: _room(scene, _stretch(lines, place), y - 8) for place in LABEL_PLACES}
    return next((place for place, room in rooms.items() if room >= CLEAR), max(rooms, key=rooms.__getitem__))


def _stretch(lines: np.ndarray, place: float) -> np.ndarray:
    first, count = int(place * len(lines)), max(1, len(lines) // 6)
    return lines[first : first + count]


def _room(scene: Scene, lines: np.ndarray, y: float) -> float:
    """Pixels between ``y`` and the nearest known point of some lines."""
    known = lines[~np.isnan(lines)]
    return min((abs(scene.ratio.panel.pixel(value) - y) for value in known), default=math.inf)


def last_point(scene: Scene) -> Spec:
    """Dot at the last known week, hollow while the week is running."""
    last = scene.weeks[scene.weeks["ratio"].notna()].iloc[-1]
    running = last["status"] == STATUSES[STATUSES.index(WeekStatus.PROVISIONAL)]
    row = {"t": milliseconds(last.name), "y": scene.ratio.panel.pixel(float(last["ratio"]))}
    mark = {"type": "point", "shape": "circle", "size": 46, "opacity": 1, "strokeWidth": 2, "y": expression("datum.y")}
    paint = {"fill": role_expression("paper" if running else "ratio"), "stroke": role_expression("ratio")}
    return layer(rows([row]), mark | paint, x=time())
