"""The one value a narrow range can be called by."""

import math

NARROW = 0.001
FEWEST, MOST = 0, 4


def roundest(low: float, high: float) -> float | None:
    """Value with the fewest decimals between two bounds, nearest to their middle; ``None`` for a wide range.

    Wide is more than 0.1 % of the value: no single value then stands for the range.
    """
    middle = (low + high) / 2
    if high - low > NARROW * middle:
        return None
    for places in range(FEWEST, MOST):
        scale = 10.0**places
        value = min(math.floor(high * scale), max(math.ceil(low * scale), round(middle * scale))) / scale
        if low <= value <= high:
            return float(value)
    return middle
