"""Vertical axis of the ratio: as wide as the data, whole per cents where they span some, never from zero."""

from dataclasses import dataclass

import pandas as pd

from lib.charts.axis_steps import log_ticks, places, round_step, ticks
from lib.charts.geometry import TOP, Geometry, Panel
from lib.domain.selection import Scale

PIXELS_PER_TICK = 44
ROOM_FOR_LABEL = 40
NEAR = 0.2
PER_CENT = 0.01


@dataclass(frozen=True, slots=True)
class RatioAxis:
    """Panel of the ratio, its ticks, their decimals in per cent, and the threshold if it belongs in the picture."""

    panel: Panel
    ticks: tuple[float, ...]
    places: int
    threshold: float | None


def ratio_axis(weeks: pd.DataFrame, threshold: float, geometry: Geometry, scale: Scale) -> RatioAxis:
    """Axis that holds ratio and average of some weeks, head room above, and a crossed threshold with its label.

    Parameters
    ----------
    weeks
        Week frame with at least one known ratio.
    threshold
        Level of the level regime, a fraction.
    """
    lowest, highest = _extremes(weeks)
    pixels = geometry.ratio_bottom - TOP
    step = _step(highest - lowest, max(3, int(pixels // PIXELS_PER_TICK)))
    unit = step if step < PER_CENT else max(PER_CENT, step / 5)
    shown = lowest - max(unit, NEAR * (highest - lowest)) <= threshold <= highest + unit
    low = _floor(lowest, unit)
    if shown:
        low = min(low, threshold - unit, lowest - ROOM_FOR_LABEL / pixels * (highest + unit - low))
    low = max(low, lowest / 2)
    panel = Panel(low, highest + unit, TOP, geometry.ratio_bottom, log=scale is Scale.LOG)
    marks = log_ticks(low, panel.high, 6) if panel.log else ticks(low, panel.high, step)
    percents = [100 * mark for mark in marks]
    return RatioAxis(panel, tuple(marks), places(percents), threshold if shown else None)


def _step(span: float, count: int) -> float:
    """Distance of two ticks: whole per cents as soon as the data span two of them."""
    step = round_step(span, count)
    return max(step, PER_CENT) if span >= 2 * PER_CENT else step


def _extremes(weeks: pd.DataFrame) -> tuple[float, float]:
    """Lowest and highest value drawn; a flat line gets a hundredth of room on either side."""
    lowest, highest = float(weeks[["ratio", "average"]].min().min()), float(weeks[["ratio", "average"]].max().max())
    return (lowest, highest) if highest - lowest > lowest * 1e-4 else (lowest * 0.99, highest * 1.01)


def _floor(value: float, unit: float) -> float:
    return float(value // unit * unit)
