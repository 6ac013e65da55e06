"""Alembic's entry: migrate on the connection, and in the transaction, we are given."""

from alembic import context

from lib.store.metadata import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,  # SQLite can, once Python leaves transactions to us
    render_as_batch=True,  # SQLite alters a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
