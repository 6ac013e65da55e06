"""Everything the check may compare with: closes, ratio and average up to one week, as known at one time."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

PAIR = ("^RUO", "^GSPC")
RATIO = "/".join(PAIR)


@dataclass(frozen=True, eq=False)
class Facts:
    """Frozen data for checking the note of one week.

    Parameters
    ----------
    week
        Last session of the week the text is about.
    weeks
        Last sessions of the exchange weeks up to ``week``, ascending, no week left out.
    closes
        Known closes by symbol and session, none after ``week``.
    doubtful
        Sessions by symbol whose close is ``derived`` or ``estimated``, with that word.
    ratios, averages
        Fractions by week end where known.
    """

    week: date
    weeks: tuple[date, ...]
    closes: Mapping[str, Mapping[date, float]]
    doubtful: Mapping[str, Mapping[date, str]]
    ratios: Mapping[date, float]
    averages: Mapping[date, float]

    @cached_property
    def places(self) -> dict[date, int]:
        """Position of every week end."""
        return {week: place for place, week in enumerate(self.weeks)}

    @cached_property
    def _days(self) -> dict[tuple[str, float], list[date]]:
        days: dict[tuple[str, float], list[date]] = {}
        for symbol, closes in self.closes.items():
            for day, value in closes.items():
                days.setdefault((symbol, value), []).append(day)
        return days

    def days_of(self, symbol: str, close: float) -> list[date]:
        """Sessions on which an index closed at a level."""
        return self._days.get((symbol, close), [])

    def back(self, week: date, count: int) -> date | None:
        """Week end some weeks before another."""
        place = self.places.get(week)
        return self.weeks[place - count] if place is not None and place >= count else None

    def week_of(self, day: date) -> date | None:
        """Week end of the week a day lies in; a weekend belongs to the week before it."""
        monday = day - timedelta(days=day.weekday())
        place = bisect_left(self.weeks, monday)
        return self.weeks[place] if place < len(self.weeks) and self.weeks[place] - monday < timedelta(days=7) else None

    def in_week(self, day: date) -> bool:
        """Whether a day lies between Monday and Sunday of the week under review."""
        return self.week_of(day) == self.week

    def status(self, symbol: str, session: date) -> str | None:
        """``derived`` or ``estimated`` when the close is not an official one."""
        return self.doubtful.get(symbol, {}).get(session)
