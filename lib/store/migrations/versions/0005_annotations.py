"""Annotations on the charts of pairs."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "annotations",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("instrument", sa.String(20), nullable=False),
        sa.Column("benchmark", sa.String(20), nullable=False),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("text_en", sa.String(400), nullable=False),
        sa.Column("text_ja", sa.String(400), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
    )
    op.create_index("annotations_by_pair", "annotations", ["instrument", "benchmark"])
    versions = sa.table("versions", sa.column("topic"), sa.column("number"))
    op.bulk_insert(versions, [{"topic": "annotations", "number": 1}])
