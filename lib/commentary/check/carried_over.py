"""Sentences left as they stood in last week's note."""

import re

from lib.commentary.check.normalised import normalised
from lib.commentary.check.sentences import sentences

SHORTEST = 8


def carried_over(text: str, last_week: str) -> list[tuple[int, int]]:
    """Places of the sentences that stand unchanged in last week's text, in characters; neighbours joined.

    Parameters
    ----------
    text, last_week
        This week's text and the one before it, in one language.
    """
    reading, earlier = normalised(text), normalised(last_week)
    known = {_core(earlier.text[start:end]) for start, end in sentences(earlier.text)}
    places: list[tuple[int, int]] = []
    for start, end in sentences(reading.text):
        core = _core(reading.text[start:end])
        if len(core) < SHORTEST or core not in known:
            continue
        first, last = reading.origin(*_trimmed(reading.text, start, end))
        if places and not text[places[-1][1] : first].strip():
            places[-1] = (places[-1][0], last)
        else:
            places.append((first, last))
    return places


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _core(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()
