"""Who leads, since when, and what would change it: the ratio, its average and its regimes."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from lib.analytics.drawdown import drawdown
from lib.analytics.ratio import weekly_ratio
from lib.analytics.regimes import Regime, completed, level_regimes, side_regimes
from lib.analytics.standing import Standing, standing
from lib.domain.closes import WeekStatus
from lib.domain.provenance import Provenance
from lib.domain.selection import Rules

__all__ = ["MissingWeek", "Provisional", "RelativeStrength", "Standing", "relative_strength", "until"]


@dataclass(frozen=True, slots=True)
class Provisional:
    """Ratio of the running week so far, at its last common session."""

    session: date
    ratio: float


@dataclass(frozen=True, slots=True)
class MissingWeek:
    """A completed week that lacks its last session, and the symbols that lack it."""

    session: date
    lacking: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class RelativeStrength:
    """One pair under one set of rules, as of one day.

    Parameters
    ----------
    numerator, denominator
        Symbols above and below the line.
    rules, as_of
        What the figures depend on besides the closes.
    weeks
        One row for every exchange week, index ``session``; never change it.
        Columns ``numerator``, ``denominator`` (closes), ``ratio`` and
        ``average`` (fractions), ``deviation_points`` (percentage points),
        ``relative_deviation`` and ``drawdown`` (fractions), ``status``.
        NaN means unknown; the running week has no average.
    latest
        Standing of the last completed week with a known ratio, if any.
    provisional
        The running week, if a common session of it is known.
    missing
        Completed weeks after ``latest`` that lack their last session.
    level_regimes, side_regimes
        Regime spans, oldest first.
    provenance
        Origin of the closes, when the caller knows it.
    awaited
        Completed weeks after ``as_of`` that lack their last session, when a
        caller went back to the last whole week.
    """

    numerator: str
    denominator: str
    rules: Rules
    as_of: date
    weeks: pd.DataFrame
    latest: Standing | None
    provisional: Provisional | None
    missing: tuple[MissingWeek, ...]
    level_regimes: tuple[Regime, ...]
    side_regimes: tuple[Regime, ...]
    provenance: Provenance | None
    awaited: tuple[MissingWeek, ...] = ()


def relative_strength(
    numerator: pd.DataFrame,
    denominator: pd.DataFrame,
    as_of: date,
    rules: Rules,
    *,
    pair: tuple[str, str],
    provenance: Provenance | None = None,
) -> RelativeStrength:
    """Relative strength of two closes frames.

    Parameters
    ----------
    numerator, denominator
        Closes frames; rows after ``as_of`` are not used.
    pair
        Their symbols.
    """
    weeks = _week_frame(weekly_ratio(numerator, denominator, as_of), rules.window)
    return _strength(weeks, as_of, rules, pair, provenance)


def until(strength: RelativeStrength, week: date) -> RelativeStrength:
    """The same pair as of the end of an earlier completed week, without another look at the closes.

    What is known of a week rests on that week and earlier ones only.
    """
    pair = (strength.numerator, strength.denominator)
    weeks = strength.weeks.loc[: pd.Timestamp(week)]
    return _strength(weeks, week, strength.rules, pair, strength.provenance)


def _strength(
    weeks: pd.DataFrame, as_of: date, rules: Rules, pair: tuple[str, str], provenance: Provenance | None
) -> RelativeStrength:
    whole = completed(weeks)
    sides = side_regimes(whole)
    known = whole.loc[: whole["ratio"].last_valid_index()] if whole["ratio"].notna().any() else whole.iloc[:0]
    return RelativeStrength(
        numerator=pair[0],
        denominator=pair[1],
        rules=rules,
        as_of=as_of,
        weeks=weeks,
        latest=None if known.empty else standing(known, sides, _turn_level(whole, rules.window)),
        provisional=_provisional(weeks),
        missing=_missing(whole.iloc[len(known) :], pair),
        level_regimes=level_regimes(whole, rules),
        side_regimes=sides,
        provenance=provenance,
    )


def strict_average(values: np.ndarray, window: int) -> np.ndarray:
    """Mean of each value and the ``window`` - 1 before it; NaN unless all of them are known.

    Weeks run along the last axis; every row before it is a line of its own.
    """
    average = np.full(values.shape, np.nan)
    if values.shape[-1] >= window:
        average[..., window - 1 :] = np.lib.stride_tricks.sliding_window_view(values, window, axis=-1).mean(axis=-1)
    return average


def _week_frame(weeks: pd.DataFrame, window: int) -> pd.DataFrame:
    """Ratio with its average, deviation (ratio - average) and relative deviation (ratio ÷ average - 1)."""
    running = (weeks["status"] == WeekStatus.PROVISIONAL.value).to_numpy()
    ratio = weeks["ratio"].to_numpy(dtype=float)
    average = np.where(running, np.nan, strict_average(ratio, window))
    return pd.DataFrame(
        {
            "numerator": weeks["numerator"],
            "denominator": weeks["denominator"],
            "ratio": weeks["ratio"],
            "average": average,
            "deviation_points": (ratio - average) * 100,
            "relative_deviation": ratio / average - 1,
            "drawdown": drawdown(weeks["ratio"]),
            "status": weeks["status"],
        }
    )


def _turn_level(whole: pd.DataFrame, window: int) -> float | None:
    """Mean of the last ``window`` - 1 ratios, once there is an average to cross."""
    if whole.empty or np.isnan(whole["average"].iloc[-1]):
        return None
    return float(whole["ratio"].to_numpy(dtype=float)[1 - window :].mean())


def _provisional(weeks: pd.DataFrame) -> Provisional | None:
    running = weeks[weeks["status"] == WeekStatus.PROVISIONAL.value]
    return None if running.empty else Provisional(running.index[-1].date(), float(running["ratio"].iloc[-1]))


def _missing(trailing: pd.DataFrame, pair: tuple[str, str]) -> tuple[MissingWeek, ...]:
    lacking = trailing[["numerator", "denominator"]].isna()
    return tuple(
        MissingWeek(session.date(), tuple(symbol for symbol, lacks in zip(pair, row, strict=True) if lacks))
        for session, row in zip(trailing.index, lacking.to_numpy(), strict=True)
    )
