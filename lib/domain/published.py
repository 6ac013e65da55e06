"""Figures somebody published, to be held against the data."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FigureKind(StrEnum):
    """What a published figure is. Units: index points, per cent, or percentage points."""

    CLOSE = "close"
    POINTS = "points"
    CHANGE = "change"
    RATIO = "ratio"
    AVERAGE = "average"
    DEVIATION = "deviation"

    @property
    def of_index(self) -> bool:
        """Whether it belongs to one index rather than to the ratio."""
        return self in {FigureKind.CLOSE, FigureKind.POINTS, FigureKind.CHANGE}


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """One figure as it was published.

    Parameters
    ----------
    week
        Last session of the week it was published for.
    kind
        What it is.
    value
        As published: 24.66 for a ratio of 24.66 %, 0.69 for a deviation of +0.69 pt.
    places
        Decimals it was published with, which say how far it may be from the truth.
    subject
        Symbol of an index figure; the ratio's figures have the benchmark's pair and carry none.
    origin
        Row of the file or language of the note it stands in, as text.
    """

    week: date
    kind: FigureKind
    value: float
    places: int
    subject: str | None = None
    origin: str = ""

    @property
    def half_step(self) -> float:
        """Half of the last published decimal."""
        return float(0.5 * 10.0**-self.places)
