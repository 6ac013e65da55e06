"""A sheet of numbers and formulas, which keeps what every formula gives."""

from dataclasses import dataclass, field
from datetime import date

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from lib.reports.table import Kind
from lib.reports.xlsx_file import NUMBER_FORMATS, write_cell

BOLD = Font(bold=True)


@dataclass(frozen=True, slots=True)
class Formula:
    """Formula without its equals sign, and what it gives."""

    text: str
    result: float


Content = str | float | date | Formula | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet under construction."""

    sheet: Worksheet
    results: dict[str, float] = field(default_factory=dict)

    def write(self, line: int, column: int, content: Content, kind: Kind) -> None:
        """One cell, numbered from 1; an unknown one stays empty."""
        cell = self.sheet.cell(line, column)
        if isinstance(content, Formula):
            cell.value = f"={content.text}"
            cell.number_format = NUMBER_FORMATS[kind]
            self.results[cell.coordinate] = content.result
        elif content is not None:
            write_cell(cell, content, kind)

    def head(self, line: int, headers: tuple[str, ...], widths: tuple[int, ...]) -> None:
        """Bold headers, and the widths of their columns."""
        for column, (header, width) in enumerate(zip(headers, widths, strict=True), 1):
            self.write(line, column, header, Kind.TEXT)
            self.sheet.cell(line, column).font = BOLD
            self.sheet.column_dimensions[get_column_letter(column)].width = width
