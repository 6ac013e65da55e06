"""The weeks a reader can go back to."""

from datetime import date, datetime

from lib.analytics.sessions import trading_over
from lib.analytics.weeks import week_end, week_ends
from lib.domain.selection import Selection
from lib.services.closes import pair_closes
from lib.services.desk import Desk


def list_weeks(desk: Desk, selection: Selection, now: datetime) -> tuple[date, ...]:
    """Completed weeks from the pair's first common session to its newest close, newest first.

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
    instrument, benchmark = frames[selection.instrument].index, frames[selection.benchmark].index
    common = instrument.intersection(benchmark)
    if not len(common):
        return ()
    last = week_end(max(instrument[-1], benchmark[-1]).date())
    ends = week_ends(common[0].date(), min(last, trading_over(now)))
    return tuple(end.date() for end in reversed(ends))
