"""A band between two levels in which the ratio stayed for years, behind everything else."""

import pandas as pd

from lib.charts.geometry import TOP
from lib.charts.instants import milliseconds
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role
from lib.charts.scene import Scene
from lib.charts.text_width import text_width
from lib.domain.drawing import Line, Mark
from lib.domain.level_bands import LEVEL_BANDS, LevelBand

FILL, SIZE, LOWEST_ROOM, FIRST_WEEKS = 0.13, 11, 16, 40


def level_band(scene: Scene) -> list[Spec]:
    """Rectangle and name of every band of the pair that lies in the picture."""
    if scene.drawing.line is not Line.RATIO or Mark.EVENTS not in scene.drawing.marks:
        return []
    found = [row for band in LEVEL_BANDS if (row := _row(scene, band)) is not None]
    if not found:
        return []
    first, last = (expression(f"scale('x', datum.{edge})") for edge in ("first", "last"))
    box = {"type": "rect", "x": first, "x2": last, "y": expression("datum.top"), "y2": expression("datum.bottom")}
    text = {
        "type": "text",
        "x": expression("max(scale('x', datum.first), 0) + 5"),
        "y": expression("datum.text"),
        "align": "left",
        "baseline": "middle",
        "fontSize": SIZE,
        "text": expression("scale('x', datum.last) - scale('x', datum.first) > datum.wide + 10 ? datum.name : ''"),
    }
    return [
        layer(rows(found), box | {"opacity": FILL}, color=role("muted")),
        layer(rows(found), text, color=role("muted")),
    ]


def _row(scene: Scene, band: LevelBand) -> Spec | None:
    """The part of a band inside the picture; ``None`` for another pair, or where too little of it is left."""
    if (scene.strength.numerator, scene.strength.denominator) != (band.numerator, band.denominator):
        return None
    first, last = max(milliseconds(band.first), scene.span[0]), min(milliseconds(band.last), scene.span[1])
    panel = scene.ratio.panel
    low, high = max(band.low, panel.low), min(band.high, panel.high)
    if first >= last or low >= high:
        return None
    top, bottom = max(panel.pixel(high), TOP), panel.pixel(low)
    formats = scene.words.formats
    name = scene.words("depth.band", low=formats.plain(band.low * 100), high=formats.level(band.high))
    return {
        "first": first,
        "last": last,
        "top": top,
        "bottom": bottom,
        "text": _free_edge(scene, band, top, bottom),
        "name": name if bottom - top >= LOWEST_ROOM else "",
        "wide": round(text_width(name, SIZE)),
    }


def _free_edge(scene: Scene, band: LevelBand, top: float, bottom: float) -> float:
    """Height of the name: at the edge away from the line where the name begins."""
    line = scene.weeks["ratio"].loc[pd.Timestamp(band.first) : pd.Timestamp(band.last)].iloc[:FIRST_WEEKS]
    high = scene.ratio.panel.pixel(float(line.mean())) < (top + bottom) / 2 if line.notna().any() else False
    return bottom - 10 if high else top + 10
