"""The archive of notes: found by words, tag, risk, author and time."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, extract, func, or_, select

from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Note
from lib.store.database import Database
from lib.store.note_rows import note_of, noted
from lib.store.schema_notes import note_links, note_revisions, note_search, notes

Condition = ColumnElement[bool]
Rows = Select[*tuple[Any, ...]]

_year, _month = extract("year", notes.c.week), extract("month", notes.c.week)


class NoteArchive:
    """All notes, to be looked through.

    Parameters
    ----------
    database
        Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, question: NoteQuestion, limit: int = 50, offset: int = 0) -> tuple[Note, ...]:
        """One page of what the question finds, newest week first, Japanese before English."""
        wanted = _narrowed(noted(), question).order_by(notes.c.week.desc(), notes.c.language.desc())
        with self._database.reading() as connection:
            rows = connection.execute(wanted.limit(limit).offset(offset)).mappings()
            return tuple(note_of(row) for row in rows)

    def months(self, question: NoteQuestion) -> tuple[tuple[int, int, int], ...]:
        """Year, month and number of the notes that the question finds, newest first."""
        counted: Rows = select(_year, _month, func.count()).select_from(notes)
        wanted = _narrowed(counted, question).group_by(_year, _month).order_by(_year.desc(), _month.desc())
        with self._database.reading() as connection:
            return tuple((int(year), int(month), number) for year, month, number in connection.execute(wanted))

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Tags of the notes that were not put away, with their number, the most frequent first."""
        here = (note_links.c.week == notes.c.week) & (note_links.c.language == notes.c.language)
        number = func.count()
        wanted = (
            select(note_links.c.value, number)
            .join_from(note_links, notes, here)
            .where(note_links.c.kind == "tag", notes.c.archived.is_(False))
            .group_by(note_links.c.value)
            .order_by(number.desc(), note_links.c.value)
        )
        with self._database.reading() as connection:
            return tuple((tag, count) for tag, count in connection.execute(wanted))


def _narrowed(wanted: Rows, question: NoteQuestion) -> Rows:
    if question.terms:
        same = (note_search.c.week == notes.c.week) & (note_search.c.language == notes.c.language)
        wanted = wanted.join(note_search, same)
    return wanted.where(*_conditions(question))


def _conditions(question: NoteQuestion) -> list[Condition]:
    given: list[tuple[object, Condition]] = [
        (question.language, notes.c.language == question.language),
        (question.state, notes.c.state == question.state),
        (question.year, _year == question.year),
        (question.month, _month == question.month),
        (question.tag, _linked("tag", question.tag)),
        (question.risk, _linked("risk", question.risk)),
        (question.author, _saved_by(question.author)),
        (question.spans, _within(question.spans or ())),
    ]
    words = [note_search.c.folded.contains(term, autoescape=True) for term in question.terms]
    return [
        notes.c.archived.is_(question.archived),
        *(condition for value, condition in given if value is not None),
        *words,
    ]


def _linked(kind: str, value: str | None) -> Condition:
    here = (note_links.c.week == notes.c.week) & (note_links.c.language == notes.c.language)
    return exists().where(here, note_links.c.kind == kind, note_links.c.value == value)


def _saved_by(author: int | None) -> Condition:
    saved = note_revisions.alias()  # the newest revision may already be in the question
    here = (saved.c.week == notes.c.week) & (saved.c.language == notes.c.language)
    return exists().where(here, saved.c.author == author)


def _within(spans: Sequence[tuple[Any, Any]]) -> Condition:
    return or_(notes.c.week.in_([]), *(notes.c.week.between(first, last) for first, last in spans))
