"""A list of published figures somebody hands in: date, figure, value and, for an index, its name."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lib.analytics.sessions import FIRST_DAY
from lib.analytics.weeks import week_end
from lib.domain.errors import InvalidInput
from lib.domain.instruments import SMALL_GROWTH, Instrument
from lib.domain.published import FigureKind, PublishedFigure
from lib.sources.file.cells import read_day
from lib.sources.file.preview import RowProblem
from lib.sources.file.table import LARGEST, ZIP_MARK
from lib.sources.file.text import read_text
from lib.sources.file.workbook import read_workbook

MOST_FIGURES = 20_000
HEADERS: Mapping[str, frozenset[str]] = {
    "date": frozenset({"date", "week", "日付", "週", "週末"}),
    "figure": frozenset({"figure", "figure kind", "kind", "種類", "項目"}),
    "value": frozenset({"value", "published", "値", "公表値"}),
    "subject": frozenset({"subject", "index", "symbol", "対象", "指数", "銘柄"}),
}
KINDS: Mapping[FigureKind, frozenset[str]] = {
    FigureKind.CLOSE: frozenset({"close", "level", "終値"}),
    FigureKind.POINTS: frozenset({"points", "前週差"}),
    FigureKind.CHANGE: frozenset({"change", "per cent", "percent", "%", "騰落率", "前週末比", "前週比"}),
    FigureKind.RATIO: frozenset({"ratio", "比率", "相対比率"}),
    FigureKind.AVERAGE: frozenset({"average", "26-week average", "平均", "26週平均", "移動平均"}),
    FigureKind.DEVIATION: frozenset({"deviation", "乖離", "乖離幅"}),
}
SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2012": "-", "\u2010": "-", "\u2011": "-"})
UNITS = re.compile(r"\s*(?:%|pt|points?|ポイント)\s*$", re.IGNORECASE)
FIGURE = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,6}))?")


@dataclass(frozen=True)
class PublishedList:
    """Figures of a file that can be compared, and every row that cannot, in the order of the rows."""

    figures: tuple[PublishedFigure, ...]
    problems: tuple[RowProblem, ...]


def read_published(name: str, content: bytes, last: date, instruments: Sequence[Instrument]) -> PublishedList:
    """Published figures from a CSV or Excel file with the columns date, figure, value and perhaps subject.

    Headers may be Japanese (日付, 種類, 値, 対象). Without a subject an index figure is the
    Russell 2000 Growth's. A date on the weekend belongs to the week before it. ``RowProblem.reason``
    is ``not_a_date``, ``future``, ``not_a_week``, ``unknown_figure``, ``not_a_number`` or
    ``unknown_subject``.

    Parameters
    ----------
    name
        File name; its ending tells CSV from XLSX.
    content
        The bytes, at most 5 MB; CSV in UTF-8 or Shift_JIS.
    last
        Last day whose trading is over.
    instruments
        Those followed, by symbol or either name.

    Raises
    ------
    InvalidInput
        If the file as a whole cannot be read, lacks a column or has too many rows.
    """
    rows = _rows(name, content)
    called = {_folded(text): one.symbol for one in instruments for text in _names(one)}
    read = [_figure(number, row, last, called) for number, row in rows]
    return PublishedList(
        tuple(one for one in read if isinstance(one, PublishedFigure)),
        tuple(one for one in read if isinstance(one, RowProblem)),
    )


def _rows(name: str, content: bytes) -> list[tuple[int, dict[str, object]]]:
    if len(content) > LARGEST:
        raise InvalidInput("file", "file_too_large", highest="5 MB")
    is_workbook = name.lower().endswith(".xlsx") or content.startswith(ZIP_MARK)
    lines: Sequence[Sequence[object]] = read_workbook(content) if is_workbook else read_text(content)
    numbered = [(number, line) for number, line in enumerate(lines, 1) if any(cell not in (None, "") for cell in line)]
    if not numbered:
        raise InvalidInput("file", "no_rows")
    columns = _columns(numbered[0][1])
    if len(numbered) == 1:
        raise InvalidInput("file", "no_rows")
    if len(numbered) - 1 > MOST_FIGURES:
        raise InvalidInput("file", "too_many_rows", highest=MOST_FIGURES)
    return [
        (number, {column: line[place] if place < len(line) else None for column, place in columns.items()})
        for number, line in numbered[1:]
    ]


def _columns(header: Sequence[object]) -> dict[str, int]:
    names = [_folded(cell) for cell in header]
    found = {
        column: next((place for place, name in enumerate(names) if name in wanted), None)
        for column, wanted in HEADERS.items()
    }
    for column in ("date", "figure", "value"):
        if found[column] is None:
            raise InvalidInput("file", "no_column", column=column)
    return {column: place for column, place in found.items() if place is not None}


def _figure(
    number: int, row: Mapping[str, object], last: date, called: Mapping[str, str]
) -> PublishedFigure | RowProblem:
    day, value = read_day(row["date"]), read_figure(row["value"])
    kind = next((kind for kind, names in KINDS.items() if _folded(row["figure"]) in names), None)
    subject = called.get(_folded(row.get("subject"))) if _folded(row.get("subject")) else SMALL_GROWTH
    if day is None or (wrong_day := _wrong_day(day, last)):
        return RowProblem(number, "not_a_date" if day is None else wrong_day, _shown(row["date"]))
    if kind is None:
        return RowProblem(number, "unknown_figure", _shown(row["figure"]))
    if value is None:
        return RowProblem(number, "not_a_number", _shown(row["value"]))
    if kind.of_index and subject is None:
        return RowProblem(number, "unknown_subject", _shown(row.get("subject")))
    return PublishedFigure(week_end(day), kind, *value, subject if kind.of_index else None, str(number))


def _wrong_day(day: date, last: date) -> str:
    """Why a day is not the last session of a completed week, or a day after it; empty if it is."""
    if day > last:
        return "future"
    return "" if day >= FIRST_DAY and week_end(day) <= min(day, last) else "not_a_week"


def read_figure(cell: object) -> tuple[float, int] | None:
    """Number and its decimals: "+0.69 pt", "−0.37%", "1,686.56"."""
    if isinstance(cell, bool):
        return None
    text = f"{cell:.6f}".rstrip("0").rstrip(".") if isinstance(cell, float) else str(cell if cell is not None else "")
    plain = UNITS.sub("", unicodedata.normalize("NFKC", text).translate(SIGNS).strip().lstrip("'"))
    found = FIGURE.fullmatch(plain.replace("\u00a0", ""))
    return (float(plain.replace(",", "")), len(found[1] or "")) if found else None


def _names(one: Instrument) -> tuple[str, ...]:
    return (one.symbol, one.symbol.removeprefix("^"), one.name_en, one.name_ja)


def _folded(cell: object) -> str:
    return "" if cell is None else " ".join(unicodedata.normalize("NFKC", str(cell)).split()).casefold()


def _shown(cell: object) -> str:
    return "" if cell is None else str(cell)[:40]
