"""Closes as a reader may see them: of shown sources, as known, of finished sessions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pandas as pd

from lib.analytics.sessions import exchange_today, trading_over
from lib.domain.errors import InvalidInput, NoCloses
from lib.domain.selection import Selection
from lib.services.desk import Desk


def closes_as_known(desk: Desk, symbols: Sequence[str], selection: Selection, now: datetime) -> dict[str, pd.DataFrame]:
    """Closes frames by symbol up to the last finished session; symbols without any are absent.

    Parameters
    ----------
    desk
        The open desk.
    symbols
        Instruments wanted.
    selection
        Carries the as-known day.
    now
        The reader's instant, UTC.

    Raises
    ------
    InvalidInput
        If the as-known day lies in the future, or before any of the closes known today.
    """
    _refuse_future(selection, now)
    instant = known_at(selection)
    frames = desk.store.prices.closes(symbols, known_at=instant, sources=desk.shown)
    finished = {symbol: _finished(frame, now) for symbol, frame in frames.items()}
    held = {symbol: frame for symbol, frame in finished.items() if len(frame)}
    if not held and instant is not None and closes_as_known(desk, symbols, replace(selection, known_on=None), now):
        raise InvalidInput("known_on", "known_before_data", value=selection.known_on)
    return held


def pair_closes(desk: Desk, selection: Selection, now: datetime, others: Sequence[str] = ()) -> dict[str, pd.DataFrame]:
    """Closes of both sides of the pair, and of ``others`` where stored.

    Raises
    ------
    NoCloses
        Naming the side that has none.
    """
    require_known(desk, selection)
    frames = closes_as_known(desk, [selection.instrument, selection.benchmark, *others], selection, now)
    for symbol in (selection.instrument, selection.benchmark):
        if symbol not in frames:
            raise NoCloses(symbol=symbol)
    return frames


def require_known(desk: Desk, selection: Selection) -> None:
    """Refuse symbols outside the universe.

    Raises
    ------
    InvalidInput
        Naming ``instrument`` or ``benchmark``.
    """
    universe = {instrument.symbol for instrument in desk.store.universe.instruments()}
    for parameter in ("instrument", "benchmark"):
        symbol = getattr(selection, parameter)
        if symbol not in universe:
            raise InvalidInput(parameter, "not_in_universe", value=symbol)


def wanted_day(selection: Selection, now: datetime, first: date) -> date:
    """Last calendar day to show: the day asked for, never one whose trading is not over.

    Raises
    ------
    InvalidInput
        If the day lies in the future or before ``first``, the first week of the data.
    """
    if selection.as_of is None:
        return trading_over(now)
    if selection.as_of > exchange_today(now):
        raise InvalidInput("as_of", "future", value=selection.as_of, last=trading_over(now))
    if selection.as_of < first:
        raise InvalidInput("as_of", "before_data", value=selection.as_of, first=first)
    return min(selection.as_of, trading_over(now))


def known_at(selection: Selection) -> datetime | None:
    """Last instant whose knowledge counts; ``None`` for everything known."""
    if selection.known_on is None:
        return None
    return datetime.combine(selection.known_on + timedelta(days=1), time(), UTC) - timedelta(microseconds=1)


def _refuse_future(selection: Selection, now: datetime) -> None:
    today = now.astimezone(UTC).date()
    if selection.known_on is not None and selection.known_on > today:
        raise InvalidInput("known_on", "future", value=selection.known_on, last=today)


def _finished(frame: pd.DataFrame, now: datetime) -> pd.DataFrame:
    return frame[frame.index <= pd.Timestamp(trading_over(now))]
