"""What moved this week: one row for every index."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.analytics.changes import against, change, change_points, year_to_date
from lib.analytics.drawdown import drawdown
from lib.analytics.latest_value import latest_value
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.since import Context, context
from lib.analytics.streak import streak
from lib.analytics.weekly_closes import weekly_closes
from lib.analytics.weeks import week_end
from lib.domain.closes import Source, WeekStatus
from lib.domain.provenance import Provenance

HORIZONS = (4, 13, 26, 52)
SPARKLINE_WEEKS = 52


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One index in one week. Changes and drawdown are fractions; ``None`` means unknown.

    Parameters
    ----------
    session
        Session of the close: the week's last; the last so far in a running week.
    change_points, change
        On the exchange week before, in index points and as a fraction.
    against_points
        Change - benchmark's change, in percentage points.
    changes
        Over 4, 13, 26 and 52 exchange weeks.
    year_to_date
        Since the last session of the calendar year before.
    drawdown
        Weekly close ÷ highest weekly close so far - 1.
    sparkline
        Last 52 known weekly closes, oldest first.
    reason
        Why the close is unknown: ``not_stored``, ``no_close_this_week`` or
        ``missing_last_session``.
    streak
        Weeks up (+) or down (-) in a row.
    """

    symbol: str
    session: date | None
    close: float | None
    change_points: float | None
    change: float | None
    against_points: float | None
    changes: tuple[float | None, ...]
    year_to_date: float | None
    drawdown: float | None
    context: Context | None
    sparkline: tuple[float, ...]
    status: WeekStatus
    source: Source | None
    reason: str | None
    streak: int = 0


@dataclass(frozen=True)
class MarketSummary:
    """The week's answer: relative strength, the Dow beside it, and one row for every index."""

    week: date
    strength: RelativeStrength
    dow_change: float | None
    against_dow_points: float | None
    rows: tuple[IndexRow, ...]
    provenance: Provenance


def index_row(
    symbol: str, closes: pd.DataFrame | None, week: date, benchmark_change: float | None, source: Source | None
) -> IndexRow:
    """Row of one index for the exchange week of ``week``, from its closes frame.

    Rows after ``week`` are not used.
    """
    if closes is None or closes.empty:
        return _unknown(symbol, "not_stored", source, ())
    weekly = weekly_closes(closes, week)
    sparkline = tuple(float(value) for value in weekly["close"].dropna().tail(SPARKLINE_WEEKS))
    if weekly.empty or week_end(weekly.index[-1].date()) != week_end(week):
        return _unknown(symbol, "no_close_this_week", source, sparkline)
    if weekly["status"].iloc[-1] == WeekStatus.MISSING.value:
        return _unknown(symbol, "missing_last_session", source, sparkline)
    return _known(symbol, closes, weekly, benchmark_change, source, sparkline)


def _known(
    symbol: str,
    closes: pd.DataFrame,
    weekly: pd.DataFrame,
    benchmark_change: float | None,
    source: Source | None,
    sparkline: tuple[float, ...],
) -> IndexRow:
    close, session = weekly["close"], weekly.index[-1].date()
    week_change = latest_value(change(close, 1))
    return IndexRow(
        symbol=symbol,
        session=session,
        close=latest_value(close),
        change_points=latest_value(change_points(close, 1)),
        change=week_change,
        against_points=against(week_change, benchmark_change),
        changes=tuple(latest_value(change(close, weeks)) for weeks in HORIZONS),
        year_to_date=year_to_date(closes, session),
        drawdown=latest_value(drawdown(close)),
        context=context(close),
        sparkline=sparkline,
        status=WeekStatus(weekly["status"].iloc[-1]),
        source=source,
        reason=None,
        streak=streak(close),
    )


def _unknown(symbol: str, reason: str, source: Source | None, sparkline: tuple[float, ...]) -> IndexRow:
    return IndexRow(
        symbol=symbol,
        session=None,
        close=None,
        change_points=None,
        change=None,
        against_points=None,
        changes=(None,) * len(HORIZONS),
        year_to_date=None,
        drawdown=None,
        context=None,
        sparkline=sparkline,
        status=WeekStatus.MISSING,
        source=source,
        reason=reason,
    )
