"""Why did it move: the change between two weeks, split into parts that add up.

The ratio r = n ÷ d splits exactly in logarithms: ln r₁ − ln r₀ = ln(n₁ ÷ n₀) − ln(d₁ ÷ d₀).
The logarithmic mean L = (r₁ − r₀) ÷ ln(r₁ ÷ r₀) turns both parts into points of ratio that add up exactly.
The deviation is ratio − average, so its change is the change of the ratio less that of the average.
"""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from lib.analytics.regimes import completed


@dataclass(frozen=True, slots=True)
class AverageMove:
    """What carried the deviation besides the ratio: weeks entering and leaving the average.

    Parameters
    ----------
    before, after
        Deviations of the two weeks, in points.
    average_points
        (sum of the ratios that entered − sum of those that left) ÷ window, in points.
    deviation_points
        Change of the ratio − change of the average, in points.
    entered, left
        Mean ratio of the weeks that entered and of those that left, fractions.
    weeks, first_left, last_left
        How many weeks took the place of how many, and which ones left.
    """

    before: float
    after: float
    average_points: float
    deviation_points: float
    entered: float
    left: float
    weeks: int
    first_left: date
    last_left: date


@dataclass(frozen=True, slots=True)
class Attribution:
    """The change of the ratio from one week to a later one, in its parts.

    Parameters
    ----------
    first, last
        The two weeks.
    before, after
        Their ratios, fractions.
    numerator_change, denominator_change
        Changes of the two closes, fractions.
    numerator_log, denominator_log
        Their parts of ln(after ÷ before).
    numerator_points, denominator_points, ratio_points
        The same parts in points of ratio, and their sum.
    average
        The deviation's own part; ``None`` if either average is unknown.
    unknown_average
        Which of the two weeks have no average.
    """

    first: date
    last: date
    before: float
    after: float
    numerator_change: float
    denominator_change: float
    numerator_log: float
    denominator_log: float
    numerator_points: float
    denominator_points: float
    ratio_points: float
    average: AverageMove | None
    unknown_average: tuple[date, ...]


def weeks_before(weeks: pd.DataFrame, last: date) -> tuple[date, ...]:
    """Completed weeks with a known ratio before ``last``, newest first."""
    whole = completed(weeks)
    earlier = whole.index[whole["ratio"].notna() & (whole.index < np.datetime64(last))]
    return tuple(session.date() for session in earlier[::-1])


def attribution(weeks: pd.DataFrame, window: int, first: date, last: date) -> Attribution:
    """Split of the change between two weeks with known ratios.

    Parameters
    ----------
    weeks
        A week frame.
    window
        Length of the average in it.
    """
    before, after = _positions(weeks, first, last)
    numerator, denominator, ratio, average = (
        weeks[name].to_numpy(dtype=float)[[before, after]].tolist()
        for name in ("numerator", "denominator", "ratio", "average")
    )
    above, below = math.log(numerator[1] / numerator[0]), -math.log(denominator[1] / denominator[0])
    scale = logarithmic_mean(*ratio) * 100
    return Attribution(
        first=first,
        last=last,
        before=ratio[0],
        after=ratio[1],
        numerator_change=numerator[1] / numerator[0] - 1,
        denominator_change=denominator[1] / denominator[0] - 1,
        numerator_log=above,
        denominator_log=below,
        numerator_points=scale * above,
        denominator_points=scale * below,
        ratio_points=(ratio[1] - ratio[0]) * 100,
        average=_average_move(weeks, window, before, after),
        unknown_average=tuple(day for day, value in zip((first, last), average, strict=True) if math.isnan(value)),
    )


def logarithmic_mean(first: float, second: float) -> float:
    """(b − a) ÷ (ln b − ln a), which is a where both are equal; exact for values that nearly are."""
    low, high = min(first, second), max(first, second)
    step = (high - low) / low
    return float(low if step == 0 else low * step / math.log1p(step))


def _positions(weeks: pd.DataFrame, first: date, last: date) -> tuple[int, int]:
    before, after = weeks.index.get_indexer(pd.DatetimeIndex([first, last]).as_unit("us")).tolist()
    return before, after


def _average_move(weeks: pd.DataFrame, window: int, before: int, after: int) -> AverageMove | None:
    """Exact over any number of weeks: those in both windows cancel."""
    deviations = weeks["deviation_points"].to_numpy(dtype=float)
    if np.isnan(deviations[[before, after]]).any():
        return None
    ratios, changed = weeks["ratio"].to_numpy(dtype=float), min(after - before, window)
    oldest = before - window + 1
    entered, left = ratios[after - changed + 1 : after + 1], ratios[oldest : oldest + changed]
    average_points = float(entered.sum() - left.sum()) / window * 100
    return AverageMove(
        before=float(deviations[before]),
        after=float(deviations[after]),
        average_points=average_points,
        deviation_points=float(ratios[after] - ratios[before]) * 100 - average_points,
        entered=float(entered.mean()),
        left=float(left.mean()),
        weeks=changed,
        first_left=weeks.index[oldest].date(),
        last_left=weeks.index[oldest + changed - 1].date(),
    )
