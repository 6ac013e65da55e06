"""The risk watchlist, with the risks a fresh installation starts with."""

import sqlalchemy as sa
from alembic import op

from lib.domain.starting_risks import STARTING_RISKS
from lib.store.risk_rows import row_of_risk

revision = "0003"
down_revision = "0002"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables and fill in the start set."""
    _make_risks()
    _make_reviews()
    _make_log()
    versions = sa.table("versions", sa.column("topic"), sa.column("number"))
    op.bulk_insert(versions, [{"topic": "risks", "number": 1}])


def _make_risks() -> None:
    risks = op.create_table(
        "risks",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("slug", sa.String(60), nullable=False),
        sa.Column("name_en", sa.String(200), nullable=False),
        sa.Column("name_ja", sa.String(200), nullable=False),
        sa.Column("category", sa.String(20), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("what_en", "what_ja", "why_en", "why_ja")),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("next_review", sa.Date),
        sa.Column("sources", sa.JSON, nullable=False),
        sa.Column("since", sa.Date),
        sa.Column("proxy", sa.JSON(none_as_null=True)),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
        sa.UniqueConstraint("slug", name="risks_by_slug"),
    )
    op.bulk_insert(risks, [{**row_of_risk(risk), "version": 1} for risk in STARTING_RISKS])


def _make_reviews() -> None:
    op.create_table(
        "risk_reviews",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("risk", sa.Integer, sa.ForeignKey("risks.key"), nullable=False),
        sa.Column("week", sa.Date, nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("worse", sa.String(20)),
        sa.Column("moves", sa.String(20)),
        sa.Column("likelihood", sa.Integer),
        sa.Column("impact", sa.Integer),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("unchanged", sa.Boolean, nullable=False),
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key"), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )
    op.create_index("risk_reviews_by_week", "risk_reviews", ["week", "risk"])


def _make_log() -> None:
    op.create_table(
        "risk_log",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("risk", sa.Integer, sa.ForeignKey("risks.key"), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("week", sa.Date, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key")),
        sa.Column("once", sa.String(200)),
        sa.UniqueConstraint("risk", "once", name="risk_log_once"),
    )
