"""Lowest or highest since when? Never a "record": the data begin somewhere."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

NOTABLE_WEEKS = 3

Kind = Literal["lowest", "highest", "below_last", "above_last", "unchanged"]


@dataclass(frozen=True, slots=True)
class Context:
    """Where a weekly value stands among those before it.

    Parameters
    ----------
    kind
        ``lowest`` or ``highest`` when no value of the last weeks lay beyond it;
        otherwise its place against the week before.
    since
        For ``lowest`` and ``highest`` the last week at or beyond the value;
        ``None`` means lowest or highest in the data.
    value
        Value at ``since``, or the week before's.
    first
        First known week of the data.
    """

    kind: Kind
    since: date | None
    value: float
    first: date


def context(values: pd.Series) -> Context | None:
    """Context of the last of some weekly values.

    A value under the week before's is the lowest since the last known week at
    or under it, if that lies at least three exchange weeks back; mirrored for a
    value above. ``None`` when the last value or the one before is unknown.
    """
    numbers = values.to_numpy(dtype=float)
    if len(numbers) < 2 or not np.isfinite(numbers[-2:]).all():  # noqa: PLR2004
        return None
    current, last_week = float(numbers[-1]), float(numbers[-2])
    first = values.index[int(np.flatnonzero(np.isfinite(numbers))[0])].date()
    if current == last_week:
        return Context("unchanged", None, last_week, first)
    down = current < last_week
    beyond = np.flatnonzero(numbers[:-1] <= current if down else numbers[:-1] >= current)
    if len(beyond) == 0:
        return Context("lowest" if down else "highest", None, last_week, first)
    position = int(beyond[-1])
    if len(numbers) - 1 - position < NOTABLE_WEEKS:
        return Context("below_last" if down else "above_last", None, last_week, first)
    return Context("lowest" if down else "highest", values.index[position].date(), float(numbers[position]), first)
