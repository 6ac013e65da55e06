"""The invisible column of every week that catches pointer and finger, the same in every chart."""

from lib.charts.instants import HALF_WEEK
from lib.charts.layers import Spec, expression

WEEK_UNDER_POINTER: Spec = {
    "name": "week",
    "select": {
        "type": "point",
        "fields": ["t"],
        "on": "pointerover,click,touchend",
        "clear": "pointerout",
        "toggle": False,
    },
}


def week_strip(height: int | Spec, **more: str | Spec) -> Spec:
    """Mark of one week's column over the whole height of a plot; ``more`` are further properties of the mark."""
    return {
        "type": "rect",
        "x": expression(f"scale('x', datum.t - {HALF_WEEK})"),
        "x2": expression(f"scale('x', datum.t + {HALF_WEEK})"),
        "y": 0,
        "y2": height,
        "opacity": 0,
        **more,
    }
