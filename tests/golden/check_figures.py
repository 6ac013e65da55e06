"""Figures and words of one recorded week, by exact fractions and a small table of words."""

import csv
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

CLOSES = Path(__file__).parents[2] / "lib" / "sources" / "data" / "recorded" / "weekly_closes.csv"
BEAT = {"ja": {True: "上回った", False: "下回った"}, "en": {True: "outperformed", False: "underperformed"}}
YEAR_ENDS = {"2020": "12-31", "2021": "12-31", "2022": "12-30", "2023": "12-29"}  # last sessions of the NYSE
INDICES = {"R": "RUO", "D": "DJI", "S": "GSPC"}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@cache
def closes() -> tuple[dict[str, str], ...]:
    """Rows of the recorded closes."""
    with CLOSES.open(newline="", encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def half_up(value: Fraction, places: int = 2) -> Fraction:
    """A size rounded half up."""
    scale = 10**places
    return Fraction(int(abs(value) * scale + Fraction(1, 2)), scale)


def plain(value: Fraction) -> str:
    """Two places, no commas, no sign."""
    return f"{float(half_up(value)):.2f}"


def grouped(value: Fraction) -> str:
    """Two places with commas."""
    return f"{float(half_up(value)):,.2f}"


def signed(value: Fraction) -> str:
    """Two places with a sign."""
    return ("+" if value > 0 else "-") + plain(value)


class Week:
    """One recorded week."""

    def __init__(self, rows: tuple[dict[str, str], ...], day: str) -> None:
        self.rows = rows
        self.at = next(place for place, row in enumerate(rows) if row["session"] == day)
        self.day = date.fromisoformat(day)

    def close(self, index: str, back: int = 0) -> Fraction:
        return Fraction(self.rows[self.at - back][INDICES[index]])

    def change(self, index: str, back: int = 0, weeks: int = 1) -> Fraction:
        """Change in per cent."""
        return (self.close(index, back) / self.close(index, back + weeks) - 1) * 100

    def points(self, index: str, back: int = 0) -> Fraction:
        return self.close(index, back) - self.close(index, back + 1)

    def ratio(self, back: int = 0) -> Fraction:
        return self.close("R", back) / self.close("S", back) * 100

    def average(self, back: int = 0) -> Fraction:
        return sum((self.ratio(back + one) for one in range(26)), Fraction(0)) / 26

    def deviation(self, back: int = 0) -> Fraction:
        return self.ratio(back) - self.average(back)

    def difference(self) -> Fraction:
        return self.change("R") - self.change("S")

    def year_to_date(self, index: str) -> Fraction | None:
        """Known only where the last week before the year ended with the year's last session."""
        base = next((row for row in reversed(self.rows[: self.at]) if int(row["session"][:4]) < self.day.year), None)
        if base is None or base["session"][5:] not in YEAR_ENDS.get(base["session"][:4], ""):
            return None
        return (self.close(index) / Fraction(base[INDICES[index]]) - 1) * 100

    def date_text(self, language: str, back: int = 0) -> str:
        day = date.fromisoformat(self.rows[self.at - back]["session"])
        return f"{day.month}月{day.day}日" if language == "ja" else f"{MONTHS[day.month - 1]} {day.day}"

    @cache  # noqa: B019  a few weeks, for the length of a test
    def values(self, language: str) -> dict[str, str]:
        """What every slot holds; slots that would be empty words are left out."""
        found = {"date": self.date_text(language), "wd": "月火水木金土日"[self.day.weekday()]}
        for index in INDICES:
            found |= self._of_index(index, language)
        found |= {"ratio": plain(self.ratio()), "prev_ratio": plain(self.ratio(1))}
        found["diff"] = plain(self.difference())
        if self.at >= 26:
            found |= {
                "average": plain(self.average()),
                "dev": plain(self.deviation()),
                "sdev": signed(self.deviation()),
            }
            found |= {"prev_sdev": signed(self.deviation(1))}
        return found | self._words(language)

    def _of_index(self, index: str, language: str) -> dict[str, str]:
        change, up = self.change(index), self.change(index) > 0
        close, since_new_year = self.close(index), self.year_to_date(index)
        known = {} if since_new_year is None else {f"{index}.ytd": signed(since_new_year)}
        return known | {
            f"{index}.close": grouped(close) if language == "en" or index != "R" else plain(close),
            f"{index}.plain": plain(close),
            f"{index}.points": plain(self.points(index)),
            f"{index}.spoints": signed(self.points(index)),
            f"{index}.pct": plain(change),
            f"{index}.spct": signed(change),
            f"{index}.two": signed(self.change(index, weeks=2)),
            f"{index}.turn": self.turn(index),
            f"{index}.word": "上昇" if up else "下落",
            f"{index}.dear": "高" if up else "安",
            f"{index}.rose": "rose" if up else "fell",
            f"{index}.gain": "gain" if up else "loss",
            f"{index}.updown": "up" if up else "down",
        }

    def turn(self, index: str) -> str:
        now, before = self.change(index) > 0, self.change(index, 1) > 0
        return {(True, True): "続伸", (True, False): "反発", (False, True): "反落", (False, False): "続落"}[now, before]

    def _words(self, language: str) -> dict[str, str]:
        ahead, both = self.difference() > 0, {self.difference() > 0, self.change("R") > self.change("D")}
        above = self.at < 26 or self.deviation() > 0
        found = {
            "beat_s": BEAT[language][ahead],
            "over": "上回る" if above else "下回る",
            "above": "above" if above else "below",
            "lagging_s": "outperforming" if ahead else "lagging",
            "ratio_word": "上昇" if self.ratio() > self.ratio(1) else "低下",
        }
        if len(both) == 1:
            found["against_both"] = "上回りました" if ahead else "下回りました"
        return found
