"""Lines of an Excel workbook's first sheet, read with suspicion.

openpyxl reads sheets and strings with defusedxml where it is installed, as here,
so entities are refused; what remains is the size an archive unpacks to.
"""

import io
import zipfile
from collections.abc import Sequence
from contextlib import closing

from lib.domain.errors import InvalidInput

LARGEST_UNPACKED = 50_000_000
MOST_ROWS, MOST_COLUMNS = 100_000, 64


def read_workbook(content: bytes) -> list[Sequence[object]]:
    """Lines of the first sheet; formulas as the values last computed.

    Raises
    ------
    InvalidInput
        If the bytes are no workbook, or one that unpacks to more than 50 MB.
    """
    _refuse_bombs(content)
    from openpyxl import load_workbook  # noqa: PLC0415  0.2 s, for the few who import a workbook

    try:
        with closing(load_workbook(io.BytesIO(content), read_only=True, data_only=True)) as book:
            return list(book.worksheets[0].iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True))
    except Exception:  # noqa: BLE001  a damaged workbook fails in openpyxl, zipfile or the XML parser, each in its own way
        raise InvalidInput("file", "unreadable_file") from None


def _refuse_bombs(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        raise InvalidInput("file", "unreadable_file") from None
    if unpacked > LARGEST_UNPACKED:
        raise InvalidInput("file", "file_too_large", highest="50 MB")
