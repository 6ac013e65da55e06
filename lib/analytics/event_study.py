"""What followed weeks like these, against what follows any week, and whether the sample is worth an answer."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from lib.analytics.block_bootstrap import Bands, median_bands
from lib.analytics.conditions import held
from lib.analytics.effective_sample import independent
from lib.analytics.regimes import completed
from lib.analytics.relative_strength import RelativeStrength
from lib.domain.conditions import Conditions

HORIZONS = (4, 13, 26, 52)
FEWEST_EFFECTIVE = 8
FEWEST_WINDOWS = 5

Thin = Literal["windows", "effective"]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A week in which the condition held, its figure, and the change of the ratio over each horizon after it.

    Changes are fractions; ``None`` where not known, be it not yet or because a week is missing.
    """

    session: date
    figure: float
    after: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and quartiles of some changes (fractions), and the share of them above zero."""

    median: float
    lower: float
    upper: float
    hit_rate: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What followed over one horizon.

    Parameters
    ----------
    horizon
        Exchange weeks after the occurrence.
    count
        Occurrences whose change is known.
    effective
        How many of them are at least a horizon apart: overlaps counted once.
    windows
        Independent stretches of that length in the whole data.
    thin
        Why there is no answer, ``None`` if there is one: fewer than 5 windows
        in the data, or fewer than 8 effective occurrences.
    then, always
        After the occurrences, and after every week with a known change;
        ``None`` where the sample does not carry it.
    bands
        Block-bootstrap bands of the median ``then`` and of its difference from ``always``.
    """

    horizon: int
    count: int
    effective: int
    windows: int
    thin: Thin | None
    then: Spread | None
    always: Spread | None
    bands: Bands | None


@dataclass(frozen=True, slots=True)
class EventStudy:
    """Every occurrence of some conditions, oldest first, and what followed over 4, 13, 26 and 52 weeks.

    ``weeks`` counts the weeks with a known ratio, ``decided`` those of them in
    which the conditions could be judged; ``first`` is the first known week.
    """

    conditions: Conditions
    first: date
    weeks: int
    decided: int
    occurrences: tuple[Occurrence, ...]
    outcomes: tuple[Outcome, ...]


def event_study(strength: RelativeStrength, conditions: Conditions) -> EventStudy | None:
    """Study of a pair; ``None`` without a completed week.

    The change after week t over h weeks is ratio(t + h) ÷ ratio(t) - 1 in
    exchange weeks, unknown if either week is.
    """
    weeks = completed(strength.weeks)
    ratio = weeks["ratio"].to_numpy(dtype=float)
    known = np.flatnonzero(~np.isnan(ratio))
    if not len(known):
        return None
    holds, figure = held(weeks, conditions, strength.rules)
    after = [change_after(ratio, horizon) for horizon in HORIZONS]
    return EventStudy(
        conditions=conditions,
        first=weeks.index[known[0]].date(),
        weeks=len(known),
        decided=int((~np.isnan(figure)).sum()),
        occurrences=_occurrences(weeks.index, holds, figure, after),
        outcomes=tuple(_outcome(*one, holds) for one in zip(HORIZONS, after, strict=True)),
    )


def change_after(ratio: np.ndarray, horizon: int) -> np.ndarray:
    """Change of the ratio over the weeks after each week, NaN where unknown; a hole is never bridged."""
    after = np.full(len(ratio), np.nan)
    if horizon < len(ratio):
        after[:-horizon] = ratio[horizon:] / ratio[:-horizon] - 1
    return after


def _occurrences(
    sessions: pd.Index, holds: np.ndarray, figure: np.ndarray, after: list[np.ndarray]
) -> tuple[Occurrence, ...]:
    places = np.flatnonzero(holds)
    days = pd.DatetimeIndex(sessions[places]).to_numpy().astype("datetime64[D]").tolist()
    changes = np.column_stack(after)[places].tolist()
    return tuple(
        Occurrence(day, value, tuple(None if np.isnan(change) else change for change in row))
        for day, value, row in zip(days, figure[places].tolist(), changes, strict=True)
    )


def _outcome(horizon: int, after: np.ndarray, holds: np.ndarray) -> Outcome:
    known = ~np.isnan(after)
    then = np.flatnonzero(known & holds)
    effective, windows = independent(then, horizon), independent(np.flatnonzero(known), horizon)
    thin = _thin(effective, windows)
    return Outcome(
        horizon=horizon,
        count=len(then),
        effective=effective,
        windows=windows,
        thin=thin,
        then=None if thin else _spread(after[then]),
        always=None if thin == "windows" else _spread(after[known]),
        bands=None if thin else _bands(after, known, holds, horizon),
    )


def _thin(effective: int, windows: int) -> Thin | None:
    if windows < FEWEST_WINDOWS:
        return "windows"
    return "effective" if effective < FEWEST_EFFECTIVE else None


def _spread(changes: np.ndarray) -> Spread:
    lower, median, upper = np.quantile(changes, [0.25, 0.5, 0.75]).tolist()
    return Spread(median, lower, upper, float((changes > 0).mean()))


def _bands(after: np.ndarray, known: np.ndarray, holds: np.ndarray, horizon: int) -> Bands:
    """Bands over the stretch of weeks in which changes are known; holes within it keep their place."""
    first, last = np.flatnonzero(known)[[0, -1]]
    return median_bands(after[first : last + 1], holds[first : last + 1], horizon)
