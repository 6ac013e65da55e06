"""Days a text names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lib.commentary.check.normalised import normalised
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.sentences import sentences


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
        for token in Sentence(reading.text, start, end).tokens:
            day = token.day.near(week) if token.kind == "date" and token.day.whole else None
            if day is not None and token.day.weekday in {None, day.weekday()}:
                yield NamedDay(*reading.origin(token.start, token.end), day)
