"""The archive of notes, page by page."""

from lib.domain.note_question import ArchivePage, FoundNote, NoteQuestion
from lib.domain.snippets import snippets
from lib.services.desk import Desk

PAGE = 50


def search_notes(desk: Desk, question: NoteQuestion, page: int = 1, size: int = PAGE) -> ArchivePage:
    """Notes that a question finds, with the hits in context.

    Parameters
    ----------
    desk
        The open desk.
    question
        Filters; the default finds everything that was not put away.
    page
        1, 2, 3 …
    size
        Notes on a page.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    notes = desk.store.note_archive.find(question, size, (page - 1) * size)
    months = desk.store.note_archive.months(question)
    found = tuple(FoundNote(note, snippets(note.content, question.terms)) for note in notes)
    return ArchivePage(found, sum(number for _, _, number in months), months)


def note_tags(desk: Desk) -> tuple[tuple[str, int], ...]:
    """Tags in use with their number, the most frequent first."""
    return desk.store.note_archive.tags()
