"""A table as CSV: every digit, ISO dates, unknown as an empty cell."""

import csv
import io

from lib.reports.formula_guard import guarded
from lib.reports.plain_values import Cell, plain
from lib.reports.table import Table


def to_csv(table: Table, *, for_excel: bool = True) -> bytes:
    """CSV in UTF-8 with CRLF line ends.

    Parameters
    ----------
    table
        What to write.
    for_excel
        Begin with a byte order mark, without which Excel takes UTF-8 for the
        local code page. Programs that read the HTTP address want none.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([guarded(header) for header in table.headers])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig" if for_excel else "utf-8")


def _written(cell: Cell) -> str:
    value = plain(cell)
    if isinstance(value, str):
        return guarded(value)
    return "" if value is None else repr(value)
