"""An axis with zero in its middle."""

from lib.charts.axis_steps import round_step, ticks
from lib.charts.layers import Spec, literal
from lib.charts.roles import role_expression

MOST_TICKS = 4
ROOM = 1.12
SMALLEST = 1e-6


def symmetric_end(largest: float) -> float:
    """End of an axis from -end to end that holds a value of this size with a little room."""
    return max(largest, SMALLEST) * ROOM


def zero_axis(labels: dict[float, str], title: str) -> Spec:
    """Axis with given labels by tick, light lines at them."""
    marks = list(labels)
    return {
        "values": marks,
        "labelExpr": f"{literal(list(labels.values()))}[indexof({marks}, datum.value)]",
        "labelColor": role_expression("muted"),
        "labelOverlap": "greedy",
        "titleColor": role_expression("muted"),
        "titleFontWeight": 400,
        "title": title,
        "grid": True,
        "gridColor": role_expression("grid"),
        "gridOpacity": 0.55,
        "domain": False,
        "ticks": False,
    }


def zero_ticks(end: float) -> list[float]:
    """Round values on both sides of zero."""
    return ticks(-end, end, round_step(2 * end, 2 * MOST_TICKS))
