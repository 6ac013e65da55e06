"""Which points of a rotation chart are named: the farthest from the middle, none over another."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from lib.charts.text_width import text_width

HALF_WIDTH, HALF_HEIGHT = 550, 215
LINE, SIZE, GAP = 15, 12, 9
MOST, CROWD, MOST_IN_A_CROWD = 14, 16, 8


@dataclass(frozen=True, slots=True)
class Spot:
    """A point to be named: place of its pair, its position from -1 to 1 on both axes, its name."""

    place: int
    x: float
    y: float
    name: str


def labelled(spots: Sequence[Spot], chosen: int | None = None) -> dict[int, int]:
    """Rank of the label by place, for those that have room on a wide chart; the chosen pair comes first."""
    boxes: list[tuple[float, float, float]] = []
    ranks: dict[int, int] = {}
    most = MOST_IN_A_CROWD if len(spots) > CROWD else MOST
    for spot in sorted(spots, key=lambda one: (one.place != chosen, -hypot(one.x, one.y)))[: 2 * MOST]:
        box = _box(spot)
        if len(ranks) < most and not any(_meet(box, other) for other in boxes):
            boxes.append(box)
            ranks[spot.place] = len(ranks)
    return ranks


def _box(spot: Spot) -> tuple[float, float, float]:
    """Left and right end of the label, and its line; it runs towards the middle."""
    width = text_width(spot.name, SIZE) + GAP
    x = spot.x * HALF_WIDTH
    return (x - width, x, spot.y * HALF_HEIGHT) if spot.x > 0 else (x, x + width, spot.y * HALF_HEIGHT)


def _meet(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    return abs(one[2] - other[2]) < LINE and one[0] < other[1] and other[0] < one[1]
