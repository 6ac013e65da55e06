"""What a reader wants to see drawn: which line, which stretch of weeks, which marks, on which scale."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lib.domain.errors import InvalidInput
from lib.domain.selection import parse_day, parse_switch

DRAWING = ("line", "zoom", "marks", "same_scale")
NO_MARKS = "none"


class Line(StrEnum):
    """The ratio itself, or its distance from its average of a year."""

    RATIO = "ratio"
    MANSFIELD = "mansfield"


class Mark(StrEnum):
    """What is marked on the weeks of a chart."""

    EVENTS = "events"
    ANNOTATIONS = "annotations"
    NOTES = "notes"
    RISKS = "risks"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from one to another, both included; the address writes ``2025-02-07_2025-06-27``."""

    first: date
    last: date

    def __str__(self) -> str:
        """Text of the address."""
        return f"{self.first.isoformat()}_{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Choices about a picture that change no figure.

    Parameters
    ----------
    line
        What is drawn in the upper panel.
    zoom
        Days shown instead of the range; ``None`` for the range.
    marks
        What is marked.
    same_scale
        Whether the vertical axis holds every week, whatever stretch is shown.
    """

    line: Line = Line.RATIO
    zoom: Stretch | None = None
    marks: tuple[Mark, ...] = tuple(Mark)
    same_scale: bool = False


def parse_drawing(text: Mapping[str, str]) -> Drawing:
    """Drawing from raw text; absent or empty parameters take their defaults.

    Raises
    ------
    InvalidInput
        Naming the first of ``line``, ``zoom``, ``marks`` and ``same_scale`` that breaks a rule.
    """
    given = {name: value for name, value in text.items() if value != ""}
    return Drawing(
        line=_line(given.get("line", Line.RATIO)),
        zoom=parse_stretch(given["zoom"]) if "zoom" in given else None,
        marks=_marks(given["marks"]) if "marks" in given else tuple(Mark),
        same_scale=parse_switch(given.get("same_scale", "no"), "same_scale"),
    )


def spell_marks(marks: tuple[Mark, ...]) -> str:
    """Marks as the address writes them; all of them are the empty text."""
    if set(marks) == set(Mark):
        return ""
    return ",".join(mark for mark in Mark if mark in marks) or NO_MARKS


def parse_stretch(text: str) -> Stretch:
    """Stretch from ``YYYY-MM-DD_YYYY-MM-DD``, the earlier day first."""
    first, _, last = text.partition("_")
    stretch = Stretch(parse_day(first, "zoom"), parse_day(last, "zoom"))
    if stretch.last < stretch.first:
        raise InvalidInput("zoom", "ends_before_it_begins", value=stretch.last)
    return stretch


def _line(text: str) -> Line:
    try:
        return Line(text)
    except ValueError:
        raise InvalidInput("line", "unknown_choice", value=text[:40], choices=", ".join(Line)) from None


def _marks(text: str) -> tuple[Mark, ...]:
    wanted = [] if text == NO_MARKS else text.split(",")
    for name in wanted:
        if name not in tuple(Mark):
            wrong = text if name == NO_MARKS else name
            raise InvalidInput("marks", "unknown_choice", value=wrong[:40], choices=", ".join((*Mark, NO_MARKS)))
    return tuple(mark for mark in Mark if mark in wanted)
