"""Two edits of one text brought together, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from merge3 import Merge3

from lib.domain.notes import Conflict, NoteContent

SENTENCE = re.compile(r"[^\n。！？]*(?:[。！？]+[」』）]*\n?|\n)|[^\n。！？]+\Z")


@dataclass(frozen=True, slots=True)
class Agreed:
    """Text that both keep, or that only one of them changed."""

    text: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """A place that both changed, each in another way."""

    mine: str
    theirs: str
    ancestor: str


@dataclass(frozen=True, slots=True)
class Merge:
    """A text in parts, some of them disputed.

    Parameters
    ----------
    parts
        In the order of the text.
    """

    parts: tuple[Agreed | Disputed, ...]

    @property
    def disputed(self) -> tuple[Disputed, ...]:
        """Places somebody has to decide."""
        return tuple(part for part in self.parts if isinstance(part, Disputed))

    def resolved(self, decisions: Sequence[str]) -> str:
        """The whole text, one decided text for each disputed place, in their order."""
        decided = iter(decisions)
        return "".join(part.text if isinstance(part, Agreed) else next(decided) for part in self.parts)

    @property
    def both(self) -> str:
        """The whole text with mine and then theirs wherever they differ: nothing is lost."""
        return self.resolved([_joined(part.mine, part.theirs) for part in self.disputed])


@dataclass(frozen=True, slots=True)
class ContentMerge:
    """Two edits of a note brought together; ``title`` is one part."""

    title: Agreed | Disputed
    text: Merge
    tags: tuple[str, ...]
    risks: tuple[str, ...]
    annotations: tuple[str, ...]

    def resolved(self, title: str, decisions: Sequence[str]) -> NoteContent:
        """The note with a title and one decided text for each disputed place."""
        return NoteContent(title, self.text.resolved(decisions), self.tags, self.risks, self.annotations)


def merge_texts(ancestor: str, mine: str, theirs: str) -> Merge:
    """What both wrote, where they do not contradict each other.

    Places are sentences (ended by 。！？ or a line end): edits of different
    sentences that have an unchanged one between them go together.
    """
    base, one, other = (SENTENCE.findall(text) for text in (ancestor, mine, theirs))
    return Merge(tuple(_parts(Merge3(base, one, other))))


def merge_contents(conflict: Conflict) -> ContentMerge:
    """Both edits of a note brought together.

    Tags and links that either added are in, those that either took away are
    out. Without an ancestor, what both texts share stands in for it: then
    nothing counts as taken away.
    """
    mine, theirs = conflict.mine, conflict.theirs
    ancestor = conflict.ancestor or _shared(mine, theirs)
    return ContentMerge(
        _title(ancestor.title, mine.title, theirs.title),
        merge_texts(ancestor.text, mine.text, theirs.text),
        _words(ancestor.tags, mine.tags, theirs.tags),
        _words(ancestor.risks, mine.risks, theirs.risks),
        _words(ancestor.annotations, mine.annotations, theirs.annotations),
    )


def _parts(merge: Merge3[str]) -> Iterator[Agreed | Disputed]:
    agreed = ""
    for kind, *place in merge.merge_groups():
        if kind != "conflict":
            agreed += "".join(place[0])
            continue
        if agreed:
            yield Agreed(agreed)
            agreed = ""
        ancestor, mine, theirs = ("".join(sentences) for sentences in place)
        yield Disputed(mine, theirs, ancestor)
    if agreed:
        yield Agreed(agreed)


def _title(ancestor: str, mine: str, theirs: str) -> Agreed | Disputed:
    if theirs in {mine, ancestor}:
        return Agreed(mine)
    return Agreed(theirs) if mine == ancestor else Disputed(mine, theirs, ancestor)


def _words(ancestor: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    gone = {word for word in ancestor if word not in mine or word not in theirs}
    return tuple(word for word in dict.fromkeys((*mine, *theirs)) if word not in gone)


def _shared(mine: NoteContent, theirs: NoteContent) -> NoteContent:
    one, other = SENTENCE.findall(mine.text), SENTENCE.findall(theirs.text)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    text = "".join("".join(one[block.a : block.a + block.size]) for block in blocks)
    return NoteContent("", text)


def _joined(mine: str, theirs: str) -> str:
    gap = "" if not mine or not theirs or mine.endswith("\n") else "\n"
    return mine + gap + theirs
