"""What a cell says: a day, a price, or why neither."""

import math
import re
import unicodedata
from datetime import date, datetime

YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T].*)?|(\d{4})年(\d{1,2})月(\d{1,2})日")
NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?([eE][+-]?\d+)?")
MISSING = frozenset({"", "null", "nan", "none", "-", "—", "n/a", "#n/a"})


def read_day(cell: object) -> date | None:
    """Day of a cell, written year first (``2025-10-31``, ``2025/10/31``); ``None`` if it is none.

    Orders that could be read two ways (``10/11/2025``) are not guessed at.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    found = YEAR_FIRST.fullmatch(_plain(cell))
    if found is None:
        return None
    year, _, month, day = found.group(1, 2, 3, 4) if found.group(1) else (found.group(5), "", *found.group(6, 7))
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def read_close(cell: object) -> float | str:
    """Price of a cell, or the reason why it holds none: ``missing``, ``not_a_number``, ``zero``, ``negative``."""
    if _plain(cell).casefold() in MISSING:
        return "missing"
    number = _number(cell)
    if number is None or not math.isfinite(number):
        return "not_a_number"
    if number <= 0:
        return "negative" if number < 0 else "zero"
    return number


def _number(cell: object) -> float | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return float(cell)
    text = _plain(cell)
    return float(text.replace(",", "")) if NUMBER.fullmatch(text) else None


def _plain(cell: object) -> str:
    return "" if cell is None else unicodedata.normalize("NFKC", str(cell)).strip()
