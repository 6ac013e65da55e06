"""Dividends of funds, added and never changed."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "dividends",
        sa.Column("symbol", sa.String(20), primary_key=True),
        sa.Column("ex_date", sa.Date, primary_key=True),
        sa.Column("source", sa.String(20), primary_key=True),
        sa.Column("known_since", INSTANT, primary_key=True),
        sa.Column("amount", sa.Float(53), nullable=False),
    )
    op.create_table(
        "dividend_reads",
        sa.Column("symbol", sa.String(20), primary_key=True),
        sa.Column("known_since", INSTANT, nullable=False),
    )
