"""The rows a chart of the ratio is drawn from."""

import numpy as np
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
        position in ``STATUSES``, or ``CROSSING``. In Mansfield's form ``level``,
        the ratio itself. Unknown figures are ``None``.
    """
    columns = {
        "t": [milliseconds(session) for session in weeks.index],
        "ratio": _figures(weeks["ratio"], FRACTION_PLACES),
        "average": _figures(weeks["average"], FRACTION_PLACES),
        "deviation": _figures(weeks["deviation_points"], POINT_PLACES),
        "relative": _figures(weeks["relative_deviation"], FRACTION_PLACES),
        "status": [STATUSES.index(WeekStatus(status)) for status in weeks["status"]],
    }
    if "level" in weeks:
        columns["level"] = _figures(weeks["level"], FRACTION_PLACES)
    known = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return sorted([*known, *_crossing_rows(weeks, log=log)], key=lambda row: int(row["t"]))


def _crossing_rows(weeks: pd.DataFrame, *, log: bool) -> list[Spec]:
    met = crossings(weeks, log=log)
    nothing = {"deviation": None, "relative": None, "status": CROSSING}
    return [
        {"t": milliseconds(instant), "ratio": value, "average": value, **nothing}
        for instant, value in zip(met.index, met["value"].round(FRACTION_PLACES).tolist(), strict=True)
    ]


def _figures(values: pd.Series, places: int) -> list[float | None]:
    rounded = np.round(values.to_numpy(dtype=float), places)
    return [None if unknown else value for value, unknown in zip(rounded.tolist(), np.isnan(rounded), strict=True)]
