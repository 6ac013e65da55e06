"""The date and close columns of a file, cell by cell, before anything is believed."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lib.domain.errors import InvalidInput
from lib.sources.file.text import read_text
from lib.sources.file.workbook import read_workbook

LARGEST = 5_000_000
DATE_HEADERS = frozenset({"date", "日付"})
CLOSE_HEADERS = frozenset({"close", "終値"})
ZIP_MARK = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class RawRow:
    """Date and close of one row as the file has them; rows count from 1, the header's."""

    number: int
    day: object
    close: object


def read_table(name: str, content: bytes) -> list[RawRow]:
    """Rows of a file that are not blank.

    Parameters
    ----------
    name
        File name; ``.xlsx`` is read as a workbook, like anything that is a zip archive.
    content
        The bytes.

    Raises
    ------
    InvalidInput
        If the file is larger than 5 MB, cannot be read, or lacks a column.
    """
    if len(content) > LARGEST:
        raise InvalidInput("file", "file_too_large", highest="5 MB")
    is_workbook = name.lower().endswith(".xlsx") or content.startswith(ZIP_MARK)
    lines = read_workbook(content) if is_workbook else read_text(content)
    return list(_raw_rows(lines))


def _raw_rows(lines: Iterable[Sequence[object]]) -> Iterator[RawRow]:
    numbered = ((number, line) for number, line in enumerate(lines, 1) if any(cell not in (None, "") for cell in line))
    _, header = next(numbered, (0, ()))
    names = [unicodedata.normalize("NFKC", str(cell)).strip().casefold() for cell in header]
    day, close = _column(names, DATE_HEADERS, "no_date_column"), _column(names, CLOSE_HEADERS, "no_close_column")
    for number, line in numbered:
        yield RawRow(number, _cell(line, day), _cell(line, close))


def _column(names: Sequence[str], wanted: frozenset[str], reason: str) -> int:
    found = next((position for position, name in enumerate(names) if name in wanted), None)
    if found is None:
        raise InvalidInput("file", reason)
    return found


def _cell(line: Sequence[object], column: int) -> object:
    return line[column] if column < len(line) else None
