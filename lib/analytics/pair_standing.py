"""Where each of many pairs stands in one week."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from lib.analytics.pair_lines import PairLines
from lib.domain.closes import CloseStatus, WeekStatus
from lib.domain.pair_lists import Pair

CHANGE_WEEKS = 13
STATUSES = tuple(CloseStatus)

Side = Literal["above", "below"]


@dataclass(frozen=True, slots=True)
class PairStanding:
    """One pair in the last week of its lines.

    ``None`` means unknown. Ratio, average, relative deviation and change are fractions.

    Parameters
    ----------
    pair, session
        Which pair, in which week.
    change
        Ratio ÷ ratio of 13 exchange weeks earlier - 1.
    side, side_weeks, side_since
        Side of the average, its weeks in a row, and the first of them.
    turned
        Whether the side is another than the week before's, both being known.
    known
        Weeks with a ratio, in a row up to this one.
    status
        The worse of the two closes; missing without a ratio.
    """

    pair: Pair
    session: date
    ratio: float | None
    average: float | None
    deviation_points: float | None
    relative_deviation: float | None
    change: float | None
    side: Side | None
    side_weeks: int
    side_since: date | None
    turned: bool
    known: int
    status: WeekStatus


def pair_standings(lines: PairLines, closes: Mapping[str, pd.DataFrame]) -> tuple[PairStanding, ...]:
    """Standing of every pair in the last week of its lines, which has one week at least."""
    changes, points = _changes(lines.ratio), lines.deviation_points
    runs = _in_a_row(lines.side == lines.side[:, -1:])
    known = _in_a_row(~np.isnan(lines.ratio))
    session = lines.weeks[-1].date()
    found = []
    for row, pair in enumerate(lines.pairs):
        side, weeks, since, turned = _side(lines, row, int(runs[row]))
        standing = PairStanding(
            pair=pair,
            session=session,
            ratio=_known(lines.ratio[row, -1]),
            average=_known(lines.average[row, -1]),
            deviation_points=_known(points[row, -1]),
            relative_deviation=_known(lines.relative_deviation[row, -1]),
            change=_known(changes[row]),
            side=side,
            side_weeks=weeks,
            side_since=since,
            turned=turned,
            known=int(known[row]),
            status=_status(pair, closes, session) if known[row] else WeekStatus.MISSING,
        )
        found.append(standing)
    return tuple(found)


def _changes(ratio: np.ndarray) -> np.ndarray:
    if ratio.shape[1] <= CHANGE_WEEKS:
        return np.full(len(ratio), np.nan)
    return np.asarray(ratio[:, -1] / ratio[:, -1 - CHANGE_WEEKS] - 1)


def _side(lines: PairLines, row: int, weeks: int) -> tuple[Side | None, int, date | None, bool]:
    now = int(lines.side[row, -1])
    if now == 0:
        return None, 0, None, False
    turned = weeks == 1 and len(lines.weeks) > 1 and int(lines.side[row, -2]) == -now
    return "above" if now > 0 else "below", weeks, lines.weeks[-weeks].date(), turned


def _in_a_row(holds: np.ndarray) -> np.ndarray:
    """How many of the last weeks of each row something holds, without a break."""
    return np.asarray(np.cumprod(holds[:, ::-1], axis=1).sum(axis=1))


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _status(pair: Pair, closes: Mapping[str, pd.DataFrame], session: date) -> WeekStatus:
    told = [closes[symbol]["status"].loc[pd.Timestamp(session)] for symbol in (pair.instrument, pair.benchmark)]
    worst = max(STATUSES.index(CloseStatus(status)) for status in told)
    return tuple(WeekStatus)[worst]
