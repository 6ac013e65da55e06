"""How old a database's tables are."""

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

from lib.domain.errors import StoreTooNew
from lib.store.schema import HEAD

alembic_version = Table("alembic_version", MetaData(), Column("version_num", String(32)))


def stored_revision(connection: Connection) -> str | None:
    """Revision of the tables, ``None`` before the first migration."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalars(select(alembic_version.c.version_num)).one_or_none()


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
