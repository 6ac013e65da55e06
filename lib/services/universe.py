"""The instruments the team follows."""

from collections.abc import Callable
from datetime import datetime

from lib.analytics.sessions import trading_over
from lib.domain.closes import Source
from lib.domain.errors import InvalidInput
from lib.domain.instruments import BENCHMARK, DOW, SMALL_GROWTH, Instrument, parse_symbol
from lib.services.desk import Desk
from lib.services.dividends import store_dividends
from lib.services.ledger_entries import ledger_entries

FIXED = (SMALL_GROWTH, BENCHMARK, DOW)


def add_instrument(desk: Desk, text: str, clock: Callable[[], datetime]) -> tuple[Instrument, int]:
    """Follow a symbol: ask the source for its history and name, then store both.

    Parameters
    ----------
    desk
        The open desk.
    text
        Symbol as typed.
    clock
        Tells the instant, UTC.

    Returns
    -------
    tuple
        The instrument, and how many of its closes were stored.

    Raises
    ------
    InvalidInput
        If the text is not a symbol, or it is followed already, or no source can be asked.
    SourceError
        If the source does not know it, or does not answer; nothing is stored.
    """
    symbol = parse_symbol(text)
    if any(instrument.symbol == symbol for instrument in desk.store.universe.instruments()):
        raise InvalidInput("symbol", "already_in_universe", value=symbol)
    if desk.source is None:
        raise InvalidInput("symbol", "no_live_source", value=symbol)
    over = trading_over(clock())
    fetched = desk.source.fetch(symbol, first=None, last=over)
    name = fetched.name or symbol
    instrument = Instrument(symbol, name, name, fetched.kind)
    added = desk.store.prices.append(ledger_entries(fetched, Source.YAHOO, clock(), over))
    store_dividends(desk, fetched, clock())
    desk.store.universe.add(instrument)
    return instrument, added


def remove_instrument(desk: Desk, symbol: str) -> None:
    """Stop following a symbol; its closes stay in the ledger.

    Raises
    ------
    InvalidInput
        If it is not followed, or belongs to the headline.
    """
    if symbol in FIXED:
        raise InvalidInput("symbol", "benchmark_in_use", value=symbol)
    if all(instrument.symbol != symbol for instrument in desk.store.universe.instruments()):
        raise InvalidInput("symbol", "not_in_universe", value=symbol)
    desk.store.universe.remove(symbol)
