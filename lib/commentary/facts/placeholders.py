"""Placeholders and written braces found in a text, in order."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

OPEN, SHUT = "{\uff5b", "}\uff5d"
BRACES = re.compile(rf"(?P<brace>\{{\{{|\}}\}})|[{OPEN}](?P<typed>[^{OPEN}{SHUT}\s]{{1,60}})[{SHUT}]")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One stretch of a text that is shown as something else.

    Parameters
    ----------
    start, end
        Its place in the text, in characters, braces included.
    key
        ``ratio`` or ``RUO.change``; for a written brace the brace itself.
    week
        What stands after ``@``, ``None`` without one, unreadable dates as text.
    """

    start: int
    end: int
    key: str
    week: date | str | None = None

    @property
    def is_brace(self) -> bool:
        """Whether it only writes a brace."""
        return self.key in {"{", "}"}

    @property
    def name(self) -> str:
        """Its one spelling: ``deviation@2025-04-11``, ``RUO.change``."""
        return self.key if self.week is None else f"{self.key}@{self.week}"


def placeholders(text: str) -> Iterator[Placeholder]:
    """Everything in a text that is in braces; full-width forms are read like the others."""
    for found in BRACES.finditer(text):
        start, end = found.span()
        if found["brace"]:
            yield Placeholder(start, end, found["brace"][0])
        else:
            yield _read(unicodedata.normalize("NFKC", found["typed"]), start, end)


def weeks_named(text: str) -> tuple[date, ...]:
    """Weeks the placeholders of a text ask for, besides the note's own; each once, in order."""
    return tuple(dict.fromkeys(found.week for found in placeholders(text) if isinstance(found.week, date)))


def symbols_named(text: str) -> set[str]:
    """Instruments the placeholders of a text ask for, as typed, in capitals."""
    return {found.key.rpartition(".")[0] for found in placeholders(text)} - {""}


def _read(typed: str, start: int, end: int) -> Placeholder:
    key, at, week = typed.partition("@")
    *symbol, measure = key.rsplit(".", 1)
    spelled = ".".join((*(part.upper() for part in symbol), measure.lower()))
    return Placeholder(start, end, spelled, _week(week) if at else None)


def _week(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
