"""Two changes of one text brought together, sentence by sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from merge3 import Merge3

SENTENCE = re.compile(r"\n+|[^\n]+?(?:[。！？]+|[.!?]\s|\n+|\Z)")


@dataclass(frozen=True, slots=True)
class Agreed:
    """Text on which both agree, or which only one of them changed."""

    text: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """A place that both changed, each in his way."""

    mine: str
    theirs: str


def text_merge(ancestor: str, mine: str, theirs: str) -> tuple[Agreed | Disputed, ...]:
    """Both changes of ``ancestor`` in reading order; where they meet, both are kept side by side."""
    merge = Merge3(sentences(ancestor), sentences(mine), sentences(theirs))
    return tuple(_joined(merge))


def sentences(text: str) -> list[str]:
    """Text cut after every sentence and line; joined it is the text again."""
    return SENTENCE.findall(text)


def _joined(merge: Merge3) -> Iterator[Agreed | Disputed]:
    for kind, *groups in merge.merge_groups():
        if kind == "conflict":
            _base, mine, theirs = groups
            yield Disputed("".join(mine), "".join(theirs))
        else:
            yield Agreed("".join(groups[0]))
