"""The workbook: its formulas are evaluated here by a small reader of our own, which knows only what they use."""

import io
import re
import zipfile
from statistics import fmean

import openpyxl
import pytest

from lib.domain.report_order import ReportFormat, ReportOrder
from lib.reports.weekly.document import document
from tests.reports.weekly.conftest import MADE

CELL = re.compile(r"(?:'([^']+)'!)?([A-Z])(\d+)")


@pytest.fixture
def content(material):
    return document(material(), ReportOrder(ReportFormat.XLSX, "en"), (), MADE)


@pytest.fixture
def formulas(content):
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture
def results(content):
    return openpyxl.load_workbook(io.BytesIO(content), data_only=True)


class Evaluator:
    """Cells, means of a column's stretch, and the four operations."""

    def __init__(self, book):
        self.book, self.known = book, {}

    def value(self, sheet, letter, line):
        key = (sheet, letter, int(line))
        if key not in self.known:
            self.known[key] = self._worked_out(sheet, self.book[sheet][f"{letter}{line}"].value)
        return self.known[key]

    def _worked_out(self, sheet, content):
        if not (isinstance(content, str) and content.startswith("=")):
            return content
        mean = re.fullmatch(r"=AVERAGE\((?:'([^']+)'!)?([A-Z])(\d+):[A-Z](\d+)\)", content)
        if mean:
            other, letter, first, last = mean.groups()
            return fmean(self.value(other or sheet, letter, line) for line in range(int(first), int(last) + 1))
        plain = CELL.sub(lambda cell: repr(self.value(cell[1] or sheet, cell[2], cell[3])), content[1:])
        assert re.fullmatch(r"[-+*/().0-9e]+", plain), content
        return eval(plain)  # noqa: S307  digits and signs only, see the line above


def test_every_formula_gives_what_stands_beside_it(formulas, results):
    evaluator, seen = Evaluator(formulas), 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    shown = results[sheet.title][cell.coordinate].value
                    assert evaluator.value(sheet.title, cell.column_letter, cell.row) == pytest.approx(shown, abs=1e-9)
                    seen += 1
    assert seen > 2000


def test_the_last_week_is_the_published_one(results):
    """1686.56 ÷ 6840.20 = 24.66 %, average 23.98 %, deviation +0.67, relative +2.80 % (product.md)."""
    last = results["All weeks"][results["All weeks"].max_row]
    assert (last[1].value, last[2].value) == (1686.56, 6840.20)
    assert [round(last[place].value * 100, 2) for place in (3, 4)] == [24.66, 23.98]
    assert round(last[5].value, 2) == 0.67
    assert round(last[6].value * 100, 2) == 2.80


def test_ratio_average_and_deviation_are_formulas(formulas):
    sheet = formulas["All weeks"]
    last = sheet.max_row
    assert sheet[f"D{last}"].value == f"=B{last}/C{last}"
    assert sheet[f"E{last}"].value == f"=AVERAGE(D{last - 25}:D{last})"
    assert sheet[f"F{last}"].value == f"=(D{last}-E{last})*100"
    assert sheet[f"G{last}"].value == f"=D{last}/E{last}-1"
    assert sheet["E26"].value is None


def test_a_name_that_looks_like_a_formula_is_text(formulas):
    cells = [cell for row in formulas["Week"].iter_rows() for cell in row if str(cell.value).startswith("=cmd")]
    assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True)]


def test_its_parts_carry_the_age_of_the_data(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert {entry.date_time for entry in archive.infolist()} == {(2025, 11, 1, 6, 10, 0)}
    assert b"2025-11-01T06:10:00Z" in archive.read("docProps/core.xml")
