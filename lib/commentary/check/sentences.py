"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

END = re.compile(
    r"[。！？!?]+[」』)\"]*"
    r"|(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|U\.S|e\.g|i\.e|Inc))"
    r"(?<!\b(?:vs|No|St|Co|cf))(?<!\b(?:Sept|Corp))\.[\"')]*(?=\s+[^a-z0-9\s]|\s*$)"
    r"|[ \t]*\n[ \t]*\n\s*"
    r"|\n(?![a-z(0-9,])"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence; a line that goes on in lower case belongs to the one before."""
    start = 0
    for end in END.finditer(text):
        if text[start : end.end()].strip():
            yield start, end.end()
        start = end.end()
    if text[start:].strip():
        yield start, len(text)
