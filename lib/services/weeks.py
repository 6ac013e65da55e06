"""The weeks a reader can go back to."""

from datetime import date, datetime

from lib.analytics.sessions import trading_over
from lib.analytics.weeks import week_ends
from lib.domain.selection import Selection
from lib.services.closes import pair_closes
from lib.services.desk import Desk


def list_weeks(desk: Desk, selection: Selection, now: datetime) -> tuple[date, ...]:
    """Completed weeks of the pair that hold any close, newest first.

    Parameters
    ----------
    desk
        The open desk.
    selection
        Pair and as-known day; its week is not looked at.
    now
        The reader's instant, UTC.
    """
    frames = pair_closes(desk, selection, now)
    sides = [frames[selection.instrument].index, frames[selection.benchmark].index]
    first = max(side[0] for side in sides).date()
    last = max(side[-1] for side in sides).date()
    over = trading_over(now)
    ends = (end.date() for end in reversed(week_ends(first, over)))
    return tuple(end for end in ends if _monday(end) <= last)


def _monday(day: date) -> date:
    return date.fromordinal(day.toordinal() - day.weekday())
