"""The price ledger: closes are added, never changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

import numpy as np
import pandas as pd
from sqlalchemy import CursorResult, func, insert, select, true

from lib.domain.closes import Basis, Close, Source
from lib.store.closes_frame import ROW, Rows, closes_frames
from lib.store.corrections import Correction, read_corrections
from lib.store.database import Database
from lib.store.news import news
from lib.store.schema import closes
from lib.store.versions import Topic, bump, number_of, take_turn


@dataclass(frozen=True, slots=True)
class Coverage:
    """Stretch of sessions one source has told us about; ``rows`` counts its sessions."""

    symbol: str
    source: Source
    first: date
    last: date
    rows: int


class PriceLedger:
    """Closes with the instant we learned them; a changed value is a new row.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, told: Iterable[Close]) -> int:
        """Number of rows added: only what differs from the source's last word on the session.

        A row never comes to lie before one already stored: where a clock went
        backwards it is known a microsecond after the last.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        offered = list(told)
        if not offered:
            return 0
        with self._database.writing() as connection:
            take_turn(connection, Topic.PRICES)
            rows = news(connection, offered)
            if rows:
                connection.execute(insert(closes), rows)
                bump(connection, Topic.PRICES)
        return len(rows)

    def closes(
        self,
        symbols: Sequence[str],
        *,
        sources: Sequence[Source],
        known_at: datetime | None = None,
        basis: Basis = Basis.PRICE,
    ) -> dict[str, pd.DataFrame]:
        """Closes frames by symbol, as known at an instant; empty where nothing was known.

        Columns: ``value``, ``status``, ``source`` (after layering, see
        ``closes_frames``) and ``known_since`` (UTC).

        Parameters
        ----------
        symbols
            Instruments wanted.
        sources
            Sources that may be shown.
        known_at
            Look no further than this instant; ``None`` for all we know.
        basis
            Price, or total return.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        wanted = (
            select(*(closes.c[name] for name in ROW.names or ()))
            .where(closes.c.symbol.in_(symbols), closes.c.basis == basis, closes.c.source.in_(sources))
            .where(true() if known_at is None else closes.c.known_since <= known_at)
            .order_by(closes.c.symbol, closes.c.session)
        )
        with self._database.reading() as connection:
            rows = _unconverted(connection.execute(wanted))
        return closes_frames(rows, symbols)

    def corrections(self, symbols: Sequence[str], since: datetime) -> list[Correction]:
        """Values that replaced another of their source at or after ``since``, oldest first."""
        return read_corrections(self._database, symbols, since)

    def coverage(self, basis: Basis = Basis.PRICE) -> list[Coverage]:
        """What is stored, by symbol and source."""
        session = closes.c.session
        wanted = (
            select(
                closes.c.symbol, closes.c.source, func.min(session), func.max(session), func.count(session.distinct())
            )
            .where(closes.c.basis == basis)
            .group_by(closes.c.symbol, closes.c.source)
            .order_by(closes.c.symbol, closes.c.source)
        )
        with self._database.reading() as connection:
            return [
                Coverage(symbol, Source(source), first, last, rows)
                for symbol, source, first, last, rows in connection.execute(wanted)
            ]

    def vintage(self) -> int:
        """Number that grows with every append that added something."""
        return number_of(self._database, Topic.PRICES)


def _unconverted(result: CursorResult[Any]) -> Rows:
    """Rows straight from the driver, never all alive as tuples.

    SQLAlchemy's row objects take as long again, and 18,000 tuples at once make
    Python collect garbage (measured: up to 60 ms).
    """
    return np.fromiter(cast("Iterable[tuple[object, ...]]", result.cursor), dtype=ROW)
