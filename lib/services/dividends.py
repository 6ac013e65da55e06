"""Dividends of funds: kept beside their closes, and worked into the total-return basis of a pair."""

from collections.abc import Mapping
from datetime import date, datetime

import pandas as pd

from lib.analytics.ratio import ratio_line
from lib.analytics.total_return import total_return
from lib.domain.closes import Basis, Source
from lib.domain.dividends import Dividend
from lib.domain.errors import InvalidInput
from lib.domain.selection import Selection
from lib.services.closes import known_at
from lib.services.desk import Desk
from lib.sources.protocol import Fetched

FUND = "etf"


def store_dividends(desk: Desk, fetched: Fetched, now: datetime) -> int:
    """Keep the dividends of a fund that came with its closes; those no longer told are taken back.

    Returns
    -------
    int
        Entries added to the ledger. Anything but a fund has none.
    """
    if fetched.kind != FUND:
        return 0
    ex_dates = [day.date() for day in pd.DatetimeIndex(fetched.dividends.index)]
    told = dict(zip(ex_dates, fetched.dividends.astype(float).tolist(), strict=True))
    first, last = fetched.closes.index[0].date(), fetched.closes.index[-1].date()
    withdrawn = {day: 0.0 for day in _stored_between(desk, fetched.symbol, first, last) if day not in told}
    entries = [
        Dividend(fetched.symbol, day, amount, Source.YAHOO, now) for day, amount in sorted((told | withdrawn).items())
    ]
    return desk.store.dividends.append(fetched.symbol, entries, now)


def dividends_pending(desk: Desk, symbol: str) -> bool:
    """Whether a followed fund's dividends still have to be fetched from its first day on."""
    followed = {instrument.symbol: instrument.kind for instrument in desk.store.universe.instruments()}
    return followed.get(symbol) == FUND and desk.store.dividends.known_since(symbol) is None


def on_basis(desk: Desk, frames: Mapping[str, pd.DataFrame], selection: Selection) -> Mapping[str, pd.DataFrame]:
    """Closes of both sides of a pair on the basis asked for.

    On the total-return basis both begin at their closes of the first common session.

    Raises
    ------
    InvalidInput
        If a side is no fund, or its dividends were not known.
    """
    if selection.basis is Basis.PRICE:
        return frames
    pair = (selection.instrument, selection.benchmark)
    _require_funds(desk, pair)
    instant = known_at(selection)
    common = ratio_line(frames[pair[0]], frames[pair[1]]).index
    if not len(common):
        return frames
    return {**frames, **{symbol: _with_dividends(desk, symbol, frames[symbol], common[0], instant) for symbol in pair}}


def _require_funds(desk: Desk, pair: tuple[str, str]) -> None:
    followed = {instrument.symbol: instrument.kind for instrument in desk.store.universe.instruments()}
    for symbol in pair:
        if followed.get(symbol) != FUND:
            raise InvalidInput("basis", "no_fund", value=symbol)


def _with_dividends(
    desk: Desk, symbol: str, frame: pd.DataFrame, start: pd.Timestamp, instant: datetime | None
) -> pd.DataFrame:
    learned = desk.store.dividends.known_since(symbol)
    if learned is None or (instant is not None and learned > instant):
        raise InvalidInput("basis", "no_dividends", value=symbol)
    return total_return(frame, desk.store.dividends.dividends(symbol, instant), start)


def _stored_between(desk: Desk, symbol: str, first: date, last: date) -> list[date]:
    stored = desk.store.dividends.dividends(symbol)
    inside = stored.loc[pd.Timestamp(first) : pd.Timestamp(last)]
    return [ex_date.date() for ex_date in pd.DatetimeIndex(inside.index)]
