"""Which weeks a range shows."""

from datetime import date

import pandas as pd

from lib.domain.drawing import Stretch
from lib.domain.selection import Range

TARIFF_SHOCK = (date(2025, 2, 1), date(2025, 7, 31))
"""Two months before the announcement of 2025-04-02 to four months after."""

_YEARS = {Range.ONE_YEAR: 1, Range.THREE_YEARS: 3, Range.FIVE_YEARS: 5}


def weeks_shown(weeks: pd.DataFrame, chosen: Range) -> pd.DataFrame:
    """Weeks inside the range, counted back from the last week; all of them if none lies inside."""
    first, last = _limits(weeks.index, chosen)
    return _between(weeks, first, last)


def weeks_between(weeks: pd.DataFrame, zoom: Stretch) -> pd.DataFrame:
    """Weeks that end within a stretch of days; all of them if none of those has a ratio."""
    return _between(weeks, pd.Timestamp(zoom.first), pd.Timestamp(zoom.last))


def without_ratio(weeks: pd.DataFrame, chosen: Range) -> bool:
    """Whether no week inside the range has a ratio, so that all weeks are shown."""
    return _lacking(weeks, *_limits(weeks.index, chosen))


def zoom_without_ratio(weeks: pd.DataFrame, zoom: Stretch) -> bool:
    """Whether no week inside the stretch has a ratio, so that all weeks are shown."""
    return _lacking(weeks, pd.Timestamp(zoom.first), pd.Timestamp(zoom.last))


def weeks_since_last_year(weeks: pd.DataFrame) -> pd.DataFrame:
    """Weeks of this year and the year before, as the summary shows them."""
    if weeks.empty:
        return weeks
    return _between(weeks, pd.Timestamp(weeks.index[-1].year - 1, 1, 1), weeks.index[-1])


def _between(weeks: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    return weeks if _lacking(weeks, first, last) else weeks.loc[first:last]


def _lacking(weeks: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> bool:
    return bool(weeks.loc[first:last, "ratio"].isna().all())


def _limits(sessions: pd.Index, chosen: Range) -> tuple[pd.Timestamp, pd.Timestamp]:
    if sessions.empty:
        return pd.Timestamp.min, pd.Timestamp.max
    if chosen is Range.TARIFF_SHOCK:
        return pd.Timestamp(TARIFF_SHOCK[0]), pd.Timestamp(TARIFF_SHOCK[1])
    if chosen is Range.SINCE_2022:
        return pd.Timestamp(2022, 1, 1), sessions[-1]
    years = _YEARS.get(chosen)
    return (sessions[-1] - pd.DateOffset(years=years) if years else sessions[0]), sessions[-1]
