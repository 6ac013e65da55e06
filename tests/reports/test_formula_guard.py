"""Text of strangers (names of symbols) is never evaluated by a spreadsheet."""

import csv
import io

import openpyxl
import pytest

from lib.reports.csv_file import to_csv
from lib.reports.table import Column, Kind, named
from lib.reports.xlsx_file import to_xlsx

# OWASP, "CSV Injection": the characters that begin a formula, their full-width forms, and blanks before them.
ATTACKS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =cmd|' /C calc'!A0",
    "\uff1d1+1",
    '=HYPERLINK("http://elsewhere.example","x")',
]
HARMLESS = ["^RUO", "S&P 500", "ラッセル2000", "a=b", "32–38 % range", ""]


def table(text):
    return named((Column("name", Kind.TEXT), Column("change", Kind.CHANGE)), ((text, -0.0037),))


@pytest.mark.parametrize("text", ATTACKS)
def test_a_formula_in_csv_is_preceded_by_an_apostrophe(text):
    _, row = csv.reader(io.StringIO(to_csv(table(text)).decode("utf-8-sig"), newline=""))
    assert row[0] == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_stays_as_it_is(text):
    _, row = csv.reader(io.StringIO(to_csv(table(text)).decode("utf-8-sig"), newline=""))
    assert row[0] == text


def test_a_negative_number_is_a_number_and_stays():
    assert to_csv(table("x"), for_excel=False) == b"name,change\r\nx,-0.0037\r\n"


@pytest.mark.parametrize("text", [attack for attack in ATTACKS if "\r" not in attack])
def test_a_formula_in_a_workbook_is_text_that_reads_back_unchanged(text):
    cell = openpyxl.load_workbook(io.BytesIO(to_xlsx({"sheet": table(text)}))).active["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_an_error_value_as_text_stays_text():
    cell = openpyxl.load_workbook(io.BytesIO(to_xlsx({"sheet": table("#REF!")}))).active["A2"]
    assert cell.data_type in {"s", "e"}
    assert cell.value == "#REF!"


def test_a_header_is_guarded_too():
    guarded = named((Column("=1+1", Kind.TEXT),), (("x",),))
    assert to_csv(guarded, for_excel=False).startswith(b"'=1+1")


def test_control_characters_do_not_break_a_file():
    assert to_csv(table("a\x00b\x1b"), for_excel=False) == b"name,change\r\nab,-0.0037\r\n"
    assert openpyxl.load_workbook(io.BytesIO(to_xlsx({"sheet": table("a\x00b")}))).active["A2"].value == "ab"
