"""People, notes with their revisions, drafts, and who is editing."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    _make_people()
    _make_notes()
    _make_revisions()
    _make_search()
    _make_links()
    _make_drafts()
    _make_presence()
    versions = sa.table("versions", sa.column("topic"), sa.column("number"))
    op.bulk_insert(versions, [{"topic": topic, "number": 1} for topic in ("notes", "drafts")])


def _make_people() -> None:
    op.create_table(
        "people",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("folded", sa.String(320), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.UniqueConstraint("folded", name="people_by_name"),
    )


def _make_notes() -> None:
    op.create_table(
        "notes",
        *_address(),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key"), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
    )


def _make_revisions() -> None:
    op.create_table(
        "note_revisions",
        *_address(),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key"), nullable=False),
        sa.Column("saved_at", INSTANT, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("restored_from", sa.Integer),
        *_content("facts", "reasons"),
        _of_a_note(),
    )


def _make_search() -> None:
    op.create_table("note_search", *_address(), sa.Column("folded", sa.Text, nullable=False), _of_a_note())


def _make_links() -> None:
    op.create_table(
        "note_links",
        *_address(),
        sa.Column("kind", sa.String(20), primary_key=True),
        sa.Column("value", sa.String(400), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        _of_a_note(),
    )
    op.create_index("note_links_by_value", "note_links", ["kind", "value"])


def _make_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("author", sa.Integer, sa.ForeignKey("people.key"), primary_key=True),
        *_address(),
        sa.Column("base", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("writer", sa.String(80), nullable=False),
        sa.Column("saved_at", INSTANT, nullable=False),
        *_content(),
    )


def _make_presence() -> None:
    op.create_table(
        "presence",
        sa.Column("person", sa.Integer, sa.ForeignKey("people.key"), primary_key=True),
        *_address(),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
    )


def _address() -> list[sa.Column[object]]:
    return [sa.Column("week", sa.Date, primary_key=True), sa.Column("language", sa.String(2), primary_key=True)]


def _of_a_note() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["week", "language"], ["notes.week", "notes.language"])


def _content(*documents: str) -> list[sa.Column[object]]:
    """What a person wrote; the text comes last, so that nobody has to read past it."""
    return [
        sa.Column("title", sa.String(400), nullable=False),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("tags", "risks", "annotations", *documents)),
        sa.Column("text", sa.Text, nullable=False),
    ]
