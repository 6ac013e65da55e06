"""Dates as people write them, and which day they mean near the week under review."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
WEEKDAYS_EN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY_EN = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
)
AFTER = (
    r"(?:\s?\(?(?P<wd{n}>[月火水木金土日])(?:曜日?)?\)|\s?(?P<wj{n}>[月火水木金土日])曜日?|\s?[(,]\s?(?P<we{n}>"
    + WEEKDAY_EN
    + r")\b\.?\)?)?"
)
BEFORE = r"(?:(?P<wb{n}>" + WEEKDAY_EN + r")\.?,?\s(?:the\s)?)?"
FORMS = (
    r"(?<![\d.,])(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?![\d])" + AFTER.replace("{n}", "1"),
    r"(?:(?P<y2>(?:19|20)\d\d)年\s?)?(?P<m2>\d{1,2})月\s?(?P<d2>\d{1,2})日" + AFTER.replace("{n}", "2"),
    r"\b" + BEFORE.replace("{n}", "3") + rf"(?P<m3>{MONTH})\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%.]\d|\d|%)(?:,?\s(?P<y3>(?:19|20)\d\d)\b)?" + AFTER.replace("{n}", "3"),
    r"\b" + BEFORE.replace("{n}", "4") + rf"(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m4>{MONTH})(?![a-z])(?:,?\s(?P<y4>(?:19|20)\d\d)\b)?" + AFTER.replace("{n}", "4"),
    r"(?<![\d/.,])(?P<m5>1[0-2]|0?[1-9])/(?P<d5>3[01]|[12]\d|0?[1-9])(?:/(?P<y5>(?:19|20)\d\d))?(?![\d/.,=%]\d|\d|/|\s?=|%)" + AFTER.replace("{n}", "5"),
    r"(?P<y6>(?:19|20)\d\d)年\s?(?P<m6>\d{1,2})月(?!\d)",
    rf"\b(?P<m7>{MONTH})\s(?:of\s)?(?P<y7>(?:19|20)\d\d)\b",
    r"(?<!\d)(?P<m8>\d{1,2})月(?=[以にのかは、]|半ば|末|上旬|中旬|下旬|初め)",
    r"\b(?:in|since|of|from|until|late|early|mid-?)\s?(?P<m9>January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d)",
    r"(?<!\d)(?P<ya>(?:1[89]|20)\d\d)年(?:代)?|\b(?:in|since|of|from|year)\s(?:the\s)?(?P<yb>(?:1[89]|20)\d\d)s?\b(?![.,\-/]\d)",
    r"(?<![\d年月.])同?(?P<dc>\d{1,2})日(?!間|連|平均|移動|線|ぶり|前|後|目|以)" + AFTER.replace("{n}", "c"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a text: parts that were written, and the day they mean when it can be told."""

    year: int | None
    month: int | None
    number: int | None
    weekday: int | None
    style: str

    @property
    def whole(self) -> bool:
        """Whether it names one day."""
        return self.month is not None and self.number is not None

    def near(self, week: date) -> date | None:
        """The day meant; without a year the nearest to the week, without a month one of the week's own."""
        if self.number is None:
            return None
        if self.month is None:
            return self._of_the_week(week)
        if self.year is not None:
            return _made(self.year, self.month, self.number)
        days = [_made(year, self.month, self.number) for year in (week.year - 1, week.year, week.year + 1)]
        return min((day for day in days if day), key=lambda day: abs(day - week), default=None)

    def _of_the_week(self, week: date) -> date | None:
        days = (week - timedelta(days=back) for back in range(7))
        return next((day for day in days if day.day == self.number), None)


def day_of(found: re.Match[str]) -> Day:
    """Parts of a date from a match of one of ``FORMS``."""
    groups = {name: text for name, text in found.groupdict().items() if text is not None}
    parts = {name[0]: text for name, text in groups.items() if len(name) == 2 and name[0] in "ymd"}
    weekday = next((_weekday(text) for name, text in groups.items() if name[:2] in {"wd", "wj", "we", "wb"}), None)
    year, month, number = parts.get("y"), parts.get("m"), parts.get("d")
    return Day(
        year=int(year) if year else None,
        month=_month(month) if month else None,
        number=int(number) if number else None,
        weekday=weekday,
        style=next((name[1] for name in groups if name[0] in "md" and len(name) == 2), "a"),
    )


def weekday_of(text: str) -> int | None:
    """0 for Monday, from a weekday's name in either language."""
    return _weekday(text)


def written(day: date, like: Day, typed: str) -> str:
    """A day in the form another was typed in."""
    if like.style == "1":
        mark = re.sub(r"\d", "", typed)[:1] or "-"
        return f"{day:%Y}{mark}{day:%m}{mark}{day:%d}"
    if like.style in {"2", "c"}:
        return (f"{day.year}年" if like.year else "") + (f"{day.month}月" if like.month else "") + f"{day.day}日"
    if like.style == "5":
        return f"{day.month}/{day.day}" + (f"/{day.year}" if like.year else "")
    return _in_english(day, like, typed)


def _in_english(day: date, like: Day, typed: str) -> str:
    short = re.search(r"[A-Za-z]{3,}", typed.removeprefix(_weekday_prefix(typed)))
    month = f"{day:%B}" if short and len(short.group()) > 4 else f"{day:%b}"
    year = f", {day.year}" if like.year and like.style == "3" else f" {day.year}" if like.year else ""
    return f"{month} {day.day}{year}" if like.style == "3" else f"{day.day} {month}{year}"


def _weekday_prefix(typed: str) -> str:
    found = re.match(WEEKDAY_EN + r"\.?,?\s", typed)
    return found.group() if found else ""


def _weekday(text: str) -> int | None:
    if text[0] in "月火水木金土日":
        return "月火水木金土日".index(text[0])
    return WEEKDAYS_EN.index(text[:3].lower()) if text[:3].lower() in WEEKDAYS_EN else None


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return MONTHS.index(text[:3].lower()) + 1


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
