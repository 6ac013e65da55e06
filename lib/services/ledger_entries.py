"""Fetched closes as entries of the price ledger: the one door every close comes in through."""

from collections.abc import Iterator
from datetime import date, datetime

from lib.analytics.sessions import FIRST_DAY, exchange_sessions
from lib.domain.closes import Close, CloseStatus, Source
from lib.sources.protocol import Fetched


def ledger_entries(fetched: Fetched, source: Source, known_since: datetime, over: date) -> Iterator[Close]:
    """One entry per finished session of the exchange, in the order fetched.

    A quote of a day on which the exchange did not trade (Cboe publishes ``^VIX``
    on most holidays), or of a session that is not over, is no close and stays outside.

    Parameters
    ----------
    fetched
        What the source told us.
    source
        Under whose name the closes are kept.
    known_since
        When we learned them, UTC.
    over
        Last calendar day whose trading was over when the source was asked.
    """
    frame = fetched.closes[fetched.closes.index.isin(exchange_sessions(FIRST_DAY, over))]
    for session, value, status in zip(frame.index, frame["value"], frame["status"], strict=True):
        yield Close(fetched.symbol, session.date(), float(value), CloseStatus(status), source, known_since)
