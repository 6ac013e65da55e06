"""Files that cannot be read as a whole."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from openpyxl.xml import DEFUSEDXML

from lib.domain.errors import InvalidInput
from lib.sources.file import read_file

LAST = date(2025, 10, 31)


def _workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _reason(content, name="closes.csv"):
    with pytest.raises(InvalidInput) as raised:
        read_file(name, content, "^RUO", LAST)
    assert raised.value.parameter == "file"
    return raised.value.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no_date_column"),
        (b"day,close\n2025-10-31,5\n", "no_date_column"),
        (b"date,price\n2025-10-31,5\n", "no_close_column"),
        (b"\xff\xfe\x00\x01\xfd", "unreadable_file"),
        (b"date,close\n" + b"x" * 200_000, "unreadable_file"),
        (b"date,close\n" + b"2025-10-31,5\n" * 400_000, "file_too_large"),
        (b"PK\x03\x04 but nothing of a workbook", "unreadable_file"),
    ],
    ids=["empty", "no date", "no close", "no text", "endless cell", "too large", "no workbook"],
)
def test_a_file_that_cannot_be_read_is_refused(content, reason):
    assert _reason(content) == reason


def _parts(workbook):
    with zipfile.ZipFile(io.BytesIO(workbook)) as book:
        return {name: book.read(name) for name in book.namelist()}


def _archive(**parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def test_an_archive_that_is_no_workbook_is_unreadable():
    assert _reason(_archive(letter="hello"), "closes.xlsx") == "unreadable_file"
    assert _reason(b"not a zip", "closes.xlsx") == "unreadable_file"


def test_an_archive_that_unpacks_without_end_is_refused_unopened():
    bomb = _archive(sheet=b"0" * 60_000_000)
    assert len(bomb) < 100_000
    assert _reason(bomb, "closes.xlsx") == "file_too_large"


def test_a_workbook_cut_in_half_is_unreadable():
    content = _workbook(["date", "close"], [date(2025, 10, 31), 5])
    assert _reason(content[: len(content) // 2], "closes.xlsx") == "unreadable_file"


def test_a_workbook_with_entities_is_refused():
    assert DEFUSEDXML
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><'
    parts = _parts(_workbook(["date", "close"], [date(2025, 10, 31), 5]))
    parts["xl/worksheets/sheet1.xml"] = laughs + parts["xl/worksheets/sheet1.xml"].removeprefix(b"<")
    assert _reason(_archive(**parts), "closes.xlsx") == "unreadable_file"


def test_a_sheet_with_a_far_cell_in_every_row_is_read_in_reasonable_time():
    content = _workbook(["date", "close"], *([date(2025, 10, 31), 5] for _ in range(2000)))
    parts = _parts(content)
    sheet = parts["xl/worksheets/sheet1.xml"].replace(b"</row>", b'<c r="XFD1"><v>1</v></c></row>')
    parts["xl/worksheets/sheet1.xml"] = sheet
    closes = read_file("closes.xlsx", _archive(**parts), "^RUO", LAST).closes
    assert closes["value"].tolist() == [5.0]
    assert [session.date() for session in closes.index] == [LAST]
