"""The ratio panel: fill between ratio and average, threshold, the two lines and the last point."""

from lib.charts.channels import level_axis, time, vertical
from lib.charts.instants import milliseconds
from lib.charts.layers import WEEKS, Spec, expression, layer, rows
from lib.charts.roles import role, role_expression
from lib.charts.scene import Scene
from lib.charts.threshold_line import threshold_line
from lib.charts.week_rows import CROSSING
from lib.domain.closes import WeekStatus

FILL_ABOVE, FILL_BELOW = 0.30, 0.28
ONLY_WEEKS = f"datum.status !== {CROSSING}"


def ratio_layers(scene: Scene) -> list[Spec]:
    """Layers of the ratio panel, back to front."""
    return [
        *_fills(scene),
        *threshold_line(scene),
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
    sessions = zip(lone.index, lone["ratio"], strict=True)
    dots = [{"t": milliseconds(session), "y": scene.ratio.panel.pixel(ratio)} for session, ratio in sessions]
    mark = {"type": "circle", "size": 14, "opacity": 1, "y": expression("datum.y")}
    return [layer(rows(dots), mark, x=time(), color=role("ratio"))]


def last_point(scene: Scene) -> Spec:
    """Dot at the last known week, hollow while the week is running."""
    known = scene.weeks[scene.weeks["ratio"].notna()]
    running = known["status"].iloc[-1] == WeekStatus.PROVISIONAL.value
    row = {"t": milliseconds(known.index[-1]), "y": scene.ratio.panel.pixel(float(known["ratio"].iloc[-1]))}
    mark = {"type": "point", "shape": "circle", "size": 46, "opacity": 1, "strokeWidth": 2, "y": expression("datum.y")}
    paint = {"fill": role_expression("paper" if running else "ratio"), "stroke": role_expression("ratio")}
    return layer(rows([row]), mark | paint, x=time())
