"""The tables. What changes here needs a migration; a test compares the two."""

from sqlalchemy import Boolean, Column, Date, Float, Index, Integer, String, Table

from lib.store import (
    schema_annotations,
    schema_dividends,
    schema_notes,
    schema_pairs,
    schema_risks,
    schema_typed_words,
)
from lib.store.instants import UtcInstant
from lib.store.metadata import metadata

HEAD = "0010"
"""Newest revision this code knows; revisions are numbered, so that text order is age."""

ROOMS = (
    schema_annotations,
    schema_dividends,
    schema_notes,
    schema_pairs,
    schema_risks,
    schema_typed_words,
)
"""Modules with tables of their own; ``metadata`` knows them once they are imported."""

closes = Table(
    "closes",
    metadata,
    Column("symbol", String(20), primary_key=True),
    Column("basis", String(20), primary_key=True),
    Column("session", Date, primary_key=True),
    Column("source", String(20), primary_key=True),
    Column("known_since", UtcInstant, primary_key=True),
    Column("value", Float(53), nullable=False),
    Column("status", String(20), nullable=False),
    sqlite_with_rowid=False,  # rows lie in the order of the key, which is the order of every read
)

instruments = Table(
    "instruments",
    metadata,
    Column("symbol", String(20), primary_key=True),
    Column("name_en", String(200), nullable=False),
    Column("name_ja", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("position", Integer, nullable=False),
    Column("archived", Boolean, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("name_en", String(200), nullable=False),
    Column("name_ja", String(200), nullable=False),
    Column("importance", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("archived", Boolean, nullable=False),
)

attempts = Table(
    "attempts",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("symbol", String(20), nullable=False),
    Column("started_at", UtcInstant, nullable=False),
    Column("finished_at", UtcInstant, nullable=False),
    Column("outcome", String(40), nullable=False),
    Column("rows", Integer, nullable=False),
    Column("last_session", Date),
    Index("attempts_by_symbol", "symbol", "finished_at"),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", String(200), nullable=False),
    Column("expires_at", UtcInstant, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("topic", String(20), primary_key=True),
    Column("number", Integer, nullable=False),
)
