"""The first tables, with the universe and the events a fresh installation starts with."""

from dataclasses import asdict

import sqlalchemy as sa
from alembic import op

from lib.domain.events import STARTING_EVENTS
from lib.domain.instruments import STARTING_UNIVERSE

revision = "0001"
down_revision = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables and fill in what is known from the start."""
    _make_closes()
    _make_universe()
    _make_events()
    _make_attempts()
    _make_leases()
    _make_versions()


def _make_closes() -> None:
    op.create_table(
        "closes",
        sa.Column("symbol", sa.String(20), primary_key=True),
        sa.Column("basis", sa.String(20), primary_key=True),
        sa.Column("session", sa.Date, primary_key=True),
        sa.Column("source", sa.String(20), primary_key=True),
        sa.Column("known_since", INSTANT, primary_key=True),
        sa.Column("value", sa.Float(53), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sqlite_with_rowid=False,
    )


def _make_universe() -> None:
    instruments = op.create_table(
        "instruments",
        sa.Column("symbol", sa.String(20), primary_key=True),
        sa.Column("name_en", sa.String(200), nullable=False),
        sa.Column("name_ja", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
    )
    rows = [
        {**asdict(instrument), "position": position, "archived": False}
        for position, instrument in enumerate(STARTING_UNIVERSE, 1)
    ]
    op.bulk_insert(instruments, rows)


def _make_events() -> None:
    events = op.create_table(
        "events",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("name_en", sa.String(200), nullable=False),
        sa.Column("name_ja", sa.String(200), nullable=False),
        sa.Column("importance", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
    )
    rows = [{name: value for name, value in asdict(event).items() if name != "key"} for event in STARTING_EVENTS]
    op.bulk_insert(events, rows)


def _make_attempts() -> None:
    op.create_table(
        "attempts",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("symbol", sa.String(20), nullable=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("finished_at", INSTANT, nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("last_session", sa.Date),
    )
    op.create_index("attempts_by_symbol", "attempts", ["symbol", "finished_at"])


def _make_leases() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("holder", sa.String(200), nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
    )


def _make_versions() -> None:
    versions = op.create_table(
        "versions",
        sa.Column("topic", sa.String(20), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
    op.bulk_insert(versions, [{"topic": topic, "number": 1} for topic in ("prices", "universe", "events", "leases")])
