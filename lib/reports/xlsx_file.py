"""Tables as an Excel workbook: real numbers and dates with formats, header frozen."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from lib.reports.formula_guard import looks_like_formula, without_unprintable
from lib.reports.plain_values import Cell
from lib.reports.table import Kind, Table

NUMBER_FORMATS = {
    Kind.DAY: "yyyy-mm-dd",
    Kind.INSTANT: 'yyyy-mm-dd hh:mm" UTC"',
    Kind.CLOSE: "#,##0.00",
    Kind.RATIO: "0.00%",
    Kind.CHANGE: "+0.00%;-0.00%;0.00%",
    Kind.POINTS: "+0.00;-0.00;0.00",
}
DAY_WIDTH, WIDEST = 12, 40


def to_xlsx(sheets: Mapping[str, Table]) -> bytes:
    """Workbook with one sheet per table, in the order given; numbers to 16 digits, as openpyxl writes them.

    Text that looks like a formula is stored as text and marked as quoted, so
    that it reads back unchanged and is never evaluated.
    """
    book = Workbook()
    book.remove(book.active)
    for title, table in sheets.items():
        fill_sheet(book.create_sheet(title[:31]), table)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def fill_sheet(sheet: Worksheet, table: Table) -> None:
    """Sheet with a header that stays in sight, and the rows of a table."""
    for column, header in enumerate(table.headers, 1):
        write_cell(sheet.cell(1, column), header, Kind.TEXT)
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = _width(table, column - 1)
    for line, row in enumerate(table.rows, 2):
        for column, (cell, described) in enumerate(zip(row, table.columns, strict=True), 1):
            write_cell(sheet.cell(line, column), cell, described.kind)
    sheet.freeze_panes = "A2"


def write_cell(target: SheetCell, cell: Cell, kind: Kind) -> None:
    """One cell with its number format; text is never taken for a formula."""
    if isinstance(cell, str):
        target.value = without_unprintable(cell)
        target.data_type = "s"
        target.quotePrefix = looks_like_formula(cell)
        return
    target.value = _without_zone(cell)
    if kind in NUMBER_FORMATS:
        target.number_format = NUMBER_FORMATS[kind]


def _without_zone(cell: Cell) -> Cell:
    """Excel knows no time zones: instants are written in UTC and their format says so."""
    return cell.astimezone(UTC).replace(tzinfo=None) if isinstance(cell, datetime) else cell


def _width(table: Table, column: int) -> int:
    texts = [table.headers[column], *(cell for row in table.rows if isinstance(cell := row[column], str))]
    return min(max(DAY_WIDTH, *(_columns(text) + 2 for text in texts)), WIDEST)


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
