"""The watchlist as it stood at the end of a past day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from lib.domain.risk_history import LogEntry, LogKind, Watchlist
from lib.domain.risks import Category, Risk


def as_known(watchlist: Watchlist, day: date | None) -> Watchlist:
    """What had been said by the end of a day (UTC); everything where none is asked for.

    Risks added later are left out; what was edited, put away or brought back
    later is as it was before, read from the log. Which series stood for a risk
    has no history, so none does.
    """
    if day is None:
        return watchlist
    later = sorted((entry for entry in watchlist.log if not _said(entry.at, day)), key=_time, reverse=True)
    added = {entry.risk for entry in later if entry.kind is LogKind.ADDED}
    return Watchlist(
        tuple(_before(risk, later) for risk in watchlist.risks if risk.key not in added),
        tuple(review for review in watchlist.reviews if _said(review.at, day)),
        tuple(entry for entry in watchlist.log if _said(entry.at, day)),
    )


def _said(at: datetime, day: date) -> bool:
    return at.astimezone(UTC).date() <= day


def _time(entry: LogEntry) -> tuple[datetime, int]:
    return entry.at, entry.key or 0


def _before(risk: Risk, later: list[LogEntry]) -> Risk:
    """A risk before later lines of the log, newest first."""
    for entry in later:
        if entry.risk != risk.key:
            continue
        if entry.kind is LogKind.EDITED:
            stood: dict[str, Any] = {field: _field(field, str(text or "")) for field, text in entry.details.items()}
            risk = replace(risk, **stood)
        if entry.kind in {LogKind.ARCHIVED, LogKind.RESTORED}:
            risk = replace(risk, archived=entry.kind is LogKind.RESTORED)
    return replace(risk, proxy=None)


def _field(name: str, text: str) -> object:
    """A field of a risk as an edit's line spells what stood there before."""
    if name == "category":
        return Category(text)
    if name == "sources":
        return tuple(text.splitlines())
    if name == "next_review":
        return date.fromisoformat(text) if text else None
    return text
