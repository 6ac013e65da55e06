"""Hits in context: where in the original a word was found that was looked for in the searched form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lib.domain.notes import NoteContent
from lib.domain.searched_text import aligned_copy, blocks, searched_block

AROUND = 40

Mark = tuple[int, int]


class NoteField(StrEnum):
    """Part of a note in which a word was found."""

    TITLE = "title"
    TAGS = "tags"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of the original around hits.

    Parameters
    ----------
    field
        Where it is from; tags count as one line, joined by blanks.
    start, end
        Its place in the field, in characters: ``text == field[start:end]``.
    text
        The stretch as it was written.
    marks
        Places of the hits in the **field**, ascending, not touching each other; one may reach over the end of a line.
    """

    field: NoteField
    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]


def snippets(content: NoteContent, terms: Sequence[str], most: int = 3) -> tuple[Snippet, ...]:
    """First hits of searched terms in title, tags and text, each with the words around it."""
    fields = {NoteField.TITLE: content.title, NoteField.TAGS: " ".join(content.tags), NoteField.TEXT: content.text}
    found: list[Snippet] = []
    for field, original in fields.items():
        for snippet in _in_field(field, original, terms):
            found.append(snippet)
            if len(found) == most:
                return tuple(found)
    return tuple(found)


def hits(block: str, terms: Sequence[str]) -> tuple[Mark, ...]:
    """Places of searched terms in one block of the original, overlapping ones joined."""
    copy = searched_block(block)
    places = sorted(place for term in terms for place in _places(copy, term))
    if not places:
        return ()
    of_original = aligned_copy(block).places
    marks: list[Mark] = []
    for first, last in places:
        start, end = of_original[first][0], of_original[last - 1][1]
        if marks and start <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return tuple(marks)


def _in_field(field: NoteField, original: str, terms: Sequence[str]) -> Iterator[Snippet]:
    for first, last in blocks(original):
        marks = [(first + start, first + end) for start, end in hits(original[first:last], terms)]
        while marks:
            begin, line_end = _lines_around(original, marks[0])
            start = max(begin, marks[0][0] - AROUND)
            shown = [mark for mark in marks if mark[1] <= min(line_end, marks[0][1] + AROUND)]
            marks = marks[len(shown) :]
            end = min(line_end, shown[-1][1] + AROUND)
            yield Snippet(field, start, end, original[start:end], tuple(shown))


def _lines_around(original: str, mark: Mark) -> Mark:
    """From the start of the line in which a hit starts to the end of the line in which it ends."""
    after = original.find("\n", mark[1])
    return original.rfind("\n", 0, mark[0]) + 1, len(original) if after < 0 else after


def _places(copy: str, term: str) -> Iterator[Mark]:
    start = copy.find(term)
    while start >= 0:
        yield start, start + len(term)
        start = copy.find(term, start + len(term))
