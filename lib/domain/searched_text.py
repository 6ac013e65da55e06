"""The form in which notes are searched: spellings that mean the same are one.

Over and above the folding of letters

- blanks, and the end of a line, are one blank; an empty line keeps paragraphs apart;
- blanks around & between words go: M & A is M&A;
- SP as a word is S&P, and the number after it stands close: SP500, S&P-500 and S&P 500 are S&P500;
- a hyphen before a letter is a blank: private-credit is private credit; before a figure it may be a minus and stays.

Blanks never go anywhere else, so that *on earth* is not found as *one*.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.domain.folding import folded
from lib.domain.notes import NoteContent

Place = tuple[int, int]

BLANKS = re.compile(r"\s+")
JOINING = (
    (BLANKS, " "),
    (re.compile(r"(?<=\w) ?& ?(?=\w)"), "&"),
    (re.compile(r"(?<![a-z0-9])sp(?![a-z])"), "s&p"),
    (re.compile(r"(?<![a-z0-9]s&p)(?<=s&p)[ \-\u2010](?=\d)"), ""),
)
PARTING = ((re.compile(r"(?<=[^\W_])[\-\u2010](?=[^\W\d_])"), " "),)
BETWEEN_BLOCKS = "\n\n"


@dataclass(frozen=True, slots=True)
class AlignedCopy:
    """A block as it is searched, and what each of its characters was made of.

    Parameters
    ----------
    text
        The searched form.
    places
        For each character: start and end in the original block.
    """

    text: str
    places: tuple[Place, ...]


def search_terms(question: str) -> tuple[str, ...]:
    """Words to look for, each as it stands in the searched form; a hyphenated word is a phrase."""
    words = _replaced(folded(question), JOINING).split()
    return tuple(dict.fromkeys(_replaced(word, PARTING) for word in words))


def searched_text(text: str) -> str:
    """A text as it is searched, block by block."""
    return BETWEEN_BLOCKS.join(searched_block(text[start:end]) for start, end in blocks(text))


def searched_copy(content: NoteContent) -> str:
    """Title, tags and text of a note as they are searched; nothing is found across two of them."""
    return BETWEEN_BLOCKS.join(map(searched_text, (content.title, *content.tags, content.text)))


def blocks(text: str) -> Iterator[Place]:
    """Stretches between empty lines."""
    start = 0
    for blank in BLANKS.finditer(text):
        if blank.group().count("\n") > 1:
            yield start, blank.start()
            start = blank.end()
    yield start, len(text)


def searched_block(block: str) -> str:
    """A text without empty lines as it is searched."""
    return _replaced(folded(block), JOINING + PARTING)


def aligned_copy(block: str) -> AlignedCopy:
    """What ``searched_block`` makes of a block, character by character."""
    text, places = folded(block), [*_folded_places(block)]
    for pattern, other in JOINING + PARTING:
        last, told = 0, list[Place]()
        for match in pattern.finditer(text):
            first, after = match.span()
            whole = places[first][0], places[after - 1][1]
            told += [*places[last:first], *[whole] * len(other)]
            last = after
        text, places = pattern.sub(other, text), [*told, *places[last:]]
    return AlignedCopy(text, tuple(places))


def _replaced(text: str, rules: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for pattern, other in rules:
        text = pattern.sub(other, text)
    return text


def _folded_places(block: str) -> Iterator[Place]:
    """For each character of the folded block: start and end of what it was made of."""
    for start, end in _pieces(block):
        yield from [(start, end)] * len(folded(block[start:end]))


def _pieces(block: str) -> Iterator[Place]:
    """Shortest stretches that fold by themselves as they fold in the block (a half-width ｶ and its ﾞ are one)."""
    start, before = 0, ""
    for position, sign in enumerate(block):
        grown = folded(block[start : position + 1])
        if before and grown == before + folded(sign):
            yield start, position
            start, grown = position, folded(sign)
        before = grown
    yield start, len(block)
