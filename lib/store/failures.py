"""The database's failures in our own words: the one place where they are translated."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from lib.domain.errors import StoreCorrupt, StoreError, StoreFull, StoreLocked, StoreReadOnly, StoreUnavailable

NO_ROOM = {errno.ENOSPC, errno.EDQUOT}

# https://www.sqlite.org/rescode.html: the low byte of an extended code is its family
SQLITE_FAILURES: dict[int, type[StoreError]] = {
    3: StoreUnavailable,  # PERM
    5: StoreLocked,  # BUSY
    6: StoreLocked,  # LOCKED
    8: StoreReadOnly,  # READONLY
    10: StoreUnavailable,  # IOERR
    11: StoreCorrupt,  # CORRUPT
    13: StoreFull,  # FULL
    14: StoreUnavailable,  # CANTOPEN
    26: StoreCorrupt,  # NOTADB
}

# https://www.postgresql.org/docs/current/errcodes-appendix.html: whole codes first, then classes
POSTGRES_FAILURES: dict[str, type[StoreError]] = {
    "25006": StoreReadOnly,  # read_only_sql_transaction
    "42501": StoreReadOnly,  # insufficient_privilege
    "40P01": StoreLocked,  # deadlock_detected
    "55P03": StoreLocked,  # lock_not_available
    "53100": StoreFull,  # disk_full
    "08": StoreUnavailable,  # connection exception
    "28": StoreUnavailable,  # invalid authorization
    "3D": StoreUnavailable,  # no such database
    "53": StoreUnavailable,  # insufficient resources
    "57": StoreUnavailable,  # shut down, cancelled
    "58": StoreUnavailable,  # system error
    "XX": StoreCorrupt,  # data corrupted, internal error
}


@contextmanager
def translated() -> Iterator[None]:
    """Let our errors out instead of the database's; the original stays as the cause."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as failure:
        raise translate(failure) from failure


def translate(failure: Exception) -> StoreError:
    """Our error for one of SQLAlchemy's, a driver's or the file system's."""
    if isinstance(failure, OSError):
        return StoreFull() if failure.errno in NO_ROOM else StoreUnavailable()
    if isinstance(failure, PoolTimeout):
        return StoreLocked()
    cause = failure.orig if isinstance(failure, DBAPIError) else failure
    error = _by_code(cause)
    if error is None:
        # psycopg gives no code to a connection that never came about, or broke
        error = StoreUnavailable if isinstance(failure, OperationalError) else StoreError
    return error()


def _by_code(cause: BaseException | None) -> type[StoreError] | None:
    sqlite_code = getattr(cause, "sqlite_errorcode", None)
    if sqlite_code is not None:
        return SQLITE_FAILURES.get(sqlite_code & 0xFF, StoreError)
    sqlstate = getattr(cause, "sqlstate", None)
    if sqlstate is not None:
        return POSTGRES_FAILURES.get(sqlstate) or POSTGRES_FAILURES.get(sqlstate[:2], StoreError)
    return None
