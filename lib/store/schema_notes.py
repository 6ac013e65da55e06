"""The tables of people and notes."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from lib.store.instants import UtcInstant
from lib.store.metadata import metadata

people = Table(
    "people",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("folded", String(320), nullable=False),
    Column("role", String(20), nullable=False),
    UniqueConstraint("folded", name="people_by_name"),
)

notes = Table(
    "notes",
    metadata,
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("title", String(400), nullable=False),
    Column("author", Integer, ForeignKey("people.key"), nullable=False),
    Column("state", String(20), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", UtcInstant, nullable=False),
    Column("changed_at", UtcInstant, nullable=False),
    Column("archived", Boolean, nullable=False),
    Column("archived_by", Integer, ForeignKey("people.key")),
    Column("archived_at", UtcInstant),
)

note_revisions = Table(
    "note_revisions",
    metadata,
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("author", Integer, ForeignKey("people.key"), nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
    Column("state", String(20), nullable=False),
    Column("restored_from", Integer),
    Column("title", String(400), nullable=False),
    Column("tags", JSON, nullable=False),
    Column("risks", JSON, nullable=False),
    Column("annotations", JSON, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(["week", "language"], ["notes.week", "notes.language"]),
)

note_search = Table(
    "note_search",
    metadata,
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("folded", Text, nullable=False),
    ForeignKeyConstraint(["week", "language"], ["notes.week", "notes.language"]),
)

note_links = Table(
    "note_links",
    metadata,
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("value", String(400), primary_key=True),
    Column("position", Integer, nullable=False),
    ForeignKeyConstraint(["week", "language"], ["notes.week", "notes.language"]),
    Index("note_links_by_value", "kind", "value"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("author", Integer, ForeignKey("people.key"), primary_key=True),
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("base", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("writer", String(80), nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
    Column("title", String(400), nullable=False),
    Column("tags", JSON, nullable=False),
    Column("risks", JSON, nullable=False),
    Column("annotations", JSON, nullable=False),
    Column("text", Text, nullable=False),
)

figure_reasons = Table(
    "figure_reasons",
    metadata,
    Column("author", Integer, ForeignKey("people.key"), primary_key=True),
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("figure", String(400), primary_key=True),
    Column("reason", Text, nullable=False),
)

texts_put_away = Table(
    "texts_put_away",
    metadata,
    Column("author", Integer, ForeignKey("people.key"), primary_key=True),
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("put_away_at", UtcInstant, nullable=False),
    Column("title", String(400), nullable=False),
    Column("tags", JSON, nullable=False),
    Column("risks", JSON, nullable=False),
    Column("annotations", JSON, nullable=False),
    Column("text", Text, nullable=False),
)

presence = Table(
    "presence",
    metadata,
    Column("person", Integer, ForeignKey("people.key"), primary_key=True),
    Column("week", Date, primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("since", UtcInstant, nullable=False),
    Column("seen_at", UtcInstant, nullable=False),
)
