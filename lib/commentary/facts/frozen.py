"""Facts of a published note: what was shown, with the number and when it was known. The text never changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from lib.analytics.market_summary import MarketSummary
from lib.commentary.facts.placeholders import Placeholder, placeholders
from lib.commentary.facts.render import Rendered, fill, render
from lib.commentary.facts.value import FactValue, Reason
from lib.commentary.names import KNOWN, name_of
from lib.locales.catalogue import Words

FORM = 1


@dataclass(frozen=True, slots=True)
class RevisedFact:
    """A fact whose value would be written differently today."""

    name: str
    before: str
    now: str
    sentence: str


def frozen(rendered: Rendered, week: date, language: str, known_at: datetime) -> dict[str, Any]:
    """Facts of a rendered note as JSON.

    ``{"form": 1, "week": …, "language": …, "values": {name: {"text": …, "number": …, "known_at": …}}}``
    """
    vintage = known_at.astimezone(UTC).isoformat(timespec="seconds")
    return {
        "form": FORM,
        "week": week.isoformat(),
        "language": language,
        "values": {
            fact.name: {"text": fact.value.text, "number": fact.value.number, "known_at": vintage}
            for fact in rendered.facts
        },
    }


def kept(fresh: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Facts of a new revision: what was frozen before stays as it was, what is new is frozen now."""
    earlier = before.get("values", {})
    return (
        {**fresh, "values": {name: earlier.get(name, value) for name, value in fresh["values"].items()}}
        if fresh
        else {}
    )


def published(text: str, facts: Mapping[str, Any]) -> Rendered:
    """A published note as it was shown on its day; what was not frozen stays as typed."""
    return fill(text, lambda found: _value(facts, found.name), _nothing_to_say)


def revised(facts: Mapping[str, Any], sheets: Mapping[date, MarketSummary], words: Words) -> tuple[RevisedFact, ...]:
    """Frozen facts that would be written differently today, in the order of the text.

    A fact without a value today is not among them: nothing better is known.
    """
    found = []
    week = date.fromisoformat(facts["week"]) if facts.get("values") else date.min
    for name, value in facts.get("values", {}).items():
        now = _today(name, week, sheets, words)
        if now is not None and now != value["text"]:
            sentence = words("fact.revised", name=_told(name, words), before=value["text"], now=now)
            found.append(RevisedFact(name, value["text"], now, sentence))
    return tuple(found)


def frozen_as_typed(facts: Mapping[str, Any]) -> str:
    """Every frozen fact as a placeholder, so that its week and instrument can be read like those of a text."""
    return " ".join(f"{{{name}}}" for name in facts.get("values", {}))


def _told(name: str, words: Words) -> str:
    """What a fact is called by people: Dow · Close (2025-10-24)."""
    asked = next(placeholders(f"{{{name}}}"))
    symbol, _point, measure = asked.key.rpartition(".")
    if symbol:
        known = f"^{symbol}" if f"^{symbol}" in KNOWN else symbol
        called = f"{name_of(known, words).label} · {words(f'fact.index.{measure}')}"
    else:
        called = words(f"fact.ratio.{measure}")
    return called if asked.week is None else f"{called} ({asked.week})"


def _today(name: str, week: date, sheets: Mapping[date, MarketSummary], words: Words) -> str | None:
    rendered = render(f"{{{name}}}", week, sheets, words)
    return rendered.text if rendered.facts else None


def _value(facts: Mapping[str, Any], name: str) -> FactValue | Reason:
    value = facts.get("values", {}).get(name)
    return "unknown_value" if value is None else FactValue(value["text"], value["number"])


def _nothing_to_say(_found: Placeholder, _reason: Reason) -> str:
    return ""
