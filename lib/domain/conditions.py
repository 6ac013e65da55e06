"""Situations of the ratio a reader can ask about: "what followed weeks like these?"."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lib.domain.errors import InvalidInput
from lib.domain.selection import parse_number


class Situation(StrEnum):
    """What can hold in a week, or happen in it."""

    LEVEL_BELOW = "level_below"
    DEVIATION_BELOW = "deviation_below"
    DEVIATION_ABOVE = "deviation_above"
    CROSSES_UP = "crosses_up"
    CROSSES_DOWN = "crosses_down"
    ENTERS_LEVEL = "enters_level"
    PERCENTILE_BELOW = "percentile_below"
    DRAWDOWN_DEEPER = "drawdown_deeper"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Lowest and highest value of a situation, both included, and the one to begin with."""

    lowest: float
    highest: float
    usual: float


BOUNDS = {
    Situation.LEVEL_BELOW: Bounds(0.001, 1_000_000, 23),
    Situation.DEVIATION_BELOW: Bounds(-1_000, 1_000, -1),
    Situation.DEVIATION_ABOVE: Bounds(-1_000, 1_000, 1),
    Situation.PERCENTILE_BELOW: Bounds(0, 100, 10),
    Situation.DRAWDOWN_DEEPER: Bounds(0, 100, 10),
}
"""Situations with a value: a ratio in per cent, points, points, a percentile, per cent below the high."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One situation with its value; crossings and entries have none."""

    situation: Situation
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Conditions:
    """A condition, and perhaps a second one that must hold in the same week."""

    when: Condition = Condition(Situation.DEVIATION_BELOW, BOUNDS[Situation.DEVIATION_BELOW].usual)
    also: Condition | None = None

    @property
    def all(self) -> tuple[Condition, ...]:
        """Every condition that must hold."""
        return (self.when,) if self.also is None else (self.when, self.also)


def parse_conditions(parameters: Mapping[str, str]) -> Conditions:
    """Conditions from an address; absent parameters take their defaults.

    Parameters
    ----------
    parameters
        Raw text by name: ``when`` and ``and`` (situations), ``value`` and
        ``and_value`` (numbers in the unit of the situation).

    Raises
    ------
    InvalidInput
        Naming the first parameter that breaks a rule.
    """
    text = {name: value for name, value in parameters.items() if value != ""}
    first = _situation(text, "when") or Situation.DEVIATION_BELOW
    second = _situation(text, "and")
    when = Condition(first, _value(text, "value", first))
    value = _value(text, "and_value", second)
    return Conditions(when, None if second is None else Condition(second, value))


def _situation(text: Mapping[str, str], name: str) -> Situation | None:
    if name not in text:
        return None
    try:
        return Situation(text[name])
    except ValueError:
        choices = ", ".join(Situation)
        raise InvalidInput(name, "unknown_choice", value=text[name][:40], choices=choices) from None


def _value(text: Mapping[str, str], name: str, situation: Situation | None) -> float | None:
    bounds = BOUNDS.get(situation) if situation else None
    if bounds is None:
        if name in text:
            raise InvalidInput(name, "without_use", value=text[name][:40])
        return None
    return parse_number(text.get(name, bounds.usual), name, bounds.lowest, bounds.highest)
