"""Regimes of the ratio: by level with hysteresis, and by side of the average.

Both decide each week from that week and earlier ones only, so that later data
never repaint the past. Only completed weeks take part.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from lib.domain.closes import WeekStatus
from lib.domain.selection import Rules

HORIZONS_AFTER = (4, 13, 26)
TIE = 1e-12  # relative: two figures this near differ by rounding only

Kind = Literal["level", "above", "below"]


@dataclass(frozen=True, slots=True)
class Regime:
    """A regime span: a maximal run of weeks in one regime, both ends inclusive.

    Parameters
    ----------
    kind
        ``level`` for below the threshold, ``above`` or ``below`` the average.
    first, last
        First and last known week in the regime.
    weeks
        Known weeks in the span.
    extreme_session, extreme_ratio, extreme_deviation_points
        The week of the lowest ratio (level) or of the widest deviation (sides),
        its ratio, and its deviation (``None`` where the average is undefined).
    ongoing
        Whether the latest known week is in the span.
    after
        Change of the ratio (fraction) over 4, 13 and 26 exchange weeks after
        ``last``; ``None`` while or where unknown.
    """

    kind: Kind
    first: date
    last: date
    weeks: int
    extreme_session: date
    extreme_ratio: float
    extreme_deviation_points: float | None
    ongoing: bool
    after: tuple[tuple[int, float | None], ...]


def level_regimes(weeks: pd.DataFrame, rules: Rules) -> tuple[Regime, ...]:
    """Spans below the threshold, oldest first.

    In at the first week under the threshold; out at the first week above
    threshold + margin, or at the ``exit_weeks``-th week in a row at or above the
    threshold (already out). A missing week neither enters nor leaves.

    Parameters
    ----------
    weeks
        Columns ``ratio``, ``deviation_points`` and ``status`` of a week frame.
    """
    known = completed(weeks)
    inside = level_membership(known["ratio"].to_numpy(dtype=float), rules)
    runs = _runs(np.where(inside, 1, 0), bridge=np.isnan(known["ratio"].to_numpy(dtype=float)))
    return tuple(_regime("level", known, positions) for _, positions in runs)


def side_regimes(weeks: pd.DataFrame) -> tuple[Regime, ...]:
    """Spans above and below the average, oldest first.

    A tie continues the previous side; an undefined average ends the span.
    """
    known = completed(weeks)
    sides = average_sides(known)
    runs = _runs(sides, bridge=np.zeros(len(sides), dtype=bool))
    return tuple(_regime("above" if side > 0 else "below", known, positions) for side, positions in runs)


def completed(weeks: pd.DataFrame) -> pd.DataFrame:
    """The weeks of a frame that are complete; the running week takes part in nothing."""
    return weeks[weeks["status"] != WeekStatus.PROVISIONAL.value]


def level_membership(ratios: np.ndarray, rules: Rules) -> np.ndarray:
    """Whether each week is in the level regime; missing weeks (NaN) are not."""
    inside, above, member = False, 0, []
    for ratio in ratios:
        if not np.isnan(ratio):
            above = above + 1 if ratio >= rules.threshold else 0
            left = ratio > rules.threshold + rules.margin or above >= rules.exit_weeks
            inside = not left if inside else above == 0
        member.append(inside and not np.isnan(ratio))
    return np.array(member, dtype=bool)


def average_sides(weeks: pd.DataFrame) -> np.ndarray:
    """+1 above the average, −1 below, 0 undefined; a tie repeats the week before."""
    sides: list[int] = []
    for relative in weeks["relative_deviation"].to_numpy(dtype=float):
        if np.isnan(relative):
            sides.append(0)
        elif abs(relative) <= TIE:
            sides.append(sides[-1] if sides else 0)
        else:
            sides.append(1 if relative > 0 else -1)
    return np.array(sides, dtype=int)


def _runs(states: np.ndarray, bridge: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    """Maximal runs of one non-zero state, as (state, positions); bridged positions neither end nor join a run."""
    positions = np.flatnonzero(~bridge)
    if len(positions) == 0:
        return
    kept = states[positions]
    for run in np.split(np.arange(len(kept)), np.flatnonzero(np.diff(kept)) + 1):
        if kept[run[0]] != 0:
            yield int(kept[run[0]]), positions[run]


def _regime(kind: Kind, weeks: pd.DataFrame, positions: np.ndarray) -> Regime:
    ratio = weeks["ratio"].to_numpy(dtype=float)
    deviation = weeks["deviation_points"].to_numpy(dtype=float)
    measure = {"level": -ratio, "above": deviation, "below": -deviation}[kind][positions]
    extreme, last = positions[int(np.argmax(measure))], int(positions[-1])
    return Regime(
        kind=kind,
        first=weeks.index[positions[0]].date(),
        last=weeks.index[last].date(),
        weeks=len(positions),
        extreme_session=weeks.index[extreme].date(),
        extreme_ratio=float(ratio[extreme]),
        extreme_deviation_points=None if np.isnan(deviation[extreme]) else float(deviation[extreme]),
        ongoing=bool(np.isnan(ratio[last + 1 :]).all()),
        after=tuple((horizon, _change_after(ratio, last, horizon)) for horizon in HORIZONS_AFTER),
    )


def _change_after(ratio: np.ndarray, position: int, horizon: int) -> float | None:
    if position + horizon >= len(ratio) or np.isnan(ratio[position + horizon]):
        return None
    return float(ratio[position + horizon] / ratio[position] - 1)
