"""Named events of the market, shown on every chart."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened between two sessions, named in both languages.

    Charts put the dot on the week of ``last``.
    ``importance`` (1 to 3) decides which label stays when two would collide.
    ``version`` is the stored row's; an edit based on an older one is refused.
    ``key`` is the stored row's identity; ``None`` before it is stored.
    """

    first: date
    last: date
    name_en: str
    name_ja: str
    importance: int = 2
    key: int | None = None
    version: int = 1
    archived: bool = False

    def name(self, language: str) -> str:
        """Name in the reader's language."""
        return self.name_ja if language == "ja" else self.name_en


STARTING_EVENTS = (
    Event(date(2013, 1, 4), date(2020, 2, 21), "32–38 % range", "32〜38%のレンジ", 1),
    Event(date(2020, 3, 13), date(2020, 4, 3), "COVID low", "コロナ安値", 3),
    Event(date(2021, 2, 12), date(2021, 2, 12), "Peak 43 %", "43%のピーク", 2),
    Event(date(2023, 11, 10), date(2023, 11, 10), "25 % break", "25%割れ", 2),
    Event(date(2024, 11, 8), date(2024, 11, 8), "US election", "米大統領選", 2),
    Event(date(2025, 4, 4), date(2025, 4, 11), "Tariff shock", "関税ショック", 3),
)
