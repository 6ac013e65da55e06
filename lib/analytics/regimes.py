"""Regimes of the ratio: by level with hysteresis, and by side of the average.

Both decide each week from that week and earlier ones only, so that later data
never repaint the past. Only completed weeks take part.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from lib.domain.closes import WeekStatus
from lib.domain.selection import Rules

HORIZONS_AFTER = (4, 13, 26)
TIE = 1e-12  # relative: two figures this near differ by rounding only

Kind = Literal["level", "above", "below", "event"]


@dataclass(frozen=True, slots=True)
class Regime:
    """A regime span: a maximal run of weeks in one regime, both ends inclusive.

    Parameters
    ----------
    kind
        ``level`` for below the threshold, ``above`` or ``below`` the average,
        ``event`` for the weeks of something that has a name.
    first, last
        First and last known week in the regime.
    weeks
        Known weeks in the span.
    extreme_session, extreme_ratio, extreme_deviation_points
        The week of the lowest ratio (level, event) or of the widest deviation (sides),
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
    line = _line(weeks)
    known = np.flatnonzero(~np.isnan(line.ratio))
    inside = level_membership(line.ratio[known], rules)
    return tuple(_regime("level", line, known[run]) for _, run in _runs(inside.astype(int)))


def side_regimes(weeks: pd.DataFrame) -> tuple[Regime, ...]:
    """Spans above and below the average, oldest first.

    A tie continues the previous side; an undefined average ends the span.

    Parameters
    ----------
    weeks
        Columns ``ratio``, ``deviation_points``, ``relative_deviation`` and
        ``status`` of a week frame.
    """
    line = _line(weeks)
    sides = average_sides(completed(weeks)["relative_deviation"].to_numpy(dtype=float))
    return tuple(_regime("above" if side > 0 else "below", line, run) for side, run in _runs(sides))


def span_between(weeks: pd.DataFrame, first: date, last: date) -> Regime | None:
    """Known weeks of the calendar weeks from one day to another, as a span; ``None`` if there are none."""
    line = _line(weeks)
    monday, sunday = first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())
    inside = [
        place
        for place, session in enumerate(line.sessions)
        if monday <= session <= sunday and not np.isnan(line.ratio[place])
    ]
    return _regime("event", line, np.array(inside)) if inside else None


def completed(weeks: pd.DataFrame) -> pd.DataFrame:
    """The weeks of a frame that are complete; the running week takes part in nothing."""
    running = len(weeks) > 0 and weeks["status"].iloc[-1] == WeekStatus.PROVISIONAL.value
    return weeks.iloc[:-1] if running else weeks


def level_membership(ratios: np.ndarray, rules: Rules) -> np.ndarray:
    """Whether each of some known weeks is in the level regime."""
    inside, back, member = False, 0, []
    for ratio in ratios.tolist():
        back = back + 1 if ratio >= rules.threshold else 0
        left = ratio > rules.threshold + rules.margin or back >= rules.exit_weeks
        inside = not left if inside else back == 0
        member.append(inside)
    return np.array(member, dtype=bool)


def average_sides(relative_deviations: np.ndarray) -> np.ndarray:
    """1 above the average, -1 below, 0 undefined; a tie repeats the week before."""
    sides: list[int] = []
    for relative in relative_deviations.tolist():
        if abs(relative) <= TIE:
            sides.append(sides[-1] if sides else 0)
        else:
            sides.append((relative > 0) - (relative < 0))
    return np.array(sides, dtype=int)


class _Line(NamedTuple):
    """The completed weeks, as arrays: building hundreds of spans from a frame takes ten times longer."""

    sessions: list[date]
    ratio: np.ndarray
    deviation: np.ndarray


def _line(weeks: pd.DataFrame) -> _Line:
    whole = completed(weeks)
    sessions = pd.DatetimeIndex(whole.index).to_numpy().astype("datetime64[D]").tolist()
    return _Line(sessions, whole["ratio"].to_numpy(dtype=float), whole["deviation_points"].to_numpy(dtype=float))


def _runs(states: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    """Maximal runs of one state other than 0, as (state, positions)."""
    for run in np.split(np.arange(len(states)), np.flatnonzero(np.diff(states)) + 1):
        if len(run) and states[run[0]] != 0:
            yield int(states[run[0]]), run


def _regime(kind: Kind, line: _Line, positions: np.ndarray) -> Regime:
    extreme, last = _extreme(kind, line, positions), int(positions[-1])
    deviation = float(line.deviation[extreme])
    return Regime(
        kind=kind,
        first=line.sessions[positions[0]],
        last=line.sessions[last],
        weeks=len(positions),
        extreme_session=line.sessions[extreme],
        extreme_ratio=float(line.ratio[extreme]),
        extreme_deviation_points=None if np.isnan(deviation) else deviation,
        ongoing=bool(np.isnan(line.ratio[last + 1 :]).all()),
        after=tuple((horizon, _change_after(line.ratio, last, horizon)) for horizon in HORIZONS_AFTER),
    )


def _extreme(kind: Kind, line: _Line, positions: np.ndarray) -> int:
    """Position of the widest deviation of a side, of the lowest ratio of any other span."""
    if kind in {"level", "event"}:
        return int(positions[np.argmin(line.ratio[positions])])
    return int(positions[np.argmax(np.abs(line.deviation[positions]))])


def _change_after(ratio: np.ndarray, position: int, horizon: int) -> float | None:
    if position + horizon >= len(ratio) or np.isnan(ratio[position + horizon]):
        return None
    return float(ratio[position + horizon] / ratio[position] - 1)
