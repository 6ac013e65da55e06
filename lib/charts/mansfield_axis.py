"""Vertical axis of the Mansfield form: zero, and as far to both sides as the line goes."""

import pandas as pd

from lib.charts.axis_steps import places, round_step, ticks
from lib.charts.geometry import TOP, Geometry, Panel
from lib.charts.ratio_axis import PIXELS_PER_TICK, RatioAxis

USUAL, WIDER = 0.3, 0.1
"""The same scale for every pair: ±30 %, and 10 % more as long as a pair needs it."""


def mansfield_axis(weeks: pd.DataFrame, geometry: Geometry, *, same_scale: bool) -> RatioAxis:
    """Axis that holds Mansfield's figure of some weeks and zero.

    Parameters
    ----------
    weeks
        Week frame in Mansfield's form with at least one known figure.
    same_scale
        Whether zero stands in the middle and every pair has the same height for the same distance.
    """
    low, high = min(0.0, float(weeks["ratio"].min())), max(0.0, float(weeks["ratio"].max()))
    if same_scale:
        reach = USUAL
        while reach < max(high, -low):
            reach += WIDER
        low, high = -reach, reach
    count = max(3, int((geometry.ratio_bottom - TOP) // PIXELS_PER_TICK))
    step = round_step(max(high - low, 1e-4), count)
    low, high = low // step * step, -(-high // step) * step
    marks = ticks(low, high, step)
    return RatioAxis(
        Panel(low, high, TOP, geometry.ratio_bottom), tuple(marks), places([100 * mark for mark in marks]), None
    )
