"""Lists of pairs that the team looks at together."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "pair_lists",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("pairs", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
    )
    versions = sa.table("versions", sa.column("topic"), sa.column("number"))
    op.bulk_insert(versions, [{"topic": "pair_lists", "number": 1}])
