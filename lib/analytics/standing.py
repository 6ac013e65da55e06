"""Where the ratio stands in one week, and what would change it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from lib.analytics.changes import against, change, change_points
from lib.analytics.latest_value import latest_value
from lib.analytics.regimes import Regime
from lib.analytics.since import Context, context
from lib.analytics.streak import streak
from lib.domain.closes import WeekStatus

YEAR_OF_WEEKS = 52


@dataclass(frozen=True, slots=True)
class Standing:
    """The ratio of one completed week, with everything said about it.

    Ratios, averages, levels and changes are fractions; fields named
    ``…_points`` are percentage points. ``None`` means unknown. Changes are on
    the exchange week before.

    Parameters
    ----------
    session, status
        The week's last session, and how far the figure can be trusted.
    numerator_close, denominator_close, numerator_change, denominator_change
        The two closes and their changes.
    against_points
        Numerator's change - denominator's change.
    side, side_weeks, side_since
        Side of the average, its weeks in a row, and the first of them.
    turn_level
        Mean of the last ``window`` - 1 ratios: next week's ratio and its average
        cross there, since r = (S + r) / n where r = S / (n - 1).
    turn_move
        Turn level ÷ ratio - 1.
    range_low, range_high
        Lowest and highest ratio of the last 52 exchange weeks, all known.
    context
        Lowest or highest since when.
    drawdown
        Ratio ÷ its running maximum - 1.
    streak, numerator_streak
        Weeks in a row up (+) or down (-), of the ratio and of the numerator.
    """

    session: date
    ratio: float
    average: float | None
    deviation_points: float | None
    relative_deviation: float | None
    status: WeekStatus
    numerator_close: float
    denominator_close: float
    numerator_change: float | None
    denominator_change: float | None
    against_points: float | None
    ratio_change_points: float | None
    average_change_points: float | None
    deviation_change_points: float | None
    previous_deviation_points: float | None
    side: Literal["above", "below"] | None
    side_weeks: int
    side_since: date | None
    turn_level: float | None
    turn_move: float | None
    range_low: float | None
    range_high: float | None
    context: Context | None
    drawdown: float
    streak: int
    numerator_streak: int = 0


def standing(weeks: pd.DataFrame, sides: tuple[Regime, ...], turn_level: float | None) -> Standing:
    """Standing of the last row of a week frame, whose ratio is known.

    ``sides`` are the side regimes of the same weeks; ``turn_level`` is a fraction.
    """
    ratio = float(weeks["ratio"].iloc[-1])
    numerator_change = latest_value(change(weeks["numerator"], 1))
    denominator_change = latest_value(change(weeks["denominator"], 1))
    side, side_weeks, side_since = _side(sides)
    low, high = _range(weeks["ratio"])
    return Standing(
        session=weeks.index[-1].date(),
        ratio=ratio,
        average=latest_value(weeks["average"]),
        deviation_points=latest_value(weeks["deviation_points"]),
        relative_deviation=latest_value(weeks["relative_deviation"]),
        status=WeekStatus(weeks["status"].iloc[-1]),
        numerator_close=float(weeks["numerator"].iloc[-1]),
        denominator_close=float(weeks["denominator"].iloc[-1]),
        numerator_change=numerator_change,
        denominator_change=denominator_change,
        against_points=against(numerator_change, denominator_change),
        ratio_change_points=latest_value(change_points(weeks["ratio"] * 100, 1)),
        average_change_points=latest_value(change_points(weeks["average"] * 100, 1)),
        deviation_change_points=latest_value(change_points(weeks["deviation_points"], 1)),
        previous_deviation_points=latest_value(weeks["deviation_points"].iloc[:-1]),
        side=side,
        side_weeks=side_weeks,
        side_since=side_since,
        turn_level=turn_level,
        turn_move=None if turn_level is None else turn_level / ratio - 1,
        range_low=low,
        range_high=high,
        context=context(weeks["ratio"]),
        drawdown=float(weeks["drawdown"].iloc[-1]),
        streak=streak(weeks["ratio"]),
        numerator_streak=streak(weeks["numerator"]),
    )


def _side(sides: tuple[Regime, ...]) -> tuple[Literal["above", "below"] | None, int, date | None]:
    """Side of the average now, its weeks in a row, and the first of them."""
    if not sides or not sides[-1].ongoing:
        return None, 0, None
    now = sides[-1]
    return "above" if now.kind == "above" else "below", now.weeks, now.first


def _range(ratios: pd.Series) -> tuple[float | None, float | None]:
    """Lowest and highest of the last year of weeks; unknown unless every week of it is known."""
    year = ratios.to_numpy(dtype=float)[-YEAR_OF_WEEKS:]
    if len(year) < YEAR_OF_WEEKS or np.isnan(year).any():
        return None, None
    return float(year.min()), float(year.max())
