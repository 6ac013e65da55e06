"""Read what moved in one week."""

from datetime import datetime

from lib.analytics.market_summary import MarketSummary, market_summary
from lib.domain.instruments import DOW
from lib.domain.selection import Selection
from lib.services.closes import pair_closes
from lib.services.desk import Desk
from lib.services.relative_strength import strength_of


def read_market_summary(desk: Desk, selection: Selection, now: datetime) -> MarketSummary:
    """The week of every instrument in the universe, and the headline pair's relative strength.

    Parameters
    ----------
    desk
        The open desk.
    selection
        Headline pair, week, as-known day and rules.
    now
        The reader's instant, UTC.

    Raises
    ------
    InvalidInput
        If the selection names a symbol, day or rule that cannot be served.
    NothingToShow
        If a side of the headline pair has no closes.
    StoreError
        If the database does not deliver.
    """
    symbols = [instrument.symbol for instrument in desk.store.universe.instruments()]
    frames = pair_closes(desk, selection, now, symbols)
    strength = strength_of(desk, frames, selection, now)
    return market_summary(strength, frames, symbols, benchmark=selection.benchmark, dow=DOW)
