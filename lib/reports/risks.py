"""The watchlist of one week as a table."""

from collections.abc import Sequence
from datetime import date

from lib.analytics.risk_standing import RiskStanding
from lib.locales.catalogue import Words
from lib.reports.csv_file import to_csv
from lib.reports.plain_values import Cell
from lib.reports.table import Column, Kind, Table

NAMES = (
    *("number", "name", "category", "level", "likelihood", "impact", "score", "change"),
    *("worse", "moves", "sentence", "reviewed", "owner", "next_review"),
)
DAYS = {"reviewed", "next_review"}
COLUMNS = tuple(Column(name, Kind.DAY if name in DAYS else Kind.TEXT) for name in NAMES)


def risks_csv(shown: Sequence[RiskStanding], week: date, words: Words) -> bytes:
    """One row for each risk as CSV for Excel; what nobody has judged is an empty cell."""
    headers = tuple(words(f"risk.file.{name}") for name in NAMES)
    rows = tuple(tuple(_cells(standing, week, words)[name] for name in NAMES) for standing in shown)
    return to_csv(Table(COLUMNS, rows, headers))


def _cells(standing: RiskStanding, week: date, words: Words) -> dict[str, Cell]:
    risk, judgement = standing.risk, standing.judgement
    return {
        "number": risk.key,
        "name": risk.name(words.language),
        "category": words(f"risk.category.{risk.category}"),
        "level": words(f"risk.level.{judgement.level}"),
        "likelihood": judgement.likelihood,
        "impact": judgement.impact,
        "score": judgement.score,
        "change": standing.change_in(week),
        "worse": words(f"risk.worse.{judgement.worse}") if judgement.worse else None,
        "moves": words(f"risk.moves.{judgement.moves}") if judgement.moves else None,
        "sentence": judgement.sentence,
        "reviewed": standing.review.week if standing.review else None,
        "owner": risk.owner,
        "next_review": standing.next_review,
    }
