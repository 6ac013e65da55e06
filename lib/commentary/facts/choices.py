"""Facts to choose from while writing, with their values of now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.analytics.market_summary import MarketSummary
from lib.commentary.facts.measures import INDEX, RATIO, short
from lib.commentary.facts.placeholders import Placeholder
from lib.commentary.facts.value import FactValue, value_of
from lib.locales.catalogue import Words


@dataclass(frozen=True, slots=True)
class FactChoice:
    """One fact a writer can put into a note.

    Parameters
    ----------
    name
        What goes between the braces.
    group
        What it is about, in the reader's language.
    label
        What it measures.
    value
        How it would be written now.
    """

    name: str
    group: str
    label: str
    value: str


def fact_choices(summary: MarketSummary, names: Mapping[str, str], words: Words) -> tuple[FactChoice, ...]:
    """Every fact with a value: the ratio's first, then each instrument's in the team's order.

    Parameters
    ----------
    names
        Full names by symbol, in the reader's language.
    """
    chosen = []
    for name, group, label in _every(summary, names, words):
        value = value_of(Placeholder(0, 0, name), summary.week, {summary.week: summary}, words)
        if isinstance(value, FactValue):
            chosen.append(FactChoice(name, group, label, value.text))
    return tuple(chosen)


def _every(summary: MarketSummary, names: Mapping[str, str], words: Words) -> Iterator[tuple[str, str, str]]:
    for measure in RATIO:
        yield measure, words("fact.group.ratio"), words(f"fact.ratio.{measure}")
    for row in summary.rows:
        for measure in INDEX:
            yield f"{short(row.symbol)}.{measure}", names[row.symbol], words(f"fact.index.{measure}")
