"""Values that replaced earlier ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from lib.domain.closes import Basis, Source
from lib.store.database import Database
from lib.store.schema import closes


@dataclass(frozen=True, slots=True)
class Correction:
    """A source changed its mind about a close."""

    symbol: str
    session: date
    before: float
    after: float
    known_since: datetime
    source: Source


def read_corrections(database: Database, symbols: Sequence[str], since: datetime) -> list[Correction]:
    """Corrections learned at or after an instant, oldest first; price basis."""
    before = func.lag(closes.c.value).over(
        partition_by=(closes.c.symbol, closes.c.session, closes.c.source), order_by=closes.c.known_since
    )
    told = (
        select(closes, before.label("before"))
        .where(closes.c.symbol.in_(symbols), closes.c.basis == Basis.PRICE)
        .subquery()
    )
    wanted = (
        select(told)
        .where(told.c.before != told.c.value, told.c.known_since >= since)
        .order_by(told.c.known_since, told.c.symbol, told.c.session)
    )
    with database.reading() as connection:
        return [
            Correction(row.symbol, row.session, row.before, row.value, row.known_since, Source(row.source))
            for row in connection.execute(wanted)
        ]
