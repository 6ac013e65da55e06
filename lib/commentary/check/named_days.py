"""Days a text names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lib.commentary.check.days import MONTH
from lib.commentary.check.normalised import normalised
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.sentences import sentences

DATED = re.compile(rf"\d[-/.月日]|\b{MONTH}\s\d|\d\s(?:of\s)?{MONTH}")
"""What a sentence has at least, if it names a whole date: most have not, and need no closer reading."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A whole date and its place in the text as it was given."""

    start: int
    end: int
    day: date


def named_days(text: str, week: date) -> Iterator[NamedDay]:
    """Dates with month and day, in order.

    One without a year is the nearest to the week; one beside a weekday that is not its own is left out.
    """
    reading = normalised(text)
    for start, end in sentences(reading.text):
        for place in _in_sentence(reading.text[start:end], week):
            yield NamedDay(*reading.origin(start + place.start, start + place.end), place.day)


@lru_cache(maxsize=4096)
def _in_sentence(words: str, week: date) -> tuple[NamedDay, ...]:
    """Days of one sentence and their places in it; kept, since a note is read more often than written."""
    if DATED.search(words) is None:
        return ()
    found = []
    for token in Sentence(words, 0, len(words)).tokens:
        day = token.day.near(week) if token.kind == "date" and token.day.whole else None
        if day is not None and token.day.weekday in {None, day.weekday()}:
            found.append(NamedDay(token.start, token.end, day))
    return tuple(found)
