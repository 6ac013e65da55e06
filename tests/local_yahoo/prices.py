"""Daily rows the local Yahoo serves, from CSV or made up by a test."""

import csv
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

INDICES = frozenset({"RUO", "RUJ", "RUT", "GSPC", "DJI", "IXIC", "VIX"})
NOT_DAILY_PRICES = frozenset({"GSPC_close", "ETF_DIVIDENDS"})


@dataclass(frozen=True, slots=True)
class Row:
    """One trading day; ``close`` is ``None`` where Yahoo would send null."""

    day: date
    open: float | None
    high: float | None
    low: float | None
    close: float | None
    adj_close: float | None
    volume: int | None


def load_prices(folder: Path) -> dict[str, list[Row]]:
    """Rows by symbol from a folder of ``<symbol>.csv`` with date, open, high, low, close, adj_close, volume."""
    files = [file for file in sorted(folder.glob("*.csv")) if file.stem not in NOT_DAILY_PRICES]
    return {("^" if file.stem in INDICES else "") + file.stem: _read(file) for file in files}


def load_dividends(folder: Path) -> dict[str, dict[date, float]]:
    """Dividends by symbol and ex-date from ``ETF_DIVIDENDS.csv``; none where the folder has no such file."""
    paid: dict[str, dict[date, float]] = {}
    file = folder / "ETF_DIVIDENDS.csv"
    if not file.exists():
        return paid
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            paid.setdefault(line["symbol"], {})[date.fromisoformat(line["ex_date"])] = float(line["dividend"])
    return paid


def rows_of(closes: Mapping[date, float]) -> list[Row]:
    """Rows around made-up closes: each opens at the close before."""
    days = sorted(closes)
    opens = [closes[days[0]], *(closes[day] for day in days)]
    return [
        Row(day, before, max(before, closes[day]), min(before, closes[day]), closes[day], closes[day], 1_000)
        for day, before in zip(days, itertools.islice(opens, len(days)), strict=True)
    ]


def _read(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return [_row(line) for line in csv.DictReader(lines)]


def _row(line: Mapping[str, str]) -> Row:
    volume = line.get("volume")
    close = _price(line["close"])
    return Row(
        day=date.fromisoformat(line["date"]),
        open=_price(line["open"]),
        high=_price(line["high"]),
        low=_price(line["low"]),
        close=close,
        adj_close=_price(line["adj_close"]) or close,
        volume=int(float(volume)) if volume else None,
    )


def _price(text: str) -> float | None:
    return float(text) if text else None
