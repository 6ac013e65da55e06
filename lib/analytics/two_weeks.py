"""One index over the last two weeks: did this week only give back the last?"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.analytics.changes import change
from lib.analytics.latest_value import latest_value
from lib.analytics.weekly_closes import weekly_closes
from lib.domain.closes import WeekStatus


@dataclass(frozen=True, slots=True)
class TwoWeeks:
    """The week before, and both weeks together. Changes are fractions; ``None`` means unknown.

    Parameters
    ----------
    last_week, last_week_status
        Session and status of the week before; ``None`` and missing when the data begin later.
    before
        Change in the week before.
    together
        Change over both weeks.
    """

    last_week: date | None
    last_week_status: WeekStatus
    before: float | None
    together: float | None


def two_weeks(closes: pd.DataFrame, week: date) -> TwoWeeks:
    """The two weeks that end with ``week``, from a closes frame; rows after it are not used."""
    weekly = weekly_closes(closes, week)
    earlier = weekly[weekly.index < pd.Timestamp(week)]
    if earlier.empty or len(earlier) == len(weekly):
        return TwoWeeks(None, WeekStatus.MISSING, None, None)
    return TwoWeeks(
        last_week=earlier.index[-1].date(),
        last_week_status=WeekStatus(earlier["status"].iloc[-1]),
        before=latest_value(change(earlier["close"], 1)),
        together=latest_value(change(weekly["close"], 2)),
    )
