"""Where a value stands among everything known up to its week."""

from bisect import bisect_right, insort

import numpy as np

SHORTEST = 52


def percentile_so_far(values: np.ndarray) -> np.ndarray:
    """Share of the known values up to each week, its own included, at or below its value: 0 to 100.

    NaN where the value is unknown, and before 52 known weeks: a rank among a few says nothing.
    """
    seen: list[float] = []
    found = np.full(len(values), np.nan)
    for position, value in enumerate(values.tolist()):
        if not np.isnan(value):
            insort(seen, value)
            if len(seen) >= SHORTEST:
                found[position] = 100 * bisect_right(seen, value) / len(seen)
    return found
