"""The pieces every form of the report is set from: finished texts, nothing left to compute."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class TextTable:
    """Rows of finished cells.

    Parameters
    ----------
    headers
        What a person reads above each column.
    rows
        As many cells as headers.
    left
        How many columns, from the first, are text and stand at the left; figures stand at the right.
    under
        A small line under the first cell of each row; empty for none.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left: int = 1
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure with its name above and what it means below."""

    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under its own title.

    Parameters
    ----------
    title, about
        The title, and what is said beside it in grey.
    table
        Its rows; none where there is nothing to list.
    text
        Running text.
    notes
        Small print below.
    """

    title: str
    about: str = ""
    table: TextTable | None = None
    text: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotePart:
    """The note of the week.

    Parameters
    ----------
    title, by
        Its own title, or the part's; and who saved it when.
    blocks
        Its text, as ``note_tree`` gives it.
    notes
        What has become of its figures since.
    """

    title: str
    by: str
    blocks: list[dict[str, Any]]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the provenance."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class WeeklyReport:
    """Everything that is read in a report, in reading order.

    Parameters
    ----------
    language, title, day, status
        Of the document, and the week with its status word.
    headline, evidence, states
        The answer, what supports it, and what a reader should know about gaps.
    figures
        The strip of key figures.
    chart
        Title and small print of the ratio chart; its text is the takeaway for those who cannot see it.
    indices, regimes, events, why
        Parts with a table or running text.
    note
        What the team wrote; ``None`` where it has published nothing.
    risks
        The watched risks; ``None`` where none has been reviewed.
    origin
        Source, dates and what is not final.
    method
        How the figures are made, one sentence each.
    foot
        The source line on every page.
    """

    language: str
    title: str
    day: str
    status: str
    headline: str
    evidence: str
    states: tuple[str, ...]
    figures: tuple[KeyFigure, ...]
    chart: Section
    indices: Section
    regimes: Section
    events: Section
    why: Section
    note: NotePart | None
    risks: Section | None
    origin_title: str
    origin: tuple[Fact, ...]
    method: str
    foot: str
