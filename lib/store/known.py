"""The question at the heart of the ledger: which rows were the latest at an instant."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, true

from lib.domain.closes import Basis, Source
from lib.store.schema import closes

_later = closes.alias("later")


def of_interest(symbols: Sequence[str], sources: Sequence[Source], basis: Basis) -> ColumnElement[bool]:
    """Rows of the symbols, as these sources told them."""
    return and_(closes.c.symbol.in_(symbols), closes.c.source.in_(sources), closes.c.basis == basis)


def latest(known_at: datetime | None) -> ColumnElement[bool]:
    """Rows known at the instant that no later row of their source had replaced by then.

    One look into the primary key per row, which measured faster on SQLite than
    a window function (29 against 60 ms for 18,000 rows, the reading included).
    """
    in_time = true() if known_at is None else closes.c.known_since <= known_at
    later_in_time = true() if known_at is None else _later.c.known_since <= known_at
    replaced = exists().where(
        _later.c.symbol == closes.c.symbol,
        _later.c.basis == closes.c.basis,
        _later.c.session == closes.c.session,
        _later.c.source == closes.c.source,
        _later.c.known_since > closes.c.known_since,
        later_in_time,
    )
    return and_(in_time, ~replaced)
