"""What authors keep beside their drafts: reasons for figures, and texts decided against."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "figure_reasons",
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key"), primary_key=True),
        sa.Column("week", sa.Date, primary_key=True),
        sa.Column("language", sa.String(2), primary_key=True),
        sa.Column("figure", sa.String(400), primary_key=True),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "texts_put_away",
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key"), primary_key=True),
        sa.Column("week", sa.Date, primary_key=True),
        sa.Column("language", sa.String(2), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("put_away_at", INSTANT, nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("tags", sa.JSON, nullable=False),
        sa.Column("risks", sa.JSON, nullable=False),
        sa.Column("annotations", sa.JSON, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
