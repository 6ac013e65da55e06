"""How old a database's tables are."""

from sqlalchemy import Connection, inspect, text

from lib.domain.errors import StoreTooNew
from lib.store.schema import HEAD


def stored_revision(connection: Connection) -> str | None:
    """Revision of the tables, ``None`` before the first migration."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(text("SELECT version_num FROM alembic_version"))


def is_current(connection: Connection) -> bool:
    """Whether the tables are the ones this code knows.

    Raises
    ------
    StoreTooNew
        If a newer version of the program has migrated them.
    """
    revision = stored_revision(connection)
    if revision is not None and revision > HEAD:
        raise StoreTooNew(found=revision, known=HEAD)
    return revision == HEAD
