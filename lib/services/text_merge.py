"""Two edits of one text brought together: what only one changed by itself, the rest place by place.

Places are sentences. Within a sentence that both changed, phrases (ended by a
comma) that only one changed are taken by themselves too, where an unchanged
phrase stands between; what is left is one question about the sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from lib.domain.notes import Conflict, NoteContent
from lib.services.three_way import Stretch, laid_together

_END = r"[^\n]*?(?:[{japanese}]+[」』）]*\n?|[{latin}]+[\"'’”)\]]*(?:[ \t]+|\n)|\n)|[^\n]+\Z"
SENTENCE = re.compile(_END.format(japanese="。！？", latin=".!?"))
PHRASE = re.compile(_END.format(japanese="。！？、，；", latin=".!?,;"))
ENDED = re.compile(r"[\s。！？」』）]\Z")
BETWEEN_TITLES = " / "


class Choice(StrEnum):
    """What becomes of a place that both changed."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Agreed:
    """Text that both keep, or that only one of them changed."""

    text: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """A place that both changed, each in another way; what only one changed in it is in both.

    ``joint`` stands between the two where both are kept.
    """

    mine: str
    theirs: str
    ancestor: str
    joint: str = ""

    def said(self, choice: Choice) -> str:
        """The place as decided."""
        return {Choice.MINE: self.mine, Choice.THEIRS: self.theirs}.get(choice, self.mine + self.joint + self.theirs)


Part = Agreed | Disputed


@dataclass(frozen=True, slots=True)
class ContentMerge:
    """Two edits of a note brought together: ``title`` is one part, ``parts`` are those of the text in order."""

    title: Part
    parts: tuple[Part, ...]
    tags: tuple[str, ...]
    risks: tuple[str, ...]
    annotations: tuple[str, ...]

    @property
    def disputed(self) -> tuple[Disputed, ...]:
        """Places somebody has to decide, the title first."""
        return tuple(part for part in (self.title, *self.parts) if isinstance(part, Disputed))

    def resolved(self, choices: Sequence[Choice]) -> NoteContent:
        """The note with one choice for each disputed place, in their order."""
        decided = iter(choices)
        title, *parts = (
            part.text if isinstance(part, Agreed) else part.said(next(decided)) for part in (self.title, *self.parts)
        )
        return NoteContent(title, "".join(parts), self.tags, self.risks, self.annotations)


def merge_texts(ancestor: str, mine: str, theirs: str) -> tuple[Part, ...]:
    """Parts of a text, neighbours that are agreed in one."""
    pieces = (SENTENCE.findall(text) for text in (ancestor, mine, theirs))
    return tuple(_joined(_part(stretch) for stretch in laid_together(*pieces)))


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


def _part(stretch: Stretch) -> Part:
    """A stretch of sentences; a contested one is looked at by phrases."""
    if not stretch.contested:
        return Agreed(stretch.settled)
    pieces = (PHRASE.findall(text) for text in (stretch.ancestor, stretch.mine, stretch.theirs))
    phrases = tuple(laid_together(*pieces, apart=True))
    if not any(phrase.contested for phrase in phrases):
        return Agreed("".join(phrase.settled for phrase in phrases))
    mine = "".join(phrase.mine if phrase.contested else phrase.settled for phrase in phrases)
    theirs = "".join(phrase.theirs if phrase.contested else phrase.settled for phrase in phrases)
    return Disputed(mine, theirs, stretch.ancestor, _joint(mine, theirs))


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    agreed = ""
    for part in parts:
        if isinstance(part, Agreed):
            agreed += part.text
            continue
        if agreed:
            yield Agreed(agreed)
            agreed = ""
        yield part
    if agreed:
        yield Agreed(agreed)


def _joint(mine: str, theirs: str) -> str:
    return "" if not mine or not theirs or ENDED.search(mine) else "\n"


def _title(ancestor: str, mine: str, theirs: str) -> Part:
    if theirs in {mine, ancestor}:
        return Agreed(mine)
    return Agreed(theirs) if mine == ancestor else Disputed(mine, theirs, ancestor, BETWEEN_TITLES)


def _words(ancestor: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    gone = {word for word in ancestor if word not in mine or word not in theirs}
    return tuple(word for word in dict.fromkeys((*mine, *theirs)) if word not in gone)


def _shared(mine: NoteContent, theirs: NoteContent) -> NoteContent:
    one, other = SENTENCE.findall(mine.text), SENTENCE.findall(theirs.text)
    blocks = SequenceMatcher(None, one, other).get_matching_blocks()
    text = "".join("".join(one[block.a : block.a + block.size]) for block in blocks)
    return NoteContent("", text)
