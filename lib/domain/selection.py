"""What a reader asked to see: one frozen value, parsed once at the edge."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lib.domain.closes import Basis
from lib.domain.errors import InvalidInput
from lib.domain.instruments import BENCHMARK, SMALL_GROWTH, parse_symbol

WINDOWS = (13, 26, 40, 52)
SHORTEST_WINDOW, LONGEST_WINDOW = 2, 520


class Range(StrEnum):
    """Stretch of weeks a chart shows."""

    ONE_YEAR = "1y"
    THREE_YEARS = "3y"
    FIVE_YEARS = "5y"
    SINCE_2022 = "2022"
    TARIFF_SHOCK = "tariff"
    ALL = "all"


class Scale(StrEnum):
    """Vertical scale of a ratio chart."""

    LINEAR = "linear"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that turn a ratio line into an average and regimes.

    Parameters
    ----------
    window
        Length of the average in completed weeks, 2 to 520.
    threshold
        Level below which a level regime begins, as a fraction of 1.
    margin
        The regime ends when the ratio closes above ``threshold + margin`` …
    exit_weeks
        … or after this many weeks in a row at or above the threshold.
    """

    window: int = 26
    threshold: float = 0.23
    margin: float = 0.0025
    exit_weeks: int = 4


@dataclass(frozen=True, slots=True)
class Selection:
    """A pair, a week and the rules: everything a figure depends on besides the data.

    ``as_of`` is ``None`` for "the latest", ``known_on`` for "everything we know".
    ``basis`` says whether both sides count dividends.
    """

    instrument: str = SMALL_GROWTH
    benchmark: str = BENCHMARK
    as_of: date | None = None
    known_on: date | None = None
    rules: Rules = Rules()
    inverse: bool = False
    basis: Basis = Basis.PRICE

    def __post_init__(self) -> None:
        """Refuse a ratio of something to itself."""
        if self.instrument == self.benchmark:
            raise InvalidInput("benchmark", "same_as_instrument", value=self.benchmark)

    @property
    def numerator(self) -> str:
        """Symbol above the line, after the inverse switch."""
        return self.benchmark if self.inverse else self.instrument

    @property
    def denominator(self) -> str:
        """Symbol below the line, after the inverse switch."""
        return self.instrument if self.inverse else self.benchmark


def parse_selection(parameters: Mapping[str, str]) -> Selection:
    """Selection from an address or a query; absent parameters take their defaults.

    Parameters
    ----------
    parameters
        Raw text by name: ``instrument``, ``benchmark``, ``as_of``, ``known_on``,
        ``window``, ``threshold`` and ``margin`` (per cent), ``exit_weeks``,
        ``inverse``, ``basis``.

    Raises
    ------
    InvalidInput
        Naming the first parameter that breaks a rule.
    """
    default = Selection()
    text = {name: value for name, value in parameters.items() if value != ""}
    return Selection(
        instrument=parse_symbol(text.get("instrument", default.instrument), "instrument"),
        benchmark=parse_symbol(text.get("benchmark", default.benchmark), "benchmark"),
        as_of=parse_day(text["as_of"], "as_of") if "as_of" in text else None,
        known_on=parse_day(text["known_on"], "known_on") if "known_on" in text else None,
        rules=parse_rules(text),
        inverse=parse_switch(text.get("inverse", "no"), "inverse"),
        basis=_basis(text.get("basis", default.basis)),
    )


def _basis(text: str) -> Basis:
    try:
        return Basis(text)
    except ValueError:
        raise InvalidInput("basis", "unknown_choice", value=text[:40], choices=", ".join(Basis)) from None


def parse_rules(text: Mapping[str, str]) -> Rules:
    """Rules from raw text; per cent become fractions."""
    default = Rules()
    return Rules(
        window=parse_whole(text.get("window", default.window), "window", SHORTEST_WINDOW, LONGEST_WINDOW),
        threshold=_fraction(text, "threshold", default.threshold, 0.001, 1_000_000),
        margin=_fraction(text, "margin", default.margin, 0, 100),
        exit_weeks=parse_whole(text.get("exit_weeks", default.exit_weeks), "exit_weeks", 1, LONGEST_WINDOW),
    )


def parse_day(text: str, parameter: str) -> date:
    """Calendar day from ``YYYY-MM-DD``."""
    day = _day_or_none(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    if day is None:
        raise InvalidInput(parameter, "not_a_date", value=text[:40])
    return day


def parse_whole(text: str | int, parameter: str, lowest: int, highest: int) -> int:
    """Whole number within bounds, both ends included."""
    try:
        number = int(text)
    except ValueError:
        raise InvalidInput(parameter, "not_a_whole_number", value=str(text)[:40]) from None
    if not lowest <= number <= highest:
        raise InvalidInput(parameter, "out_of_range", value=number, lowest=lowest, highest=highest)
    return number


def parse_number(text: str | float, parameter: str, lowest: float, highest: float) -> float:
    """Finite number within bounds, both ends included."""
    try:
        number = float(text)
    except ValueError:
        raise InvalidInput(parameter, "not_a_number", value=str(text)[:40]) from None
    if not math.isfinite(number):
        raise InvalidInput(parameter, "not_a_number", value=str(text)[:40])
    if not lowest <= number <= highest:
        raise InvalidInput(parameter, "out_of_range", value=number, lowest=lowest, highest=highest)
    return number


def parse_switch(text: str, parameter: str) -> bool:
    """Yes or no."""
    if text.lower() in {"yes", "true", "1", "on"}:
        return True
    if text.lower() in {"no", "false", "0", "off"}:
        return False
    raise InvalidInput(parameter, "not_yes_or_no", value=text[:40])


def _day_or_none(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _fraction(text: Mapping[str, str], name: str, default: float, lowest: float, highest: float) -> float:
    return parse_number(text[name], name, lowest, highest) / 100 if name in text else default
