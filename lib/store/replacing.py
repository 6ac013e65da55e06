"""All rows exchanged for those of a backup, in one transaction."""

from pathlib import Path

from sqlalchemy import delete, update

from lib.store.backup import copy_table, file_engine
from lib.store.database import Database
from lib.store.metadata import metadata
from lib.store.schema import leases, versions
from lib.store.schema_notes import presence
from lib.store.sequences import advance_sequences

PASSING = {leases.name, presence.name, versions.name}
"""Tables about this moment: who works, who is there, how often caches have to look again."""


def replace_rows(database: Database, path: Path) -> None:
    """Rows of a checked file of the newest tables in the place of all rows; caches are told.

    Raises
    ------
    StoreError
        If the database does not deliver; then nothing is replaced.
    """
    tables = [table for table in metadata.sorted_tables if table.name not in PASSING]
    engine = file_engine(path)
    try:
        with database.writing() as target, engine.connect() as source:
            target.execute(update(versions).values(number=versions.c.number + 1))
            for table in (presence, *reversed(tables)):
                target.execute(delete(table))
            for table in tables:
                copy_table(source, target, table)
            advance_sequences(target, tables)
    finally:
        engine.dispose()
