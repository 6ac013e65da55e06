"""Risks, reviews and log lines for the store's tests."""

from datetime import UTC, date, datetime, timedelta

from lib.domain.risk_history import Judgement, LogEntry, LogKind, Review
from lib.domain.risks import Category, Level, Moves, Risk, Worse

WEEK = date(2025, 10, 31)
SATURDAY = datetime(2025, 11, 1, 10, tzinfo=UTC)

TRUCE = Risk("Tariff truce lapses", "関税休戦の失効", Category.TRADE, slug="tariff-truce-lapses", owner="M. Ito")
RAISED = Judgement(Level.WATCHLIST, Worse.WORSE, Moves.CLEARLY, 4, 4, "APEC ended without a date.")


def review(risk, author, judgement=RAISED, **rest):
    values = {"week": WEEK, "unchanged": False, "day": SATURDAY.date(), "at": SATURDAY, **rest}
    return Review(risk.key, judgement=judgement, author=author, **values)


def line(risk, **rest):
    values = {"kind": LogKind.NOTE, "week": WEEK, "at": SATURDAY, "details": {"text": "Talks again."}, **rest}
    return LogEntry(risk.key or 0, **values)


def later(**time):
    return SATURDAY + timedelta(**time)
