"""Rows of the risk tables, and the values they stand for."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from lib.domain.people import Person
from lib.domain.risk_history import Judgement, LogEntry, LogKind, Review
from lib.domain.risks import Category, Direction, Level, Moves, Proxy, Risk, Worse

Row = Mapping[str, Any]


def row_of_risk(risk: Risk) -> dict[str, Any]:
    """Columns of a risk, without its identity."""
    row = {name: value for name, value in asdict(risk).items() if name not in {"key", "version"}}
    return row | {"sources": list(risk.sources), "proxy": None if risk.proxy is None else row_of_proxy(risk.proxy)}


def risk_of(row: Row) -> Risk:
    """Risk a row stands for."""
    enums = {"category": Category(row["category"]), "level": Level(row["level"])}
    proxy = None if row["proxy"] is None else proxy_of(row["proxy"])
    return Risk(**{**row, **enums, "sources": tuple(row["sources"]), "proxy": proxy})


def row_of_proxy(proxy: Proxy) -> dict[str, Any]:
    """Proxy as JSON."""
    return asdict(proxy) | {"since": proxy.since.isoformat()}


def proxy_of(document: Row) -> Proxy:
    """Proxy a JSON document stands for."""
    words = {"direction": Direction(document["direction"]), "since": date.fromisoformat(document["since"])}
    return Proxy(**{**document, **words})


def row_of_review(review: Review) -> dict[str, Any]:
    """Columns of a review, without its identity."""
    told = {"week": review.week, "unchanged": review.unchanged, "day": review.day, "at": review.at}
    return asdict(review.judgement) | told | {"risk": review.risk, "author": review.author.key}


def review_of(row: Row, author: Person) -> Review:
    """Review a row stands for."""
    judgement = Judgement(
        level=Level(row["level"]),
        worse=None if row["worse"] is None else Worse(row["worse"]),
        moves=None if row["moves"] is None else Moves(row["moves"]),
        likelihood=row["likelihood"],
        impact=row["impact"],
        sentence=row["sentence"],
    )
    return Review(
        risk=row["risk"],
        week=row["week"],
        judgement=judgement,
        unchanged=row["unchanged"],
        author=author,
        day=row["day"],
        at=row["at"],
        key=row["key"],
    )


def row_of_entry(entry: LogEntry) -> dict[str, Any]:
    """Columns of a line of a log, without its identity."""
    return {
        "risk": entry.risk,
        "kind": entry.kind,
        "week": entry.week,
        "at": entry.at,
        "details": dict(entry.details),
        "author": None if entry.author is None else entry.author.key,
        "once": entry.once or None,
    }


def entry_of(row: Row, author: Person | None) -> LogEntry:
    """Line of a log a row stands for."""
    return LogEntry(
        risk=row["risk"],
        kind=LogKind(row["kind"]),
        week=row["week"],
        at=row["at"],
        details=row["details"],
        author=author,
        once=row["once"] or "",
        key=row["key"],
    )
