"""Weeks up or down in a row."""

import numpy as np
import pandas as pd


def streak(values: pd.Series) -> int:
    """Weeks in a row that moved the same way, ending with the last: +3 is three up, -2 two down.

    ``values`` has one row for every exchange week. 0 when the last week did not
    move, or when its move is unknown; a missing week ends the count.
    """
    moves = np.sign(np.diff(values.to_numpy(dtype=float)))[::-1]
    if len(moves) == 0 or abs(moves[0]) != 1:
        return 0
    other = np.flatnonzero(moves != moves[0])
    return int(moves[0]) * int(other[0] if len(other) else len(moves))
