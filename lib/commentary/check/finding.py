"""What the check says about one place in a text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    """How a figure or word stands against the closes."""

    RIGHT = "right"
    ROUNDING = "rounding"
    WRONG = "wrong"
    CONTRADICTS = "contradicts"
    UNCHECKED = "unchecked"


class Kind(StrEnum):
    """What a place in the text claims."""

    DATE = "date"
    LEVEL = "level"
    POINTS = "points"
    CHANGE = "change"
    RATIO = "ratio"
    RATIO_POINTS = "ratio_points"
    AVERAGE = "average"
    DEVIATION = "deviation"
    RELATIVE_DEVIATION = "relative_deviation"
    DIFFERENCE = "difference"
    ARITHMETIC = "arithmetic"
    DIRECTION = "direction"
    SIZE = "size"
    RELATIVE = "relative"
    SIDE = "side"
    STREAK = "streak"
    SINCE = "since"
    THRESHOLD = "threshold"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the text, what it claims, and how that stands.

    Parameters
    ----------
    start, end
        Place in the text as it was given, in characters.
    text
        What stands there.
    subject
        Symbol it is about, ``^RUO/^GSPC`` for the ratio; ``None`` when unknown.
    kind, verdict
        What is claimed, and how it stands.
    expected
        What should stand there, written as the text writes it; ``None`` when unknown.
    cause
        Code of the likely reason of a mistake, or why nothing can be said.
    session
        Day of the value a figure was compared with; ``None`` without one.
    """

    start: int
    end: int
    text: str
    subject: str | None
    kind: Kind
    verdict: Verdict
    expected: str | None = None
    cause: str | None = None
    session: date | None = None
