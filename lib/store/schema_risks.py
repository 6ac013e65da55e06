"""The tables of the risk watchlist."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from lib.store.instants import UtcInstant
from lib.store.metadata import metadata

risks = Table(
    "risks",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("slug", String(60), nullable=False),
    Column("name_en", String(200), nullable=False),
    Column("name_ja", String(200), nullable=False),
    Column("category", String(20), nullable=False),
    Column("what_en", Text, nullable=False),
    Column("what_ja", Text, nullable=False),
    Column("why_en", Text, nullable=False),
    Column("why_ja", Text, nullable=False),
    Column("level", String(20), nullable=False),
    Column("owner", String(80), nullable=False),
    Column("next_review", Date),
    Column("sources", JSON, nullable=False),
    Column("since", Date),
    Column("proxy", JSON(none_as_null=True)),
    Column("version", Integer, nullable=False),
    Column("archived", Boolean, nullable=False),
    UniqueConstraint("slug", name="risks_by_slug"),
)

risk_reviews = Table(
    "risk_reviews",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("risk", ForeignKey("risks.key"), nullable=False),
    Column("week", Date, nullable=False),
    Column("level", String(20), nullable=False),
    Column("worse", String(20)),
    Column("moves", String(20)),
    Column("likelihood", Integer),
    Column("impact", Integer),
    Column("sentence", Text, nullable=False),
    Column("unchanged", Boolean, nullable=False),
    Column("author", ForeignKey("people.key"), nullable=False),
    Column("day", Date, nullable=False),
    Column("at", UtcInstant, nullable=False),
    Index("risk_reviews_by_week", "week", "risk"),
)

risk_log = Table(
    "risk_log",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("risk", ForeignKey("risks.key"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("week", Date, nullable=False),
    Column("at", UtcInstant, nullable=False),
    Column("details", JSON, nullable=False),
    Column("author", ForeignKey("people.key")),
    Column("once", String(200)),
    UniqueConstraint("risk", "once", name="risk_log_once"),
)
