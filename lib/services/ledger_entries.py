"""Fetched closes as entries of the price ledger."""

from collections.abc import Iterator
from datetime import datetime

from lib.domain.closes import Close, CloseStatus, Source
from lib.sources.protocol import Fetched


def ledger_entries(fetched: Fetched, source: Source, known_since: datetime) -> Iterator[Close]:
    """One entry per session, in the order fetched.

    Parameters
    ----------
    fetched
        What the source told us.
    source
        Under whose name the closes are kept.
    known_since
        When we learned them, UTC.
    """
    frame = fetched.closes
    for session, value, status in zip(frame.index, frame["value"], frame["status"], strict=True):
        yield Close(fetched.symbol, session.date(), float(value), CloseStatus(status), source, known_since)
