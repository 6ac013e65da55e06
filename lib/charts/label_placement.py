"""Labels that would lie on each other: moved apart, or the less important one dropped."""

from collections.abc import Sequence
from statistics import fmean

LINE = 14


def moved_apart(positions: Sequence[float], low: float, high: float, distance: float = LINE) -> list[float]:
    """Positions at least ``distance`` apart, as near to the given ones as can be, between ``low`` and ``high``.

    Less their rank × distance, positions must not fall from one to the next:
    an isotonic regression, solved by pooling neighbours that are out of order.
    """
    order = sorted(range(len(positions)), key=positions.__getitem__)
    levels = _rising([positions[index] - rank * distance for rank, index in enumerate(order)])
    highest = high - (len(order) - 1) * distance
    placed = [max(low, min(level, highest)) + rank * distance for rank, level in enumerate(levels)]
    return [placed[order.index(index)] for index in range(len(order))]


def room(places: Sequence[float], ranks: Sequence[tuple[float, ...]]) -> list[float]:
    """Distance from each label to the nearest one that outranks it; infinite for the highest."""
    others = list(zip(places, ranks, strict=True))
    return [
        min((abs(place - other) for other, above in others if above > rank), default=float("inf"))
        for place, rank in others
    ]


def _rising(goals: list[float]) -> list[float]:
    pools: list[list[float]] = []
    for goal in goals:
        pools.append([goal])
        while len(pools) > 1 and fmean(pools[-2]) > fmean(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    return [fmean(pool) for pool in pools for _ in pool]
