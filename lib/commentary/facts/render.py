"""A note's text with its placeholders filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from lib.analytics.market_summary import MarketSummary
from lib.commentary.facts.measures import INDEX, RATIO, short
from lib.commentary.facts.placeholders import Placeholder, placeholders
from lib.commentary.facts.value import FactValue, Reason, value_of
from lib.locales.catalogue import Words

ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class LivingFact:
    """A placeholder that has a value.

    Parameters
    ----------
    name
        Its one spelling, ``deviation@2025-04-11``.
    start, end
        Its place in the text as typed, braces included.
    shown_start, shown_end
        Place of the value in the text as shown.
    value
        The value.
    """

    name: str
    start: int
    end: int
    shown_start: int
    shown_end: int
    value: FactValue


@dataclass(frozen=True, slots=True)
class FactProblem:
    """A placeholder without a value: it is shown as typed.

    ``start`` and ``end`` are its place in the text as typed.
    """

    name: str
    start: int
    end: int
    reason: Reason
    sentence: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text as readers see it, its facts, and what could not be filled in."""

    text: str
    facts: tuple[LivingFact, ...]
    problems: tuple[FactProblem, ...]


def render(
    text: str, week: date, sheets: Mapping[date, MarketSummary], words: Words, unread: frozenset[date] = frozenset()
) -> Rendered:
    """Text of a note with the values of today in the catalogue's language.

    Parameters
    ----------
    text
        As typed.
    week, sheets
        See ``value_of``.
    unread
        Weeks the text asks for that were too many to read.
    """
    return fill(
        text,
        lambda found: "too_many_weeks" if found.week in unread else value_of(found, week, sheets, words),
        lambda found, reason: _sentence(found, reason, sheets, words),
    )


def fill(
    text: str, value: Callable[[Placeholder], FactValue | Reason], sentence: Callable[[Placeholder, Reason], str]
) -> Rendered:
    """Text with every placeholder replaced by its value; one without keeps its braces."""
    parts: list[str] = []
    facts: list[LivingFact] = []
    problems: list[FactProblem] = []
    place = shown = 0
    for found in placeholders(text):
        shown += found.start - place
        parts.append(text[place : found.start])
        place, written = found.end, text[found.start : found.end]
        if found.is_brace:
            written = found.key
        else:
            answer = value(found)
            if isinstance(answer, FactValue):
                written = answer.text
                facts.append(LivingFact(found.name, found.start, found.end, shown, shown + len(written), answer))
            else:
                problems.append(FactProblem(found.name, found.start, found.end, answer, sentence(found, answer)))
        parts.append(written)
        shown += len(written)
    return Rendered("".join((*parts, text[place:])), tuple(facts), tuple(problems))


def _sentence(found: Placeholder, reason: Reason, sheets: Mapping[date, MarketSummary], words: Words) -> str:
    if reason == "unknown_key":
        near = get_close_matches(found.key, keys(sheets), n=1, cutoff=ALIKE)
        if near:
            return words("fact.problem.unknown_key_near", name=found.key, near=near[0])
        return words("fact.problem.unknown_key", name=found.key)
    if reason == "unknown_week":
        return words("fact.problem.unknown_week", name=found.name)
    if reason == "too_many_weeks":
        return words("fact.problem.too_many_weeks", name=found.name)
    return words("fact.problem.unknown_value", name=found.name)


def keys(sheets: Mapping[date, MarketSummary]) -> list[str]:
    """Every key there is: the ratio's measures, and those of each followed instrument."""
    symbols = dict.fromkeys(short(row.symbol) for sheet in sheets.values() for row in sheet.rows)
    return [*RATIO, *(f"{symbol}.{measure}" for symbol in symbols for measure in INDEX)]
