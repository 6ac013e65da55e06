"""What would it take: the relative move that carries the ratio to a target.

A relative move is the growth of the ratio, (1 + instrument) ÷ (1 + benchmark) − 1.
Over N weeks it is the same every week, so that the ratio of week k is r · gᵏ.
Every answer is the boundary itself: a hair more crosses it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from lib.analytics.regimes import completed
from lib.analytics.relative_strength import RelativeStrength

Target = Literal["average", "enter", "leave", "level", "percentile"]
Reason = Literal["no_average", "all_new", "there"]


@dataclass(frozen=True, slots=True)
class Rarity:
    """How unusual a move is among all past ones over as many weeks; they overlap.

    Parameters
    ----------
    percentile
        Share of past moves at or below it, 0 to 100.
    as_large
        Past moves at least as far in the same direction.
    moves, first
        How many past moves there are, and the week the first of them began.
    """

    percentile: float
    as_large: int
    moves: int
    first: date


@dataclass(frozen=True, slots=True)
class Requirement:
    """What one target takes.

    Parameters
    ----------
    target
        Cross the average, enter or leave the level regime, reach a level or a percentile.
    level
        Ratio at the target in the last week, a fraction.
    move, whole
        Relative move needed per week, and over all weeks; fractions.
    anyway
        Whether an unchanged ratio gets there too, so that the move is the one that would just prevent it.
    reason
        Why there is no move to tell.
    """

    target: Target
    level: float | None
    move: float | None = None
    whole: float | None = None
    anyway: bool = False
    rarity: Rarity | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What every target takes over some weeks, from one week on."""

    session: date
    ratio: float
    above: bool | None
    weeks: int
    percentile: float
    requirements: tuple[Requirement, ...]


def what_if(strength: RelativeStrength, weeks: int, level: float | None, percentile: float) -> WhatIf | None:
    """What each target takes over the next ``weeks`` weeks.

    ``None`` without a known ratio, or when weeks after the latest known one are missing.

    Parameters
    ----------
    level
        Chosen ratio, a fraction; ``None`` for the highest of the last 52 weeks.
    percentile
        Chosen place among all past ratios, 0 to 100.
    """
    now = strength.latest
    if now is None or strength.missing:
        return None
    known = completed(strength.weeks)["ratio"]
    chosen = default_level(strength) if level is None else level
    ranked = float(np.percentile(known.dropna().to_numpy(dtype=float), percentile))
    asked = (
        _average(known.to_numpy(dtype=float), strength.rules.window, weeks, side=now.side),
        _regime(strength, known, weeks),
        _reach("level", chosen, now.ratio, weeks),
        _reach("percentile", ranked, now.ratio, weeks),
    )
    moves = past_moves(known, weeks)
    rated = tuple(_rated(requirement, moves) for requirement in asked)
    return WhatIf(now.session, now.ratio, None if now.side is None else now.side == "above", weeks, percentile, rated)


def default_level(strength: RelativeStrength) -> float:
    """Highest ratio of the last 52 weeks; of all of them while there are fewer."""
    return float(completed(strength.weeks)["ratio"].dropna().tail(52).max())


def past_moves(ratios: pd.Series, weeks: int) -> pd.Series:
    """Relative moves over some exchange weeks, by the week they began; only where both ends are known."""
    return (ratios.shift(-weeks) / ratios - 1).dropna()


def crossing_growth(ratios: np.ndarray, window: int, weeks: int) -> float:
    """Weekly growth g with which the ratio stands at its average in the last of some weeks, to 1e-12.

    Parameters
    ----------
    ratios
        Last ``window`` ratios, all known.
    weeks
        Fewer than ``window``.

    Notes
    -----
    (window − 1) gᴺ = g + … + gᴺ⁻¹ + S ÷ r with S the sum of the window − N ratios that stay in the average:
    one sign change in the coefficients, hence one positive root.
    """
    rest = float(ratios[len(ratios) - (window - weeks) :].sum() / ratios[-1])
    powers = np.arange(1, weeks)

    def excess(growth: float) -> float:
        return float((window - 1) * growth**weeks - (growth**powers).sum() - rest)

    return _root(excess, 0.0, 2 + rest / (window - 1))


def _average(ratios: np.ndarray, window: int, weeks: int, *, side: str | None) -> Requirement:
    if side is None:
        return Requirement("average", None, reason="no_average")
    if weeks >= window:
        return Requirement("average", None, reason="all_new")
    growth, ratio = crossing_growth(ratios[-window:], window, weeks), float(ratios[-1])
    return Requirement(
        "average",
        ratio * growth**weeks,
        growth - 1,
        growth**weeks - 1,
        anyway=growth > 1 if side == "above" else growth < 1,
    )


def _regime(strength: RelativeStrength, known: pd.Series, weeks: int) -> Requirement:
    rules, ratio = strength.rules, float(known.iloc[-1])
    inside = bool(strength.level_regimes) and strength.level_regimes[-1].ongoing
    if not inside:
        return _reach("enter", rules.threshold, ratio, weeks)
    over = ((rules.threshold + rules.margin) / ratio) ** (1 / weeks)
    growth = min(over, _waiting_growth(known, rules.threshold, rules.exit_weeks, weeks))
    return Requirement("leave", ratio * growth**weeks, growth - 1, growth**weeks - 1, anyway=growth <= 1)


def _waiting_growth(known: pd.Series, threshold: float, exit_weeks: int, weeks: int) -> float:
    """Least growth that closes enough weeks in a row, the last included, at or above the threshold.

    Infinite if time is too short for that.
    """
    under = (known.dropna() < threshold).to_numpy()[::-1]
    back = int(np.argmax(under)) if under.any() else len(under)
    if back + weeks < exit_weeks:
        return np.inf
    return float((threshold / known.iloc[-1]) ** (1 / (weeks if back else weeks - exit_weeks + 1)))


def _reach(target: Target, level: float, ratio: float, weeks: int) -> Requirement:
    if level == ratio:
        return Requirement(target, level, reason="there")
    growth = (level / ratio) ** (1 / weeks)
    return Requirement(target, level, growth - 1, level / ratio - 1)


def _rated(requirement: Requirement, moves: pd.Series) -> Requirement:
    if requirement.whole is None or moves.empty:
        return requirement
    past, needed = moves.to_numpy(), requirement.whole
    as_large = past <= needed if needed < 0 else past >= needed
    rarity = Rarity(float((past <= needed).mean() * 100), int(as_large.sum()), len(past), moves.index[0].date())
    return replace(requirement, rarity=rarity)


def _root(excess: Callable[[float], float], low: float, high: float) -> float:
    """Bisection down to neighbouring numbers; ``excess`` rises through zero once."""
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if excess(middle) < 0 else (low, middle)
    return high
