"""Where the closes behind a view came from."""

from collections.abc import Mapping
from datetime import date, datetime

import pandas as pd

from lib.analytics.freshness import age_days, sessions_behind
from lib.domain.closes import Basis, Source, WeekStatus
from lib.domain.provenance import Provenance
from lib.domain.selection import Selection
from lib.services.desk import Desk


def provenance_of(
    desk: Desk, frames: Mapping[str, pd.DataFrame], statuses: pd.Series, selection: Selection, as_of: date
) -> Provenance:
    """Sources, dates and gaps of the frames behind one view.

    Parameters
    ----------
    desk
        The open desk.
    frames
        Closes frames by symbol, with their ``source`` column.
    statuses
        Week statuses of the shown series.
    selection
        Carries the as-known day, and the pair: the data reach as far as both of its sides do.
    as_of
        Last calendar day shown.
    """
    shown = {symbol: frame[frame.index <= pd.Timestamp(as_of)] for symbol, frame in frames.items()}
    pair = [shown[symbol].index for symbol in (selection.instrument, selection.benchmark) if len(shown[symbol])]
    first = max((index[0].date() for index in pair), default=None)
    last = min((index[-1].date() for index in pair), default=None)
    return Provenance(
        sources=tuple(
            (symbol, Source(source)) for symbol, frame in shown.items() for source in frame["source"].unique()
        ),
        basis=Basis.PRICE,
        first=first,
        last=last,
        as_of=as_of,
        retrieved_at=_retrieved_at(desk, shown, selection),
        known_on=selection.known_on,
        estimated=int((statuses == WeekStatus.ESTIMATED).sum()),
        derived=int((statuses == WeekStatus.DERIVED).sum()),
        missing=int((statuses == WeekStatus.MISSING).sum()),
        stale_sessions=0 if last is None else sessions_behind(last, as_of),
        age_days=None if last is None else age_days(last, as_of),
    )


def _retrieved_at(desk: Desk, shown: Mapping[str, pd.DataFrame], selection: Selection) -> datetime | None:
    """Last time the source confirmed these closes; for frozen or recorded ones, when they were stored."""
    live = [symbol for symbol, frame in shown.items() if (frame["source"] == Source.YAHOO).any()]
    confirmed = desk.store.attempts.last_success(live) if selection.known_on is None else None
    stored = [frame["known_since"].max().to_pydatetime() for frame in shown.values() if len(frame)]
    return confirmed or max(stored, default=None)
