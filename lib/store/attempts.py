"""Every attempt to fetch closes, and what came of it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import Select, func, insert, select

from lib.store.database import Database
from lib.store.schema import attempts

OK = "ok"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request for a symbol.

    Parameters
    ----------
    symbol
        What was asked for.
    started_at, finished_at
        Instants, UTC.
    outcome
        ``"ok"``, or the code of the error.
    rows
        Ledger rows it added.
    last_session
        Newest session the source told us about, if any.
    """

    symbol: str
    started_at: datetime
    finished_at: datetime
    outcome: str
    rows: int
    last_session: date | None


_columns = [attempts.c[name] for name in Attempt.__dataclass_fields__]


class Attempts:
    """The log of attempts.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, attempt: Attempt) -> None:
        """Add to the log.

        Raises
        ------
        StoreError
            If the database does not deliver.
        """
        with self._database.writing() as connection:
            connection.execute(insert(attempts), asdict(attempt))

    def recent(self, limit: int = 50) -> tuple[Attempt, ...]:
        """Latest attempts, newest first."""
        return self._read(select(*_columns).limit(limit))

    def last(self, symbol: str) -> Attempt | None:
        """Latest attempt for a symbol."""
        found = self._read(select(*_columns).where(attempts.c.symbol == symbol).limit(1))
        return found[0] if found else None

    def last_success(self, symbols: Sequence[str]) -> datetime | None:
        """Oldest among the symbols' latest successes; ``None`` if there never was one.

        Everything shown together is at least as fresh as this; symbols that were
        never fetched say nothing.
        """
        newest = (
            select(func.max(attempts.c.finished_at).label("at"))
            .where(attempts.c.symbol.in_(symbols), attempts.c.outcome == OK)
            .group_by(attempts.c.symbol)
            .subquery()
        )
        with self._database.reading() as connection:
            oldest: datetime | None = connection.scalar(select(func.min(newest.c.at)))
        return oldest

    def count_since(self, symbol: str, since: datetime) -> int:
        """Attempts for a symbol that ended at or after an instant."""
        wanted = select(func.count()).where(attempts.c.symbol == symbol, attempts.c.finished_at >= since)
        with self._database.reading() as connection:
            return connection.scalar(wanted) or 0

    def _read(self, wanted: Select[tuple[object, ...]]) -> tuple[Attempt, ...]:
        newest_first = wanted.order_by(attempts.c.finished_at.desc(), attempts.c.key.desc())
        with self._database.reading() as connection:
            return tuple(Attempt(**row) for row in connection.execute(newest_first).mappings())
