"""The value of one placeholder, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lib.analytics.market_summary import MarketSummary
from lib.commentary.facts.measures import INDEX, RATIO, Number, Unit, find_row, standing_of, written
from lib.commentary.facts.placeholders import Placeholder
from lib.locales.catalogue import Words
from lib.locales.formats import UNKNOWN

Reason = Literal["unknown_key", "unknown_week", "unknown_value", "too_many_weeks"]


@dataclass(frozen=True, slots=True)
class FactValue:
    """A figure and how the language writes it.

    ``number`` is a fraction for per cent, points for "pt", an ISO date for a day.
    """

    text: str
    number: float | str


def value_of(found: Placeholder, week: date, sheets: Mapping[date, MarketSummary], words: Words) -> FactValue | Reason:
    """Value of a placeholder, or the reason why there is none.

    Parameters
    ----------
    week
        Week of the note.
    sheets
        Summaries of the note's week and of every other week asked for, where the data have it.
    """
    *symbol, measure = found.key.rsplit(".", 1)
    if measure not in (INDEX if symbol else RATIO):
        return "unknown_key"
    wanted = week if found.week is None else found.week
    summary = sheets.get(wanted) if isinstance(wanted, date) else None
    if summary is None or summary.week != wanted:
        return "unknown_week"
    if symbol:
        row = find_row(summary, symbol[0])
        if row is None:
            return "unknown_key"
        return _value(INDEX[measure].read(row), INDEX[measure].unit, week, words)
    now = standing_of(summary)
    return _value(None if now is None else RATIO[measure].read(now), RATIO[measure].unit, week, words)


def _value(number: Number, unit: Unit, week: date, words: Words) -> FactValue | Reason:
    text = written(number, unit, week, words)
    if number is None or text == UNKNOWN:
        return "unknown_value"
    return FactValue(text, number.isoformat() if isinstance(number, date) else number)
