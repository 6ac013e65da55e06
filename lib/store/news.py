"""Which closes tell something the ledger does not know yet."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from lib.domain.closes import Basis, Close, Source
from lib.store.schema import closes

Place = tuple[str, Basis, date, Source]
LastWord = tuple[float, str, datetime]

TICK = timedelta(microseconds=1)


def news(connection: Connection, offered: Sequence[Close]) -> list[dict[str, Any]]:
    """Rows for the closes that differ in value or status from their source's last word."""
    last_words = _last_words(connection, offered)
    rows = []
    for close in offered:
        place = (close.symbol, close.basis, close.session, close.source)
        before = last_words.get(place)
        if before is not None and before[:2] == (close.value, close.status):
            continue
        known_since = close.known_since.astimezone(UTC)
        if before is not None:
            known_since = max(known_since, before[2] + TICK)
        last_words[place] = (close.value, close.status, known_since)
        rows.append(_row(close, known_since))
    return rows


def _last_words(connection: Connection, offered: Sequence[Close]) -> dict[Place, LastWord]:
    """What each source said last about the offered sessions, in one query."""
    sessions = [close.session for close in offered]
    wanted = (
        select(closes)
        .where(
            closes.c.symbol.in_({close.symbol for close in offered}),
            closes.c.basis.in_({close.basis for close in offered}),
            closes.c.source.in_({close.source for close in offered}),
            closes.c.session.between(min(sessions), max(sessions)),
        )
        .order_by(closes.c.known_since)
    )
    return {
        (row.symbol, Basis(row.basis), row.session, Source(row.source)): (row.value, row.status, row.known_since)
        for row in connection.execute(wanted)
    }


def _row(close: Close, known_since: datetime) -> dict[str, Any]:
    return {
        "symbol": close.symbol,
        "basis": close.basis,
        "session": close.session,
        "source": close.source,
        "known_since": known_since,
        "value": close.value,
        "status": close.status,
    }
