"""Two edits of one sequence of pieces, laid over what both started from.

Edits of different pieces go together, neighbours included; a piece that both
changed, or a gap that both filled, is contested. With ``apart``, which phrases
of one sentence want, two edits go together only where a piece that neither
touched stands between them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

Pieces = Sequence[str]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the three texts; all stretches, joined, spell them.

    Parameters
    ----------
    ancestor, mine, theirs
        Its words in each.
    contested
        Whether both changed it, each in another way.
    """

    ancestor: str
    mine: str
    theirs: str
    contested: bool = False

    @property
    def settled(self) -> str:
        """What it says where nobody contests it."""
        return self.theirs if self.mine == self.ancestor else self.mine


class _Edit(NamedTuple):
    """Pieces ``start`` to ``end`` of the ancestor, perhaps none, replaced by a text, perhaps an empty one."""

    start: int
    end: int
    text: str
    is_mine: bool


def laid_together(ancestor: Pieces, mine: Pieces, theirs: Pieces, *, apart: bool = False) -> Iterator[Stretch]:
    """Stretches in the order of the text."""
    edits = sorted((*_edits(ancestor, mine, is_mine=True), *_edits(ancestor, theirs, is_mine=False)))
    done = 0
    for group in _groups(edits, apart=apart):
        start, end = group[0].start, max(edit.end for edit in group)
        yield from _untouched(ancestor[done:start])
        yield _stretch(ancestor, start, end, group)
        done = end
    yield from _untouched(ancestor[done:])


def _edits(ancestor: Pieces, changed: Pieces, *, is_mine: bool) -> Iterator[_Edit]:
    """Replacements of as many pieces as there were are taken apart, piece by piece."""
    for fate, start, end, first, last in SequenceMatcher(None, ancestor, changed).get_opcodes():
        if fate == "equal":
            continue
        if end - start == last - first:
            for place in range(end - start):
                yield _Edit(start + place, start + place + 1, changed[first + place], is_mine)
        else:
            yield _Edit(start, end, "".join(changed[first:last]), is_mine)


def _groups(edits: Sequence[_Edit], *, apart: bool) -> Iterator[list[_Edit]]:
    """Edits that overlap, fill the same gap, or touch where that matters, belong together."""
    group: list[_Edit] = []
    for edit in edits:
        end = max((one.end for one in group), default=-1)
        same_gap = edit.end == end and group[0].start == end
        if group and not (edit.start < end or (edit.start == end and (apart or same_gap))):
            yield group
            group = []
        group.append(edit)
    if group:
        yield group


def _stretch(ancestor: Pieces, start: int, end: int, group: Sequence[_Edit]) -> Stretch:
    mine, theirs = (
        _applied(ancestor, start, end, [edit for edit in group if edit.is_mine is is_mine]) for is_mine in (True, False)
    )
    both = len({edit.is_mine for edit in group}) > 1
    return Stretch("".join(ancestor[start:end]), mine, theirs, contested=both and mine != theirs)


def _applied(ancestor: Pieces, start: int, end: int, edits: Sequence[_Edit]) -> str:
    text, done = "", start
    for edit in edits:
        text += "".join(ancestor[done : edit.start]) + edit.text
        done = edit.end
    return text + "".join(ancestor[done:end])


def _untouched(pieces: Pieces) -> Iterator[Stretch]:
    if pieces:
        text = "".join(pieces)
        yield Stretch(text, text, text)
