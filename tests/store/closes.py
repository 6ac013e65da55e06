"""Closes for tests, short to write."""

from datetime import UTC, date, datetime, timedelta

from lib.domain.closes import Basis, Close, CloseStatus, Source

MONDAY = datetime(2025, 10, 20, 6, tzinfo=UTC)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
FIRST_SESSION = date(1990, 1, 2)


def close(value, *, symbol="^GSPC", session=date(2025, 10, 10), source=Source.YAHOO, known=MONDAY, **more):
    return Close(symbol, session, value, more.pop("status", CloseStatus.CLOSE), source, known, **more)


def history(count, symbol="^GSPC", known=MONDAY, *, raised=0.0):
    """As many daily closes, all learned at once."""
    return [
        close(100 + day / 7 + raised, symbol=symbol, session=FIRST_SESSION + timedelta(days=day), known=known)
        for day in range(count)
    ]


def known(store, symbol="^GSPC", *, at=None, sources=tuple(Source), basis=Basis.PRICE):
    """Value by session."""
    frame = store.prices.closes([symbol], sources=sources, known_at=at, basis=basis)[symbol]
    return {session.date(): value for session, value in frame["value"].items()}
