"""Hits in context: where in the original a word was found that was looked for in the folded copy."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lib.domain.folding import folded
from lib.domain.notes import NoteContent

AROUND = 40
LINE = re.compile(r"[^\n]+")

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
        Places of the hits in the **field**, ascending, not touching each other.
    """

    field: NoteField
    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]


def snippets(content: NoteContent, terms: Sequence[str], most: int = 3) -> tuple[Snippet, ...]:
    """First hits of folded terms in title, tags and text, each with the words around it."""
    fields = {NoteField.TITLE: content.title, NoteField.TAGS: " ".join(content.tags), NoteField.TEXT: content.text}
    found: list[Snippet] = []
    for field, original in fields.items():
        for snippet in _in_field(field, original, terms):
            found.append(snippet)
            if len(found) == most:
                return tuple(found)
    return tuple(found)


def hits(line: str, terms: Sequence[str]) -> tuple[Mark, ...]:
    """Places of folded terms in one line of the original, overlapping ones joined."""
    copy = folded(line)
    places = sorted(place for term in terms for place in _places(copy, term))
    if not places:
        return ()
    starts, ends = _alignment(line)
    marks: list[Mark] = []
    for first, last in places:
        start, end = starts[first], ends[last - 1]
        if marks and start <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return tuple(marks)


def _in_field(field: NoteField, original: str, terms: Sequence[str]) -> Iterator[Snippet]:
    for line in LINE.finditer(original):
        marks = [(line.start() + start, line.start() + end) for start, end in hits(line.group(), terms)]
        while marks:
            start = max(line.start(), marks[0][0] - AROUND)
            shown = [mark for mark in marks if mark[1] <= marks[0][1] + AROUND]
            marks = marks[len(shown) :]
            end = min(line.end(), shown[-1][1] + AROUND)
            yield Snippet(field, start, end, original[start:end], tuple(shown))


def _places(copy: str, term: str) -> Iterator[Mark]:
    start = copy.find(term)
    while start >= 0:
        yield start, start + len(term)
        start = copy.find(term, start + len(term))


def _alignment(line: str) -> tuple[list[int], list[int]]:
    """For each character of the folded line: start and end of what it was made of."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _pieces(line):
        length = len(folded(line[start:end]))
        starts += [start] * length
        ends += [end] * length
    return starts, ends


def _pieces(line: str) -> Iterator[Mark]:
    """Shortest stretches that fold by themselves as they fold in the line (a half-width ｶ and its ﾞ are one)."""
    start, before = 0, ""
    for position, sign in enumerate(line):
        grown = folded(line[start : position + 1])
        if before and grown == before + folded(sign):
            yield start, position
            start, grown = position, folded(sign)
        before = grown
    yield start, len(line)
