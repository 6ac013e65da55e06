"""Words typed into forms and not saved yet."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "typed_words",
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key"), primary_key=True),
        sa.Column("form", sa.String(120), primary_key=True),
        sa.Column("field", sa.String(40), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("base", sa.Integer, nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("writer", sa.String(80), nullable=False),
    )
