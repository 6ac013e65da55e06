"""The table of pair lists."""

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table

from lib.store.metadata import metadata

pair_lists = Table(
    "pair_lists",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("pairs", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    Column("archived", Boolean, nullable=False),
)
