"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

LONGEST = 500
END = re.compile(
    r"[。！？!?]+[」』)\"]*"
    r"|(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|U\.S|e\.g|i\.e|Inc))"
    r"(?<!\b(?:vs|No|St|Co|cf))(?<!\b(?:Sept|Corp))\.[\"')]*(?=\s{1,8}[^a-z0-9\s]|\s{0,8}$)"
    r"|\n[ \t]{0,80}\n"
    r"|\n(?![a-z(0-9,])"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence; a line that goes on in lower case belongs to the one before."""
    start = 0
    for end in [*(found.end() for found in END.finditer(text)), len(text)]:
        if text[start:end].strip():
            yield from _pieces(text, start, end)
        start = end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch nobody would call a sentence, in pieces that end at a blank or comma."""
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in (" ", "、", ","))
        cut = cut + 1 if cut > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
