"""Where the closes behind a view came from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pandas as pd

from lib.analytics.freshness import age_days, sessions_behind
from lib.analytics.pair_lines import PairLines
from lib.domain.closes import Basis, CloseStatus, Source, WeekStatus
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


def provenance_of_pairs(
    desk: Desk, frames: Mapping[str, pd.DataFrame], lines: PairLines, selection: Selection, as_of: date
) -> Provenance:
    """Origin of many pairs: from the earliest to the latest session of any, with what all of them share.

    Weeks count where any pair is estimated, derived or missing; it lags as far as the series that lags most.
    """
    sides = sorted({symbol for pair in lines.pairs for symbol in (pair.instrument, pair.benchmark)})
    shown = {symbol: frames[symbol][frames[symbol].index <= pd.Timestamp(as_of)] for symbol in sides}
    whole = provenance_of(desk, shown, pd.Series(dtype=object), selection, as_of)
    firsts = [frame.index[0].date() for frame in shown.values()]
    lasts = [frame.index[-1].date() for frame in shown.values()]
    shared = max(firsts), min(lasts)
    told = [frame["status"].reindex(lines.weeks) for frame in shown.values()]
    known = ~np.isnan(lines.ratio)
    return replace(
        whole,
        first=min(firsts),
        last=max(lasts),
        shared=shared if shared != (min(firsts), max(lasts)) and shared[0] <= shared[1] else None,
        estimated=_weeks_with(told, CloseStatus.ESTIMATED),
        derived=_weeks_with(told, CloseStatus.DERIVED),
        missing=int((np.maximum.accumulate(known, axis=1) & ~known).any(axis=0).sum()),
        stale_sessions=sessions_behind(min(lasts), as_of),
        age_days=age_days(min(lasts), as_of),
    )


def _weeks_with(told: Sequence[pd.Series], status: CloseStatus) -> int:
    return int(np.any([one == status for one in told], axis=0).sum())


def _retrieved_at(desk: Desk, shown: Mapping[str, pd.DataFrame], selection: Selection) -> datetime | None:
    """Last time the source confirmed these closes; for frozen or recorded ones, when they were stored."""
    live = [symbol for symbol, frame in shown.items() if (frame["source"] == Source.YAHOO).any()]
    confirmed = desk.store.attempts.last_success(live) if selection.known_on is None else None
    stored = [frame["known_since"].max().to_pydatetime() for frame in shown.values() if len(frame)]
    return confirmed or max(stored, default=None)
