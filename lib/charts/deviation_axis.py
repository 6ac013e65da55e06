"""Vertical axis of the deviation: zero and the two round ends of the data."""

from dataclasses import dataclass

import pandas as pd

from lib.charts.axis_steps import places, round_step
from lib.charts.geometry import Geometry, Panel

CLOSEST = 11


@dataclass(frozen=True, slots=True)
class DeviationAxis:
    """Panel of the deviation in points, its ticks and their decimals."""

    panel: Panel
    ticks: tuple[float, ...]
    places: int


def deviation_axis(weeks: pd.DataFrame, geometry: Geometry) -> DeviationAxis:
    """Axis that holds the deviations of some weeks and zero; whole points where they span some."""
    low, high, step = _ends(weeks["deviation_points"].dropna())
    panel = Panel(low, high, geometry.deviation_top, geometry.deviation_bottom)
    marks = [end for end in (low, high) if abs(panel.pixel(end) - panel.pixel(0)) >= CLOSEST]
    return DeviationAxis(panel, tuple(sorted({0.0, *marks})), places([0, step]))


def _ends(deviations: pd.Series) -> tuple[float, float, float]:
    low, high = min(0.0, float(deviations.min())), max(0.0, float(deviations.max()))
    span = max(high - low, 1e-6)
    step = max(1.0, round_step(span, 20)) if span >= 1 else round_step(span, 4)
    return low // step * step, -(-high // step) * step, step
