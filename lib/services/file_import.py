"""Bring closes in from a file: look first, then store."""

from collections.abc import Callable
from datetime import datetime

from lib.analytics.sessions import trading_over
from lib.domain.closes import Source
from lib.domain.errors import InvalidInput
from lib.domain.instruments import Instrument, parse_symbol
from lib.services.desk import Desk
from lib.services.ledger_entries import ledger_entries
from lib.services.risk_proxies import ring
from lib.sources.file import FilePreview, read_file
from lib.sources.protocol import Fetched


def preview_file(name: str, content: bytes, symbol: str, now: datetime) -> FilePreview:
    """What a file would bring in, and every row that cannot be used; nothing is stored.

    Parameters
    ----------
    name
        File name; its ending tells CSV from XLSX.
    content
        The bytes.
    symbol
        Instrument the closes belong to, as typed.
    now
        The present instant, UTC; rows of unfinished sessions are problems.

    Raises
    ------
    InvalidInput
        If the file cannot be read at all, or the symbol is malformed.
    """
    return read_file(name, content, parse_symbol(symbol), trading_over(now))


def import_file(desk: Desk, preview: FilePreview, clock: Callable[[], datetime]) -> int:
    """Store the usable rows of a previewed file in one transaction.

    Returns
    -------
    int
        Ledger entries added; rows equal to what a file told last add none.

    Raises
    ------
    InvalidInput
        If the preview holds no usable row.
    StoreError
        If the database does not deliver; then nothing is stored.
    """
    if not len(preview.closes):
        raise InvalidInput("file", "no_rows")
    followed = {instrument.symbol for instrument in desk.store.universe.instruments()}
    fetched = Fetched(preview.symbol, None, "index", preview.closes, 0)
    now = clock()
    added = desk.store.prices.append(ledger_entries(fetched, Source.FILE, now, trading_over(now)))
    if preview.symbol not in followed:
        desk.store.universe.add(Instrument(preview.symbol, preview.symbol, preview.symbol))
    if added:
        ring(desk, now)
    return added
