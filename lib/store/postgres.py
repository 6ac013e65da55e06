"""PostgreSQL, through psycopg 3."""

from math import ceil
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, create_engine, event, text

from lib.store.database import HASTE, Database

if TYPE_CHECKING:
    import psycopg  # SQLAlchemy imports it when it is needed: SQLite users do not pay for it

MIGRATION_LOCK = 0x5241_5449_4F  # "RATIO": any number no other program on the server uses


def open_postgres(url: URL, timeout: float) -> Database:
    """Database on a server.

    Parameters
    ----------
    url
        Where it is, and as whom.
    timeout
        Seconds to wait for a connection, and for the locks of others.
    """
    engine = create_engine(
        url,
        isolation_level="AUTOCOMMIT",
        connect_args={"connect_timeout": max(2, ceil(timeout))},  # libpq takes 1 as 2
        pool_pre_ping=True,  # the server may have been restarted since the last question
        max_overflow=20,
        pool_timeout=timeout,
    )

    def limit_waiting(connection: "psycopg.Connection", _record: object) -> None:
        connection.execute(f"SET lock_timeout = {ceil(timeout * 1000)}")
        connection.commit()

    event.listen(engine, "connect", limit_waiting)
    writer, snapshots, hasty = (
        engine.execution_options(isolation_level=level)
        for level in ("READ COMMITTED", "REPEATABLE READ", "READ COMMITTED")
    )

    def limit_waiting_of_one(connection: Connection) -> None:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {ceil(min(HASTE, timeout) * 1000)}")

    event.listen(hasty, "begin", limit_waiting_of_one)
    return Database(engine, writer, snapshots, hasty)


def wait_for_migrations(connection: Connection) -> None:
    """Hold the right to migrate, across processes, to the end of the transaction."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
