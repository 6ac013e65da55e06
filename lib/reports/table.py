"""A table of results before it becomes a file: named, typed columns and plain rows."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum

import pandas as pd

from lib.locales.catalogue import Words
from lib.reports.plain_values import Cell, Plain, plain


class Kind(StrEnum):
    """What the cells of a column are, and so how a spreadsheet shows them."""

    TEXT = "text"
    WORD = "word"
    DAY = "day"
    INSTANT = "instant"
    CLOSE = "close"
    RATIO = "ratio"
    CHANGE = "change"
    POINTS = "points"


FRACTIONS = (Kind.RATIO, Kind.CHANGE)


@dataclass(frozen=True, slots=True)
class Column:
    """Machine name of a column and the kind of its cells.

    Cells of kind ``WORD`` are keys of the catalogue in ``group`` (``status.final``).
    """

    name: str
    kind: Kind
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under machine names.

    Parameters
    ----------
    columns
        In the order of the cells.
    rows
        Fractions stay fractions, points stay points; ``None`` is unknown.
    headers
        What a person reads above each column.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    headers: tuple[str, ...]

    def records(self) -> list[dict[str, Plain]]:
        """One dictionary per row, by machine name."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, map(plain, row), strict=True)) for row in self.rows]

    def frame(self) -> pd.DataFrame:
        """The same cells as a data frame under the headers."""
        return pd.DataFrame.from_records(list(self.rows), columns=list(self.headers))

    def beside(self, columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> "Table":
        """Table with further columns that hold the same cells in every row."""
        names = tuple(column.name for column in columns)
        rows = tuple(row + cells for row in self.rows)
        return Table(self.columns + columns, rows, self.headers + names)


def named(columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...]) -> Table:
    """Table whose headers are the machine names; NaN becomes ``None``."""
    known = tuple(tuple(_known(cell) for cell in row) for row in rows)
    return Table(columns, known, tuple(column.name for column in columns))


def localised(table: Table, words: Words) -> Table:
    """Table with headers and word cells in the reader's language; numbers stay as they are."""
    headers = tuple(words(f"export.{column.name}") for column in table.columns)
    rows = tuple(
        tuple(_said(cell, column, words) for cell, column in zip(row, table.columns, strict=True)) for row in table.rows
    )
    return replace(table, headers=headers, rows=rows)


def with_units(table: Table, words: Words) -> Table:
    """Table whose headers say that 1 stands for 100 %, for files without number formats."""
    headers = (
        words("export.fraction", header=header) if column.kind in FRACTIONS else header
        for header, column in zip(table.headers, table.columns, strict=True)
    )
    return replace(table, headers=tuple(headers))


def _said(cell: Cell, column: Column, words: Words) -> Cell:
    return words(f"{column.group}.{cell}") if column.kind is Kind.WORD and cell is not None else cell


def _known(cell: Cell) -> Cell:
    return None if isinstance(cell, float) and math.isnan(cell) else cell
