"""What a reader asks about a change: since which week, over how many weeks, up to which level."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lib.domain.errors import InvalidInput
from lib.domain.selection import parse_day, parse_number

HORIZONS = (1, 4, 13)
QUESTION = ("from", "over", "level", "percentile")


@dataclass(frozen=True, slots=True)
class Question:
    """Choices of the tab that tells what would change the picture.

    Parameters
    ----------
    first
        Week to compare with; ``None`` for the week before the one shown.
    weeks
        Weeks ahead: 1, 4 or 13.
    level
        Ratio to reach, a fraction; ``None`` for the highest of the last 52 weeks.
    percentile
        Place among all past ratios to reach, 0 to 100.
    """

    first: date | None = None
    weeks: int = 1
    level: float | None = None
    percentile: float = 50.0


def parse_question(text: Mapping[str, str]) -> Question:
    """Question from raw text by name: ``from``, ``over``, ``level`` (per cent), ``percentile``.

    Raises
    ------
    InvalidInput
        Naming the first parameter that breaks a rule.
    """
    return Question(
        first=parse_day(text["from"], "from") if "from" in text else None,
        weeks=_weeks(text.get("over", "1")),
        level=parse_number(text["level"], "level", 0.001, 1_000_000) / 100 if "level" in text else None,
        percentile=parse_number(text.get("percentile", 50.0), "percentile", 0, 100),
    )


def _weeks(text: str) -> int:
    for weeks in HORIZONS:
        if text == str(weeks):
            return weeks
    raise InvalidInput("over", "unknown_choice", value=text[:40], choices=", ".join(map(str, HORIZONS)))
