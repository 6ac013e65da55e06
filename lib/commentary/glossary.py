"""The field's words: what each means, and where a text uses one. ``glossary.toml`` is the table."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("glossary.toml")
SCRIPTS = (re.compile("[々\u3400-\u9fff]"), re.compile("[\u30a1-\u30fa\u30fc]"))
"""Kanji and katakana: where a run of one of them goes on, the word goes on."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word and its definition in one language."""

    key: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a text uses a term."""

    start: int
    end: int
    key: str


@cache
def glossary(language: str) -> tuple[Term, ...]:
    """Every term in the language, in the order of the table."""
    return tuple(Term(row["key"], row[language]["name"], row[language]["text"]) for row in _rows())


def uses(text: str, language: str) -> list[Use]:
    """Places where a text uses a term, in order, none inside another.

    The longest form wins. English words are whole and written in any case; Japanese
    ones stand in no longer run of kanji or katakana, unless the rest is a term too.
    """
    found = [
        Use(match.start(), match.end(), key)
        for match in _pattern(language).finditer(text)
        if (key := _keys(language).get(_plain(match.group()))) is not None
    ]
    return found if language == "en" else _whole(text, found)


def _whole(text: str, found: list[Use]) -> list[Use]:
    """Uses that are words of their own, or make up one together."""
    words: list[list[Use]] = []
    for use in found:
        if words and words[-1][-1].end == use.start and _goes_on(text, use.start):
            words[-1].append(use)
        else:
            words.append([use])
    whole = (word for word in words if not _goes_on(text, word[0].start) and not _goes_on(text, word[-1].end))
    return [use for word in whole for use in word]


def _goes_on(text: str, place: int) -> bool:
    """Whether a run of one script lies on both sides of a place."""
    before, after = text[max(0, place - 1) : place], text[place : place + 1]
    return any(script.match(before) and script.match(after) for script in SCRIPTS)


@cache
def _keys(language: str) -> dict[str, str]:
    return {_plain(form): row["key"] for row in _rows() for form in row[language]["forms"]}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Forms and the phrases of other meanings, the longest first: what a phrase has taken is not free for a form."""
    sides = [row[language] for row in _rows()]
    told = {phrase: _spelled(phrase) for side in sides for phrase in side.get("not_in", ())}
    told |= {form: _spelled(form) + _ahead(side) for side in sides for form in side["forms"]}
    either = "|".join(told[words] for words in sorted(told, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b" if language == "en" else either, re.IGNORECASE)


def _spelled(words: str) -> str:
    """Words with any space and any hyphen between them."""
    return re.escape(words).replace(r"\ ", r"\s").replace(r"\-", "[-\u2010\u2011]")


def _plain(words: str) -> str:
    return re.sub(r"\s", " ", re.sub("[\u2010\u2011]", "-", words)).lower()


def _ahead(side: Mapping[str, Any]) -> str:
    follows = "|".join(re.escape(word) for word in side.get("before", ()))
    return f"(?={follows})" if follows else ""


@cache
def _rows() -> tuple[Mapping[str, Any], ...]:
    return tuple(tomllib.loads(TABLE.read_text("utf-8"))["term"])
