"""What a reader chose on the page of many pairs: list, order, weeks, and the week of the rotation chart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lib.domain.errors import InvalidInput
from lib.domain.selection import parse_day, parse_whole

CHOICE = ("list", "sort", "weeks", "until")
SPANS = (52, 104, 156, 260)
USUAL_SPAN = 104
HIGHEST_KEY = 2_000_000_000


class Sort(StrEnum):
    """Order of the pairs."""

    LIST = "list"
    NAME = "name"
    DEVIATION = "deviation"
    RELATIVE = "relative"
    CHANGE = "change"
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class PairChoice:
    """List, order and weeks of the page.

    Parameters
    ----------
    key
        Stored list; ``None`` for the usual pairs.
    sort
        Order of the pairs.
    weeks
        Weeks drawn of each pair.
    until
        Week the rotation chart ends with; ``None`` for the week of the page.
    """

    key: int | None = None
    sort: Sort = Sort.LIST
    weeks: int = USUAL_SPAN
    until: date | None = None


def parse_pair_choice(text: Mapping[str, str]) -> PairChoice:
    """Choice from raw text by name: ``list``, ``sort``, ``weeks``, ``until``.

    Raises
    ------
    InvalidInput
        Naming the first parameter that breaks a rule.
    """
    return PairChoice(
        key=parse_whole(text["list"], "list", 1, HIGHEST_KEY) if "list" in text else None,
        sort=_sort(text.get("sort", Sort.LIST)),
        weeks=_weeks(text.get("weeks", str(USUAL_SPAN))),
        until=parse_day(text["until"], "until") if "until" in text else None,
    )


def _sort(text: str) -> Sort:
    if text not in set(Sort):
        raise InvalidInput("sort", "unknown_choice", value=text[:40], choices=", ".join(Sort))
    return Sort(text)


def _weeks(text: str) -> int:
    for weeks in SPANS:
        if text == str(weeks):
            return weeks
    raise InvalidInput("weeks", "unknown_choice", value=text[:40], choices=", ".join(map(str, SPANS)))
