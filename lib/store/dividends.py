"""The dividend ledger: amounts are added, never changed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pandas as pd
from sqlalchemy import Connection, insert, select, true

from lib.domain.closes import Source
from lib.domain.dividends import Dividend
from lib.store.database import Database
from lib.store.schema_dividends import dividend_reads, dividends
from lib.store.versions import Topic, bump, take_turn

TICK = timedelta(microseconds=1)


class DividendLedger:
    """Dividends with the instant we learned them; a changed amount is a new row.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, symbol: str, told: Sequence[Dividend], known_since: datetime) -> int:
        """Number of rows added: only what differs from the source's last word on the ex-date.

        The first call for a symbol, with its whole history, remembers since when
        its dividends are known.

        Raises
        ------
        StoreError
            If the database does not deliver; then nothing is stored.
        """
        with self._database.writing() as connection:
            take_turn(connection, Topic.PRICES)
            first_time = _remember(connection, symbol, known_since)
            rows = _news(connection, symbol, told)
            if rows:
                connection.execute(insert(dividends), rows)
            if rows or first_time:
                bump(connection, Topic.PRICES)
        return len(rows)

    def known_since(self, symbol: str) -> datetime | None:
        """Since when the dividends of a symbol are known; ``None`` if they never were asked for."""
        with self._database.reading() as connection:
            return connection.scalar(select(dividend_reads.c.known_since).where(dividend_reads.c.symbol == symbol))

    def dividends(self, symbol: str, known_at: datetime | None = None) -> pd.Series:
        """Amounts by ex-date, ascending, as known at an instant; what was taken back is left out.

        Where sources differ, what was learned last counts.
        """
        wanted = (
            select(dividends.c.ex_date, dividends.c.amount)
            .where(dividends.c.symbol == symbol)
            .where(true() if known_at is None else dividends.c.known_since <= known_at)
            .order_by(dividends.c.ex_date, dividends.c.known_since)
        )
        with self._database.reading() as connection:
            amounts = {row.ex_date: row.amount for row in connection.execute(wanted)}
        paid = {ex_date: amount for ex_date, amount in amounts.items() if amount > 0}
        return pd.Series(list(paid.values()), pd.DatetimeIndex(list(paid), name="ex_date").as_unit("us"), dtype=float)


def _remember(connection: Connection, symbol: str, known_since: datetime) -> bool:
    known = connection.scalar(select(dividend_reads.c.known_since).where(dividend_reads.c.symbol == symbol))
    if known is None:
        connection.execute(insert(dividend_reads).values(symbol=symbol, known_since=known_since.astimezone(UTC)))
    return known is None


def _news(connection: Connection, symbol: str, told: Sequence[Dividend]) -> list[dict[str, object]]:
    last_words = _last_words(connection, symbol)
    rows = []
    for one in told:
        before = last_words.get((one.ex_date, one.source))
        if before is not None and before[0] == one.amount:
            continue
        known_since = one.known_since.astimezone(UTC)
        if before is not None:
            known_since = max(known_since, before[1] + TICK)
        rows.append(
            {
                "symbol": symbol,
                "ex_date": one.ex_date,
                "source": one.source,
                "known_since": known_since,
                "amount": one.amount,
            }
        )
    return rows


def _last_words(connection: Connection, symbol: str) -> dict[tuple[date, Source], tuple[float, datetime]]:
    wanted = select(dividends).where(dividends.c.symbol == symbol).order_by(dividends.c.known_since)
    return {(row.ex_date, Source(row.source)): (row.amount, row.known_since) for row in connection.execute(wanted)}
