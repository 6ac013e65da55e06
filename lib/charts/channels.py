"""Channels and lines that the panels of a chart share."""

from lib.charts.geometry import Panel
from lib.charts.layers import Spec, expression, layer, literal, rows
from lib.charts.roles import role, role_expression

PLOT_RIGHT = expression("right")


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
