"""Which notes somebody is looking for."""

from dataclasses import dataclass
from datetime import date

from lib.domain.notes import Note, NoteState
from lib.domain.searched_text import search_terms
from lib.domain.snippets import Snippet


@dataclass(frozen=True, slots=True)
class NoteQuestion:
    """Filters of the archive; what is absent does not narrow.

    Parameters
    ----------
    text
        Words that must all occur in title, tags or text, in any of the
        spellings that ``searched_text`` makes one.
    language
        ``ja`` or ``en``.
    tag, risk
        One of the note's tags; key of one of its risks.
    author
        Key of a person who saved a revision of it.
    year, month
        Of the week's last session.
    spans
        First and last week of each stretch to look in, both included; ``()``
        finds nothing. A regime is asked for by its spans.
    state
        Drafts or published notes only.
    archived
        Notes that were put away, instead of those that were not.
    """

    text: str = ""
    language: str | None = None
    tag: str | None = None
    risk: str | None = None
    author: int | None = None
    year: int | None = None
    month: int | None = None
    spans: tuple[tuple[date, date], ...] | None = None
    state: NoteState | None = None
    archived: bool = False

    @property
    def terms(self) -> tuple[str, ...]:
        """Words as they are searched."""
        return search_terms(self.text)


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note and where in it the words were found; no snippets where none were asked for."""

    note: Note
    snippets: tuple[Snippet, ...] = ()


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """A page of the archive.

    Parameters
    ----------
    found
        Notes of this page, newest week first.
    total
        Notes that the question finds on all pages.
    months
        ``(year, month, number of notes)`` of all pages, newest first.
    """

    found: tuple[FoundNote, ...]
    total: int
    months: tuple[tuple[int, int, int], ...]
