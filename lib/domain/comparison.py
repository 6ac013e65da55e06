"""What the week shown is held against: another week, the regimes before it, a window of weeks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lib.domain.errors import InvalidInput
from lib.domain.selection import parse_day

COMPARISON = ("compare", "regime", "context")
CONTEXTS = (52, 156, 260)
ALL_WEEKS = "all"
REGIME_KINDS = ("level", "above", "below", "event")


@dataclass(frozen=True, slots=True)
class RegimeName:
    """A regime as the address names it: ``level_2025-04-11``."""

    kind: str
    first: date

    def __str__(self) -> str:
        """Text of the address."""
        return f"{self.kind}_{self.first.isoformat()}"


@dataclass(frozen=True, slots=True)
class Against:
    """What a reader compares with.

    Parameters
    ----------
    week
        Week to put beside the one shown; ``None`` for none.
    regime
        Regime to lay over the earlier ones; ``None`` for the one that is going on.
    context
        Weeks among which the level is ranked; ``None`` for all.
    """

    week: date | None = None
    regime: RegimeName | None = None
    context: int | None = None


def parse_against(text: Mapping[str, str]) -> Against:
    """Comparison from raw text by name: ``compare``, ``regime``, ``context``.

    Raises
    ------
    InvalidInput
        Naming the first parameter that breaks a rule.
    """
    return Against(
        week=parse_day(text["compare"], "compare") if "compare" in text else None,
        regime=_regime(text["regime"]) if "regime" in text else None,
        context=_context(text.get("context", ALL_WEEKS)),
    )


def _regime(text: str) -> RegimeName:
    kind, _, day = text.partition("_")
    if kind not in REGIME_KINDS:
        raise InvalidInput("regime", "unknown_choice", value=text[:40], choices=", ".join(REGIME_KINDS))
    return RegimeName(kind, parse_day(day, "regime"))


def _context(text: str) -> int | None:
    if text == ALL_WEEKS:
        return None
    for weeks in CONTEXTS:
        if text == str(weeks):
            return weeks
    choices = ", ".join((ALL_WEEKS, *map(str, CONTEXTS)))
    raise InvalidInput("context", "unknown_choice", value=text[:40], choices=choices)
