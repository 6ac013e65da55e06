"""The rows a chart of the ratio is drawn from."""

import pandas as pd

from lib.charts.crossings import crossings
from lib.charts.instants import milliseconds
from lib.charts.layers import Spec
from lib.domain.closes import WeekStatus

STATUSES = tuple(WeekStatus)
CROSSING = -1
FRACTION_PLACES, POINT_PLACES = 9, 7


def week_rows(weeks: pd.DataFrame, *, log: bool = False) -> list[Spec]:
    """Rows of the weeks in time order, crossings of ratio and average between them.

    Parameters
    ----------
    weeks
        A week frame.
    log
        Whether crossings lie on a logarithmic scale.

    Returns
    -------
    list of dict
        ``t`` (milliseconds), ``ratio`` and ``average`` (fractions),
        ``deviation`` (points), ``relative`` (fraction) and ``status``, the
        position in ``STATUSES``, or ``CROSSING``. Unknown figures are ``None``.
    """
    known = [_week(session, week) for session, week in zip(weeks.index, weeks.itertuples(), strict=True)]
    met = crossings(weeks, log=log)
    between = [_crossing(instant, value) for instant, value in zip(met.index, met["value"], strict=True)]
    return sorted(known + between, key=lambda row: int(row["t"]))


def _week(session: pd.Timestamp, week: object) -> Spec:
    return {
        "t": milliseconds(session),
        "ratio": _figure(week.ratio, FRACTION_PLACES),  # type: ignore[attr-defined]
        "average": _figure(week.average, FRACTION_PLACES),  # type: ignore[attr-defined]
        "deviation": _figure(week.deviation_points, POINT_PLACES),  # type: ignore[attr-defined]
        "relative": _figure(week.relative_deviation, FRACTION_PLACES),  # type: ignore[attr-defined]
        "status": STATUSES.index(WeekStatus(week.status)),  # type: ignore[attr-defined]
    }


def _crossing(instant: pd.Timestamp, value: float) -> Spec:
    met = round(value, FRACTION_PLACES)
    return {
        "t": milliseconds(instant),
        "ratio": met,
        "average": met,
        "deviation": None,
        "relative": None,
        "status": CROSSING,
    }


def _figure(value: float, places: int) -> float | None:
    return None if pd.isna(value) else round(float(value), places)
