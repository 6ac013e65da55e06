"""The table of annotations."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table

from lib.store.metadata import metadata

annotations = Table(
    "annotations",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("instrument", String(20), nullable=False),
    Column("benchmark", String(20), nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("text_en", String(400), nullable=False),
    Column("text_ja", String(400), nullable=False),
    Column("version", Integer, nullable=False),
    Column("archived", Boolean, nullable=False),
    Index("annotations_by_pair", "instrument", "benchmark"),
)
