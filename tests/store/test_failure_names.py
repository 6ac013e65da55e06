import errno
import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from lib.domain.errors import (
    StoreCorrupt,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreUnavailable,
)
from lib.store.failures import SQLITE_FAILURES, translate, translated


def subclasses(kind):
    return {kind, *(deeper for one in kind.__subclasses__() for deeper in subclasses(one))}


def wrapped(cause):
    return DBAPIError.instance("SELECT 1", None, cause, (sqlite3.Error, psycopg.Error))


@pytest.mark.parametrize("name", sorted(name for name in vars(sqlite3) if name.startswith("SQLITE_IOERR_")))
def test_every_trouble_with_the_disk_under_sqlite_makes_it_unavailable(name):
    failure = sqlite3.OperationalError(name)
    failure.sqlite_errorcode = getattr(sqlite3, name)
    assert type(translate(wrapped(failure))) is StoreUnavailable


# The result codes of https://www.sqlite.org/rescode.html that speak of our program, not of the database
OUR_MISTAKES = {1, 2, 4, 7, 9, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25}


@pytest.mark.parametrize("code", range(1, 27))
def test_every_result_of_sqlite_has_an_error_of_ours(code):
    failure = sqlite3.OperationalError(str(code))
    failure.sqlite_errorcode = code
    error = translate(failure)
    assert (type(error) is StoreError) == (code in OUR_MISTAKES)
    assert (code in SQLITE_FAILURES) != (code in OUR_MISTAKES)


def test_every_error_of_psycopg_has_an_error_of_ours():
    for kind in subclasses(psycopg.Error):
        assert isinstance(translate(wrapped(kind("trouble"))), StoreError), kind


# The codes of https://www.postgresql.org/docs/current/errcodes-appendix.html an operator meets
@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("08006", StoreUnavailable), ("28P01", StoreUnavailable), ("3D000", StoreUnavailable),
        ("53300", StoreUnavailable), ("57P01", StoreUnavailable), ("57P03", StoreUnavailable),
        ("58030", StoreUnavailable), ("53100", StoreFull), ("55P03", StoreLocked), ("40P01", StoreLocked),
        ("25006", StoreReadOnly), ("42501", StoreReadOnly), ("XX001", StoreCorrupt), ("XX002", StoreCorrupt),
        ("42P01", StoreError), ("23505", StoreError),
    ],
)  # fmt: skip
def test_what_postgresql_says_is_said_in_our_words(code, expected):
    assert type(translate(wrapped(psycopg.errors.lookup(code)("trouble")))) is expected


def test_a_connection_that_never_came_about_has_no_code_and_is_unavailable():
    assert type(translate(wrapped(psycopg.OperationalError("connection failed")))) is StoreUnavailable


def test_trouble_without_any_code_is_still_ours():
    assert type(translate(SQLAlchemyError("mistake"))) is StoreError
    assert type(translate(wrapped(psycopg.ProgrammingError("mistake")))) is StoreError


def test_our_own_errors_pass_untouched():
    with pytest.raises(StoreReadOnly) as raised, translated():
        raise StoreReadOnly
    assert raised.value.__cause__ is None


def test_a_file_system_without_room_is_full_and_any_other_trouble_makes_it_unavailable():
    assert type(translate(OSError(errno.ENOSPC, "no space"))) is StoreFull
    assert type(translate(OSError(errno.EDQUOT, "quota"))) is StoreFull
    assert type(translate(OSError(errno.EIO, "broken"))) is StoreUnavailable
