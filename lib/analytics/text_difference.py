"""What changed between two texts: by letters, gathered into pieces a reader can follow.

Works without blanks between words, as in Japanese.
"""

from dataclasses import dataclass
from enum import StrEnum

from diff_match_patch import diff_match_patch

SECONDS = 1.0


class ChangeKind(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and what became of it."""

    kind: ChangeKind
    text: str


KINDS = {-1: ChangeKind.REMOVED, 0: ChangeKind.KEPT, 1: ChangeKind.ADDED}


def text_difference(before: str, after: str) -> tuple[Piece, ...]:
    """Pieces in reading order: without what was added they are ``before``, without what was removed ``after``.

    Long texts are compared coarsely after a second of searching (Myers' method, as Google's diff-match-patch does it).
    """
    comparer = diff_match_patch()
    comparer.Diff_Timeout = SECONDS
    found = comparer.diff_main(before, after)
    comparer.diff_cleanupSemantic(found)
    return tuple(Piece(KINDS[kind], text) for kind, text in found)
