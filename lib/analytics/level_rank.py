"""Where a level stands among others: percentile and z-score, over a window that is always said."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from lib.analytics.percentile_so_far import SHORTEST
from lib.analytics.regimes import completed


@dataclass(frozen=True, slots=True)
class LevelRank:
    """Place of the last known ratio among those of a window, its own week included.

    Parameters
    ----------
    window
        Exchange weeks looked at; ``None`` for all since the first known week.
    first, last
        First and last week of the window with a known ratio.
    weeks
        Known ratios in the window.
    lacking
        Weeks the window should hold and does not.
    percentile
        Share of them at or below the ratio, 0 to 100; ``None`` if unknown.
    z_score
        (ratio − mean) ÷ standard deviation of the window (n − 1); ``None`` if unknown.
    """

    window: int | None
    first: date
    last: date
    weeks: int
    lacking: int
    percentile: float | None
    z_score: float | None


def level_rank(weeks: pd.DataFrame, window: int | None) -> LevelRank | None:
    """Rank of the last known ratio of a week frame; ``None`` without a known ratio.

    Over all weeks at least 52 must be known. A window of some weeks must lie
    within the data and know every one of them: a rank among 250 of 260 would be
    another figure under the same name.
    """
    whole = completed(weeks)["ratio"]
    known = whole.dropna()
    if known.empty:
        return None
    reach = whole.loc[: known.index[-1]]
    inside = (reach if window is None else reach.iloc[-window:]).dropna()
    wanted = SHORTEST if window is None else window
    enough = len(inside) >= wanted
    values = inside.to_numpy(dtype=float)
    return LevelRank(
        window=window,
        first=inside.index[0].date(),
        last=inside.index[-1].date(),
        weeks=len(inside),
        lacking=max(wanted - len(inside), 0),
        percentile=100 * float((values <= values[-1]).mean()) if enough else None,
        z_score=_z_score(values) if enough else None,
    )


def _z_score(values: np.ndarray) -> float | None:
    """Unknown where nothing varies."""
    spread = float(values.std(ddof=1))
    return float(values[-1] - values.mean()) / spread if spread > 0 else None
