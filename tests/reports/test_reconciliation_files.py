"""The table of a reconciliation as files: headings in the reader's language, nothing a spreadsheet would run."""

import csv
import io

import openpyxl
import pytest

from lib.analytics.reconciliation import reconcile
from lib.domain.published import FigureKind, PublishedFigure
from lib.locales.catalogue import words_for
from lib.reports.reconciliation import reconciliation_csv, reconciliation_xlsx
from tests.unit.analytics.ledgers import figure, ledger_of

JA = words_for("ja")


@pytest.fixture(scope="module")
def ledger(_recorded_frames):
    return ledger_of(_recorded_frames)


@pytest.fixture(scope="module")
def rows(ledger):
    wrong = figure("2025-10-31", "deviation", "0.69")
    sly = PublishedFigure(wrong.week, FigureKind.RATIO, 24.66, 2, None, "=cmd|'/c calc'!A0")
    return reconcile(ledger, (wrong, sly))


def test_the_workbook_has_japanese_headings_and_real_numbers(ledger, rows):
    book = openpyxl.load_workbook(io.BytesIO(reconciliation_xlsx(rows, ledger, None, JA)))
    sheet = book["公表値の照合"]
    headings = [cell.value for cell in sheet[1]]
    assert headings[:7] == [JA(f"export.{name}") for name in HEADINGS]
    assert not any(heading.isascii() for heading in headings)
    assert (sheet["D2"].value, round(sheet["E2"].value, 2)) == (0.69, 0.67)
    assert book.sheetnames[1] == JA("export.provenance")


HEADINGS = ("week", "figure", "subject", "published", "computed", "difference", "verdict")


def test_what_looks_like_a_formula_is_text(ledger, rows):
    (_heading, _first, sly) = csv.reader(io.StringIO(reconciliation_csv(rows, ledger, JA).decode("utf-8-sig")))
    assert sly[-1] == "'=cmd|'/c calc'!A0"
    sheet = openpyxl.load_workbook(io.BytesIO(reconciliation_xlsx(rows, ledger, None, JA))).worksheets[0]
    cell = sheet.cell(3, sheet.max_column)
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", "=cmd|'/c calc'!A0", True)
