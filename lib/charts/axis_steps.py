"""Round steps and ticks for a vertical axis."""

import math
from itertools import pairwise

STEPS = (1, 2, 5, 10)
WIDE = 4


def round_step(span: float, count: int) -> float:
    """Smallest of 1, 2, 5 × 10ⁿ that divides ``span`` into at most ``count`` parts."""
    rough = span / count
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in STEPS if step * power >= rough * (1 - 1e-9))


def ticks(low: float, high: float, step: float) -> list[float]:
    """Multiples of ``step`` from ``low`` to ``high``, both included."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 12) for number in range(first, last + 1)]


def log_ticks(low: float, high: float, count: int) -> list[float]:
    """Ticks of a logarithmic axis: round steps while they fit, 1-2-5 per decade when the data span more."""
    if high / low < WIDE:
        return ticks(low, high, round_step(high - low, count))
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    candidates = [step * 10.0**decade for decade in decades for step in STEPS[:3]]
    return [round(tick, 12) for tick in candidates if low <= tick <= high]


def places(values: list[float]) -> int:
    """Decimals that tell neighbouring ticks apart."""
    closest = min((after - before for before, after in pairwise(values)), default=1.0)
    return max(0, -math.floor(math.log10(closest) + 1e-9))
