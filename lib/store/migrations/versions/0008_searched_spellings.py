"""Searched copies in which spellings that mean the same are one."""

import sqlalchemy as sa
from alembic import op

from lib.domain.notes import NoteContent
from lib.domain.searched_text import searched_copy

revision = "0008"
down_revision = "0007"


def _table(name: str, *columns: sa.ColumnClause[object]) -> sa.TableClause:
    return sa.table(name, sa.column("week", sa.Date), sa.column("language", sa.String), *columns)


notes = _table("notes", sa.column("revision", sa.Integer))
written = [sa.column("title", sa.String), sa.column("tags", sa.JSON), sa.column("text", sa.Text)]
revisions = _table("note_revisions", sa.column("number", sa.Integer), *written)
search = _table("note_search", sa.column("folded", sa.Text))


def upgrade() -> None:
    """Write every copy anew from the newest revision of its note."""
    newest = (
        (revisions.c.week == notes.c.week)
        & (revisions.c.language == notes.c.language)
        & (revisions.c.number == notes.c.revision)
    )
    rows = op.get_bind().execute(sa.select(revisions).join_from(notes, revisions, newest)).all()
    copies = [
        {
            "this_week": row.week,
            "this_language": row.language,
            "copy": searched_copy(NoteContent(row.title, row.text, tuple(row.tags))),
        }
        for row in rows
    ]
    this = (search.c.week == sa.bindparam("this_week")) & (search.c.language == sa.bindparam("this_language"))
    if copies:
        op.get_bind().execute(sa.update(search).where(this).values(folded=sa.bindparam("copy")), copies)
