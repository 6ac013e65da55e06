"""Who put a note away, and when."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the columns; of notes put away before, nobody knows."""
    op.add_column("notes", sa.Column("archived_by", sa.Integer, sa.ForeignKey("people.key")), inline_references=True)
    op.add_column("notes", sa.Column("archived_at", sa.DateTime(timezone=True)))
