"""In which weeks a condition held, judged from that week and earlier ones only."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analytics.percentile_so_far import percentile_so_far
from lib.analytics.regimes import average_sides, level_membership
from lib.domain.conditions import Condition, Conditions, Situation
from lib.domain.selection import Rules


class Held(NamedTuple):
    """For each completed week: whether the condition held, and the figure it is judged by.

    The figure is in the unit of the condition's value (the ratio in per cent,
    for crossings the deviation in points); NaN where nothing could be judged.
    """

    holds: np.ndarray
    figure: np.ndarray


def held(weeks: pd.DataFrame, conditions: Conditions, rules: Rules) -> Held:
    """Weeks in which all conditions hold; the figure is that of the first.

    Parameters
    ----------
    weeks
        Completed weeks of a week frame.
    """
    judged = [_judge(weeks, condition, rules) for condition in conditions.all]
    decided = ~np.logical_or.reduce([np.isnan(one.figure) for one in judged])
    holds = np.logical_and.reduce([one.holds for one in judged])
    return Held(holds & decided, np.where(decided, judged[0].figure, np.nan))


def _judge(weeks: pd.DataFrame, condition: Condition, rules: Rules) -> Held:
    if condition.value is None:
        return _EVENTS[condition.situation](weeks, rules)
    figure = _FIGURES[condition.situation](weeks)
    above = condition.situation is Situation.DEVIATION_ABOVE
    return Held(figure > condition.value if above else figure < _limit(condition.situation, condition.value), figure)


def _limit(situation: Situation, value: float) -> float:
    """A drawdown of 10 % is spoken of without its minus."""
    return -value if situation is Situation.DRAWDOWN_DEEPER else value


def _column(weeks: pd.DataFrame, name: str) -> np.ndarray:
    return weeks[name].to_numpy(dtype=float)


_FIGURES: dict[Situation, Callable[[pd.DataFrame], np.ndarray]] = {
    Situation.LEVEL_BELOW: lambda weeks: _column(weeks, "ratio") * 100,
    Situation.DEVIATION_BELOW: lambda weeks: _column(weeks, "deviation_points"),
    Situation.DEVIATION_ABOVE: lambda weeks: _column(weeks, "deviation_points"),
    Situation.PERCENTILE_BELOW: lambda weeks: percentile_so_far(_column(weeks, "ratio")),
    Situation.DRAWDOWN_DEEPER: lambda weeks: _column(weeks, "drawdown") * 100,
}


def _crosses(weeks: pd.DataFrame, side: int) -> Held:
    """Weeks on this side of the average right after a week on the other; a hole between them hides a crossing."""
    sides = average_sides(_column(weeks, "relative_deviation"))
    before = np.concatenate([[0], sides[:-1]])[: len(sides)]
    figure = np.where((sides == 0) | (before == 0), np.nan, _column(weeks, "deviation_points"))
    return Held((sides == side) & (before == -side), figure)


def _enters(weeks: pd.DataFrame, rules: Rules) -> Held:
    """First weeks of level regimes; the first known week enters nothing, since nobody knows the one before."""
    ratio = _column(weeks, "ratio")
    known = np.flatnonzero(~np.isnan(ratio))
    inside = level_membership(ratio[known], rules)
    holds = np.zeros(len(ratio), dtype=bool)
    holds[known[1:]] = inside[1:] & ~inside[:-1]
    return Held(holds, ratio * 100)


_EVENTS: dict[Situation, Callable[[pd.DataFrame, Rules], Held]] = {
    Situation.CROSSES_UP: lambda weeks, _rules: _crosses(weeks, 1),
    Situation.CROSSES_DOWN: lambda weeks, _rules: _crosses(weeks, -1),
    Situation.ENTERS_LEVEL: _enters,
}
