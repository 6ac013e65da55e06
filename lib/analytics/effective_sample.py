"""How many of some overlapping windows are independent."""

import numpy as np


def independent(positions: np.ndarray, length: int) -> int:
    """Number of windows left when overlaps are counted once.

    In order of date the first window counts, then each that begins at least
    ``length`` weeks after the last one counted.

    Parameters
    ----------
    positions
        First weeks of windows, ascending, counted in exchange weeks.
    length
        Weeks in a window.
    """
    count, place = 0, 0
    while place < len(positions):
        count += 1
        place = int(np.searchsorted(positions, positions[place] + length))
    return count
