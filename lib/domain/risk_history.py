"""How risks were judged week by week, and what happened to them; nothing here ever changes once it is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from lib.domain.people import Person
from lib.domain.risks import Level, Moves, Risk, Worse


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody thinks of a risk in one week; ``None`` where he has not said.

    Parameters
    ----------
    worse, moves
        Is it getting worse, and does it move small growth?
    likelihood, impact
        1 to 5.
    level
        Room it has from this week on.
    sentence
        The week in one sentence; may be empty.
    """

    level: Level
    worse: Worse | None = None
    moves: Moves | None = None
    likelihood: int | None = None
    impact: int | None = None
    sentence: str = ""

    @property
    def score(self) -> int | None:
        """Likelihood × impact, 1 to 25; ``None`` until both are judged."""
        return None if self.likelihood is None or self.impact is None else self.likelihood * self.impact


@dataclass(frozen=True, slots=True)
class Review:
    """One answer in a weekly review; it never changes, a second answer is another review.

    Parameters
    ----------
    risk
        Key of the risk.
    week
        Last session of the completed week it is about.
    judgement
        What was thought.
    unchanged
        Whether it was answered with "no change".
    author
        Who answered.
    day
        Calendar day where he sat.
    at
        Instant, UTC.
    key
        The stored row's identity, growing with time; ``None`` before it is stored.
    """

    risk: int
    week: date
    judgement: Judgement
    unchanged: bool
    author: Person
    day: date
    at: datetime
    key: int | None = None


class LogKind(StrEnum):
    """What a line of a risk's log tells."""

    ADDED = "added"
    EDITED = "edited"
    LEVEL = "level"
    PROXY = "proxy"
    NOTE = "note"
    ARCHIVED = "archived"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A dated line in a risk's log; it never changes.

    Parameters
    ----------
    risk
        Key of the risk.
    kind
        What happened.
    week
        Last session of the week it belongs to.
    at
        Instant it was written, UTC.
    details
        Figures and words of the line, as JSON: ``from`` and ``to`` of a level,
        ``symbol``, ``against``, ``level``, ``before``, ``value`` and
        ``direction`` of a crossing, ``text`` of a note, what stood before in
        every field of an edit.
    author
        Who did it; ``None`` when the program did.
    once
        Name under which the line may stand in the log only once; empty for any number.
    key
        The stored row's identity; ``None`` before it is stored.
    """

    risk: int
    kind: LogKind
    week: date
    at: datetime
    details: Mapping[str, str | float | None] = field(default_factory=dict)
    author: Person | None = None
    once: str = ""
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Watchlist:
    """Everything that is kept about risks, as read in one go.

    Parameters
    ----------
    risks
        All of them by key, archived ones included.
    reviews
        By week, then by time.
    log
        By week, then by time.
    """

    risks: tuple[Risk, ...]
    reviews: tuple[Review, ...]
    log: tuple[LogEntry, ...]
