"""What can be asked for: the ratio's measures by name, an index's by symbol and measure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lib.analytics.market_summary import HORIZONS, IndexRow, MarketSummary
from lib.analytics.standing import Standing
from lib.locales.catalogue import Words

Number = float | int | date | None


class Unit(StrEnum):
    """How a value is written in running text."""

    RATIO = "ratio"
    CHANGE = "change"
    POINTS = "points"
    CLOSE = "close"
    CLOSE_POINTS = "close_points"
    WEEKS = "weeks"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class OfRatio:
    """A measure of the usual pair's ratio in one week."""

    unit: Unit
    read: Callable[[Standing], Number]


@dataclass(frozen=True, slots=True)
class OfIndex:
    """A measure of one index in one week."""

    unit: Unit
    read: Callable[[IndexRow], Number]


def _over(place: int) -> Callable[[IndexRow], Number]:
    return lambda row: row.changes[place]


RATIO: Mapping[str, OfRatio] = {
    "ratio": OfRatio(Unit.RATIO, lambda now: now.ratio),
    "average": OfRatio(Unit.RATIO, lambda now: now.average),
    "deviation": OfRatio(Unit.POINTS, lambda now: now.deviation_points),
    "relative": OfRatio(Unit.CHANGE, lambda now: now.relative_deviation),
    "ratio_change": OfRatio(Unit.POINTS, lambda now: now.ratio_change_points),
    "deviation_change": OfRatio(Unit.POINTS, lambda now: now.deviation_change_points),
    "against": OfRatio(Unit.POINTS, lambda now: now.against_points),
    "weeks": OfRatio(Unit.WEEKS, lambda now: now.side_weeks or None),
    "since": OfRatio(Unit.DAY, lambda now: now.side_since),
    "turn": OfRatio(Unit.RATIO, lambda now: now.turn_level),
    "turn_move": OfRatio(Unit.CHANGE, lambda now: now.turn_move),
    "low": OfRatio(Unit.RATIO, lambda now: now.range_low),
    "high": OfRatio(Unit.RATIO, lambda now: now.range_high),
    "week": OfRatio(Unit.DAY, lambda now: now.session),
}
INDEX: Mapping[str, OfIndex] = {
    "close": OfIndex(Unit.CLOSE, lambda row: row.close),
    "points": OfIndex(Unit.CLOSE_POINTS, lambda row: row.change_points),
    "change": OfIndex(Unit.CHANGE, lambda row: row.change),
    "against": OfIndex(Unit.POINTS, lambda row: row.against_points),
    **{f"change{weeks}": OfIndex(Unit.CHANGE, _over(place)) for place, weeks in enumerate(HORIZONS)},
    "year": OfIndex(Unit.CHANGE, lambda row: row.year_to_date),
    "drawdown": OfIndex(Unit.CHANGE, lambda row: row.drawdown),
}


def short(symbol: str) -> str:
    """A symbol as placeholders write it: RUO for ^RUO."""
    return symbol.removeprefix("^")


def find_row(summary: MarketSummary, symbol: str) -> IndexRow | None:
    """Row of an index by its symbol, with or without ``^``."""
    rows = {row.symbol: row for row in summary.rows}
    return rows.get(symbol) or rows.get(f"^{symbol}")


def standing_of(summary: MarketSummary) -> Standing | None:
    """The ratio of the summary's own week; ``None`` when a side lacks its close."""
    now = summary.strength.latest
    return now if now is not None and now.session == summary.week else None


def written(number: Number, unit: Unit, week: date, words: Words) -> str:
    """A value as the language writes it in running text; "—" when unknown.

    Parameters
    ----------
    week
        Week of the note: Japanese drops its year from a day.
    """
    formats = words.formats
    if isinstance(number, date):
        return formats.prose_day(number, week)
    if unit is Unit.WEEKS and number is not None:
        return formats.weeks(int(number))
    write: Mapping[Unit, Callable[[float | None], str]] = {
        Unit.RATIO: formats.ratio,
        Unit.CHANGE: lambda value: formats.signed_percent(value, prose=True),
        Unit.POINTS: lambda value: formats.points(value, prose=True),
        Unit.CLOSE: formats.close,
        Unit.CLOSE_POINTS: lambda value: formats.close_points(value, prose=True),
        Unit.WEEKS: lambda _: formats.ratio(None),
        Unit.DAY: lambda _: formats.ratio(None),
    }
    return write[unit](number)
