"""The table of words typed into forms."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from lib.store.instants import UtcInstant
from lib.store.metadata import metadata

typed_words = Table(
    "typed_words",
    metadata,
    Column("author", Integer, ForeignKey("people.key"), primary_key=True),
    Column("form", String(120), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("text", Text, nullable=False),
    Column("base", Integer, nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("writer", String(80), nullable=False),
)
