"""Ticks just above the time axis for weeks whose ratio rests on an estimate."""

from lib.charts.channels import time
from lib.charts.layers import WEEKS, Spec, layer
from lib.charts.roles import role
from lib.charts.scene import Scene
from lib.charts.week_rows import STATUSES
from lib.domain.closes import WeekStatus


def estimated_weeks(scene: Scene) -> Spec:
    """One tick for every estimated week."""
    bottom = scene.geometry.plot
    mark = {"type": "rule", "y": bottom - 7, "y2": bottom - 1, "strokeWidth": 1.5, "opacity": 0.9}
    return layer(
        WEEKS,
        mark,
        where=f"datum.status === {STATUSES.index(WeekStatus.ESTIMATED)}",
        x=time(),
        color=role("muted"),
    )
