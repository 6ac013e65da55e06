"""How figures, dates and counts are written in each language.

Minus is U+2212. English sets a no-break space before a unit, Japanese none.
``prose=True`` is for running text: it takes the full-width plus in Japanese,
which would break the alignment of cards and columns. What is not known is
written "—".
"""

import math
from datetime import UTC, date, datetime, timedelta, timezone

UNKNOWN = "—"
MINUS = "\u2212"
NO_BREAK = "\u00a0"
WIDE_PLUS = "\uff0b"
SMALL, SMALLEST = 0.1, 1e-9
RISE, FALL, EVEN = "▲", "▼", "–"
JAPAN = timezone(timedelta(hours=9), "JST")
WEEKDAYS = {"en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "ja": tuple("月火水木金土日")}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def is_known(value: float | None) -> bool:
    """Whether there is a figure to write."""
    return value is not None and not math.isnan(value)


def direction(value: float, places: int = 2) -> int:
    """Sign of a figure as it will be written: 1, 0 or −1 after rounding."""
    rounded = round(value, places)
    return (rounded > 0) - (rounded < 0)


class Formats:
    """Number and date formats of one language.

    Parameters
    ----------
    language
        ``en`` or ``ja``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._japanese = language == "ja"
        self._gap = "" if self._japanese else NO_BREAK

    def ratio(self, fraction: float | None, places: int | None = None) -> str:
        """A share of 1 in per cent, without sign: 24.66 %; a very small one with three digits that tell: 0.0366 %."""
        if fraction is None or not is_known(fraction):
            return UNKNOWN
        return f"{_number(fraction * 100, _places(fraction) if places is None else places)}{self._gap}%"

    def level(self, fraction: float) -> str:
        """A threshold in per cent, no more decimals than it has: 23 %."""
        return f"{self.plain(fraction * 100)}{self._gap}%"

    def points(self, value: float | None, *, unit: bool = True, prose: bool = False, of: float | None = None) -> str:
        """Percentage points with their sign: +0.67 pt; with the decimals of the ratio they are points ``of``."""
        if value is None or not is_known(value):
            return UNKNOWN
        return self._signed(value, _places(of), prose=prose) + (self._points_unit(prose=prose) if unit else "")

    def points_size(self, value: float, *, unit: bool = True, of: float | None = None) -> str:
        """Percentage points without sign, for text that names the direction: 0.67 pt."""
        return _number(abs(value), _places(of)) + (self._points_unit(prose=True) if unit else "")

    def points_direction(self, value: float, *, of: float | None = None) -> int:
        """Sign of percentage points as they will be written."""
        return direction(value, _places(of))

    def points_change(self, value: float | None, *, of: float | None = None) -> str:
        """Change in percentage points with its arrow: ▼ −0.27 pt."""
        return self._with_arrow(value, self.points(value, of=of), _places(of))

    def change(self, fraction: float | None, *, prose: bool = False) -> str:
        """Change with arrow and sign: ▲ +0.75 %, – 0.00 %."""
        percent = None if fraction is None else fraction * 100
        return self._with_arrow(percent, self.signed_percent(fraction, prose=prose))

    def signed_percent(self, fraction: float | None, *, prose: bool = False) -> str:
        """Change with its sign: +0.75 %."""
        if fraction is None or not is_known(fraction):
            return UNKNOWN
        return f"{self._signed(fraction * 100, prose=prose)}{self._gap}%"

    def relative_deviation(self, fraction: float | None) -> str:
        """Deviation as a share of the average, never without its word: relative +2.80 %."""
        word = "乖離率" if self._japanese else f"relative{NO_BREAK}"
        return word + self.signed_percent(fraction)

    def close(self, value: float | None) -> str:
        """Price or index level: 1,686.56."""
        return _number(value, 2) if value is not None and is_known(value) else UNKNOWN

    def close_points(self, value: float | None, *, prose: bool = False) -> str:
        """Change of a price in its own points: −6.25."""
        return self._signed(value, prose=prose) if value is not None and is_known(value) else UNKNOWN

    def plain(self, value: float) -> str:
        """A number a person typed, no more decimals than it needs: 23, 23.25, 1,000,000."""
        text = f"{abs(value):,.4f}".rstrip("0").rstrip(".")
        return MINUS + text if value < 0 and text != "0" else text

    def day(self, day: date) -> str:
        """Date in a heading: 2025-10-31 (Fri), 2025年10月31日(金)."""
        return f"{self.prose_day(day)}({self._weekday(day)})" if self._japanese else self.day_short(day)

    def day_short(self, day: date) -> str:
        """Date in a table or selector: 2025-10-31 (Fri), 2025-10-31 (金)."""
        return f"{self.iso(day)} ({self._weekday(day)})"

    def prose_day(self, day: date, near: date | None = None) -> str:
        """Date in running text; Japanese drops the year where it is that of ``near``."""
        if not self._japanese:
            return self.iso(day)
        month_day = f"{day.month}月{day.day}日"
        return month_day if near is not None and near.year == day.year else f"{day.year}年{month_day}"

    def prose_weekday(self, day: date, near: date | None = None) -> str:
        """Date with weekday in running text: 2025-11-05 (Wed), 11月5日(水)."""
        return f"{self.prose_day(day, near)}({self._weekday(day)})" if self._japanese else self.day_short(day)

    def month(self, day: date) -> str:
        """Month and year: October 2025, 2025年10月."""
        return f"{day.year}年{day.month}月" if self._japanese else f"{MONTHS[day.month - 1]} {day.year}"

    def iso(self, day: date) -> str:
        """Date without weekday: 2025-10-31."""
        return f"{day:%Y-%m-%d}"

    def narrow_iso(self, day: date) -> str:
        """Date that no narrow cell breaks at its hyphens: 2025‑10‑31."""
        return self.iso(day).replace("-", "\u2011")

    def instant(self, instant: datetime) -> str:
        """Instant in the reader's zone: 2025-11-01 06:10 UTC, 2025-11-01 15:10 JST."""
        return f"{instant.astimezone(self._zone):%Y-%m-%d %H:%M %Z}"

    def clock(self, instant: datetime) -> str:
        """Time of day in the reader's zone: 06:10 UTC, 15:10 JST."""
        return f"{instant.astimezone(self._zone):%H:%M %Z}"

    def weeks(self, count: int) -> str:
        """Number of weeks: 12 weeks, 12週."""
        return f"{count}週" if self._japanese else f"{count} week{'' if count == 1 else 's'}"

    def weeks_in_a_row(self, count: int) -> str:
        """Number of weeks on end: 12 weeks, 12週連続."""
        return self.weeks(count) + ("連続" if self._japanese and count > 1 else "")

    def days(self, count: int) -> str:
        """Number of days: 3 days, 3日."""
        return f"{count}日" if self._japanese else f"{count} day{'' if count == 1 else 's'}"

    def score(self, likelihood: int, impact: int) -> str:
        """Score of a risk, likelihood first: 4 × 4 = 16, 4×4＝16."""
        if self._japanese:
            return f"{likelihood}×{impact}＝{likelihood * impact}"
        return f"{likelihood} × {impact} = {likelihood * impact}"

    @property
    def _zone(self) -> timezone:
        return JAPAN if self._japanese else UTC

    def _weekday(self, day: date) -> str:
        return WEEKDAYS[self.language][day.weekday()]

    def _points_unit(self, *, prose: bool) -> str:
        return ("ポイント" if prose else "pt") if self._japanese else f"{NO_BREAK}pt"

    def _signed(self, value: float, places: int = 2, *, prose: bool = False) -> str:
        plus = WIDE_PLUS if prose and self._japanese else "+"
        return {1: plus, 0: "", -1: MINUS}[direction(value, places)] + _number(abs(value), places)

    def _with_arrow(self, value: float | None, text: str, places: int = 2) -> str:
        if value is None or not is_known(value):
            return UNKNOWN
        return {1: RISE, 0: EVEN, -1: FALL}[direction(value, places)] + NO_BREAK + text


def _number(value: float, places: int) -> str:
    text = f"{abs(value):,.{places}f}"
    return MINUS + text if direction(value, places) < 0 else text


def _places(ratio: float | None) -> int:
    """Decimals of a ratio in per cent: two, or as many as show three digits of one below a tenth."""
    percent = 0.0 if ratio is None or not is_known(ratio) else abs(ratio) * 100
    return 2 if not SMALLEST < percent < SMALL else 2 - math.floor(math.log10(percent))
