"""The threshold of the level regime: a dotted line with its label where the lines leave room."""

import math

import numpy as np

from lib.charts.channels import PLOT_RIGHT
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role
from lib.charts.scene import Scene

CLEAR = 18
LABEL_PLACES = tuple(eighth / 8 for eighth in range(7))


def threshold_line(scene: Scene) -> list[Spec]:
    """Line and label, if the threshold lies near the data."""
    level = scene.ratio.threshold
    if level is None:
        return []
    y = scene.ratio.panel.pixel(level)
    line = {"type": "rule", "x": 0, "x2": PLOT_RIGHT, "strokeDash": [2, 3], "strokeWidth": 1.2}
    text = scene.words("chart.threshold", level=scene.words.formats.level(level))
    label = {"type": "text", "text": text, "align": "left", "fontSize": 11, "baseline": "middle"}
    place = {"x": expression(f"right * {_free_place(scene, y)} + 5"), "y": y - 8}
    return [
        layer(rows([{}]), line, y={"value": y}, color=role("regime")),
        layer(rows([{}]), label | place, color=role("regime")),
    ]


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
