"""Read what moved in one week."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import pandas as pd

from lib.analytics.market_summary import IndexRow, MarketSummary, index_row
from lib.analytics.regimes import completed
from lib.analytics.relative_strength import RelativeStrength, until
from lib.analytics.weeks import latest_completed
from lib.domain.closes import Source
from lib.domain.instruments import DOW
from lib.domain.selection import Selection
from lib.services.closes import pair_closes, wanted_day
from lib.services.desk import Desk
from lib.services.provenance import provenance_of
from lib.services.relative_strength import last_whole_week, strength_of


def read_market_summary(desk: Desk, selection: Selection, now: datetime) -> MarketSummary:
    """The week of every instrument followed, and the headline pair's relative strength.

    Without a week asked for, it is the last one in which both sides of the pair
    have their close.

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
    strength = last_whole_week(desk, frames, selection, now)
    week = shown_week(strength, selection)
    rows = _rows(frames, symbols, week, selection.benchmark)
    dow = next((row.change for row in rows if row.symbol == DOW), None)
    headline = next((row.change for row in rows if row.symbol == selection.instrument), None)
    return MarketSummary(
        week=week,
        strength=strength,
        dow_change=dow,
        against_dow_points=None if dow is None or headline is None else (headline - dow) * 100,
        rows=rows,
        provenance=provenance_of(desk, frames, strength.weeks["status"], selection, wanted_day(selection, now, week)),
    )


def read_weeks(desk: Desk, weeks: Iterable[date], symbols: Sequence[str], now: datetime) -> dict[date, MarketSummary]:
    """The usual pair, and the rows of some instruments, in many weeks from one look at the closes.

    Parameters
    ----------
    weeks
        Last sessions; one that ends no completed week of the pair's data is left out.
    symbols
        Instruments followed whose rows are wanted.

    Raises
    ------
    NothingToShow
        If a side of the pair has no closes.
    StoreError
        If the database does not deliver.
    """
    selection = Selection()
    frames = pair_closes(desk, selection, now, symbols)
    strength = strength_of(desk, frames, selection, now)
    known = set(completed(strength.weeks).index)
    provenance = provenance_of(desk, frames, strength.weeks["status"], selection, strength.as_of)
    return {
        week: MarketSummary(
            week=week,
            strength=until(strength, week),
            dow_change=None,
            against_dow_points=None,
            rows=_rows(frames, symbols, week, selection.benchmark),
            provenance=provenance,
        )
        for week in weeks
        if pd.Timestamp(week) in known
    }


def shown_week(strength: RelativeStrength, selection: Selection) -> date:
    """Week a page is about: the one asked for, else the last with a ratio."""
    if selection.as_of is None and strength.latest is not None:
        return strength.latest.session
    return latest_completed(strength.as_of)


def _rows(
    frames: Mapping[str, pd.DataFrame], symbols: Sequence[str], week: date, benchmark: str
) -> tuple[IndexRow, ...]:
    reference = index_row(benchmark, frames.get(benchmark), week, None, None).change
    return tuple(
        index_row(symbol, frames.get(symbol), week, reference, _source(frames.get(symbol), week)) for symbol in symbols
    )


def _source(frame: pd.DataFrame | None, week: date) -> Source | None:
    """Who told the newest close the week's row can show."""
    told = [] if frame is None else frame["source"].loc[: pd.Timestamp(week)].tolist()
    return Source(told[-1]) if told else None
