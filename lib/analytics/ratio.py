"""The ratio line: instrument divided by benchmark on common sessions."""

from datetime import date

import numpy as np
import pandas as pd

from lib.analytics.weekly_closes import completed_weeks, known_until, running_session, week_status
from lib.domain.closes import CloseStatus


def ratio_line(numerator: pd.DataFrame, denominator: pd.DataFrame) -> pd.DataFrame:
    """Ratio of two closes frames on the sessions on which both closed.

    Returns
    -------
    pandas.DataFrame
        Index ``session``; columns ``numerator`` and ``denominator`` (closes),
        ``ratio`` (numerator ÷ denominator, a fraction) and ``status`` (the worse
        of the two closes'). Empty when the sides share no session.
    """
    common = numerator.index.intersection(denominator.index)
    above, below = numerator.loc[common], denominator.loc[common]
    return pd.DataFrame(
        {
            "numerator": above["value"],
            "denominator": below["value"],
            "ratio": above["value"] / below["value"],
            "status": _worse(above["status"], below["status"]),
        }
    )


def weekly_ratio(numerator: pd.DataFrame, denominator: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Ratio of every exchange week: division first, sampling second.

    Returns
    -------
    pandas.DataFrame
        Index ``session`` as in ``weekly_closes``, from the first week with a
        common session to the last week with data of either side. Columns
        ``numerator``, ``denominator``, ``ratio`` (NaN where a side lacks the
        week's last session) and ``status``. Empty without common sessions.
    """
    above, below = known_until(numerator, as_of), known_until(denominator, as_of)
    line = ratio_line(above, below)
    if line.empty:
        return line
    last = max(above.index[-1], below.index[-1]).date()
    index = completed_weeks(line.index[0].date(), last, as_of).append(running_session(line.index, as_of))
    sampled = line.reindex(index)
    return sampled.assign(
        numerator=above["value"].reindex(index),
        denominator=below["value"].reindex(index),
        status=week_status(sampled["status"], as_of),
    )


def _worse(one: pd.Series, other: pd.Series) -> np.ndarray:
    """The worse of two close statuses, row by row."""
    estimated, derived = CloseStatus.ESTIMATED.value, CloseStatus.DERIVED.value
    return np.select(
        [(one == estimated) | (other == estimated), (one == derived) | (other == derived)],
        [estimated, derived],
        CloseStatus.CLOSE.value,
    )
