"""What changed between two texts, by words and figures, in Japanese by characters.

Numbers and Latin words are never taken apart: 24.66 to 24.98 is one change, not
two digits. Everything else is compared character by character, which is what
Japanese needs, and the result is cleaned up until it reads like an edit
(diff-match-patch, "semantic cleanup").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from diff_match_patch import diff_match_patch

JAPANESE = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
TOKEN = re.compile(rf"\d[\d.,:/%]*(?<![.,:/])|[^\W\d_{JAPANESE}]+|.", re.DOTALL)
SECONDS = 1.0
LETTERS, SURROGATES, AFTER_SURROGATES = 0x4E00, 0xD800, 0xE000


class Change(StrEnum):
    """What happened to a stretch of text."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"


CHANGES = {0: Change.EQUAL, 1: Change.INSERT, -1: Change.DELETE}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with one fate; a deletion comes before the insertion that replaces it."""

    change: Change
    text: str


Segments = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Lines of the older and the newer text that belong side by side."""

    before: Segments
    after: Segments

    @property
    def changed(self) -> bool:
        """Whether the two sides differ."""
        return self.before != self.after


def difference(before: str, after: str) -> Segments:
    """Segments in order: those that are not inserts spell ``before``, those that are not deletes ``after``."""
    codes: dict[str, str] = {}
    compare = diff_match_patch()
    compare.Diff_Timeout = SECONDS
    found = compare.diff_main(_coded(before, codes), _coded(after, codes), False)  # noqa: FBT003  no line mode
    compare.diff_cleanupSemantic(found)
    tokens = {code: token for token, code in codes.items()}
    return tuple(Segment(CHANGES[fate], "".join(tokens[code] for code in text)) for fate, text in found)


def against_common(ancestor: str | None, mine: str, theirs: str) -> tuple[Segments, Segments]:
    """What each of two texts changed of the common one; without one, in each what the other lacks as inserted."""
    if ancestor:
        return difference(ancestor, mine), difference(ancestor, theirs)
    both = difference(theirs, mine)
    here = tuple(one for one in both if one.change is not Change.DELETE)
    there = (one for one in both if one.change is not Change.INSERT)
    return here, tuple(Segment(Change.INSERT, one.text) if one.change is Change.DELETE else one for one in there)


def side_by_side(segments: Sequence[Segment]) -> tuple[Row, ...]:
    """Rows of a table: a new one begins where both texts begin a line."""
    rows: list[Row] = []
    before: list[Segment] = []
    after: list[Segment] = []
    for piece in _by_lines(segments):
        if piece.change is not Change.INSERT:
            before.append(piece)
        if piece.change is not Change.DELETE:
            after.append(piece)
        if piece.change is Change.EQUAL and piece.text.endswith("\n"):
            rows.append(Row(tuple(before), tuple(after)))
            before, after = [], []
    if before or after:
        rows.append(Row(tuple(before), tuple(after)))
    return tuple(rows)


def _by_lines(segments: Sequence[Segment]) -> Iterator[Segment]:
    for segment in segments:
        for line in segment.text.splitlines(keepends=True):
            yield Segment(segment.change, line)


def _coded(text: str, codes: dict[str, str]) -> str:
    """One character per token, the same for the same token."""
    return "".join(codes.setdefault(token, _character(len(codes))) for token in TOKEN.findall(text))


def _character(number: int) -> str:
    """A letter without meaning: the clean-up treats blanks and punctuation apart."""
    code = LETTERS + number
    return chr(code if code < SURROGATES else code + AFTER_SURROGATES - SURROGATES)
