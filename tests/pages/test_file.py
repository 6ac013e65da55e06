"""Closes from a file: looked at first, stored only when confirmed."""

import io

import openpyxl
import pytest

from tests.pages.dialog import Dialog
from tests.pages.page_text import said, table

GOOD = b"date,close\n2025-10-24,22000.5\n2025-10-31,23000.25\n"
TROUBLED = (
    b"date,close\n2025-10-31,23000.25\n2025-10-24,-5\n2025-10-25,22000\n2025-10-30,\nsoon,1\n2025-10-31,23000.5\n"
    b"2026-10-30,1\n"
)


def workbook():
    book = openpyxl.Workbook()
    book.active.append(["Date", "Close"])
    book.active.append(["2025-10-31", 23000.25])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def upload(installation, content, name="closes.csv", symbol="^IXIC", **address):
    dialog = Dialog(installation.read(**address), "import_open")
    dialog.reader.selectbox("import_symbol").set_value(symbol)
    dialog.reader.file_uploader("import_upload").set_value((name, content, "text/csv"))
    dialog.again()
    return dialog


def stored(installation, symbol="^IXIC"):
    return [row.rows for row in installation.store.prices.coverage() if row.symbol == symbol]


def test_a_file_is_shown_before_anything_is_stored(install):
    installation = install()
    dialog = upload(installation, GOOD)
    assert "Usable rows: 2. From 2025-10-24 to 2025-10-31." in said(dialog.reader.markdown)
    assert "Nothing is stored until you confirm." in said(dialog.reader.caption)
    assert list(table(dialog.reader, "day")["close"]) == ["23,000.25", "22,000.50"]
    assert stored(installation) == []


def test_confirmed_closes_stand_in_the_index_table(install):
    installation = install()
    dialog = upload(installation, GOOD)
    dialog.press("Store these closes")
    assert said(dialog.reader.toast) == ["Stored for ^IXIC: 2 closes, source: file."]
    assert stored(installation) == [2]
    row = table(dialog.reader, "sparkline").set_index("index").loc["Nasdaq Composite"]
    assert (row["close"], row["points"]) == ("23,000.25", "+999.75")


def test_a_dialog_left_without_confirming_stores_nothing(install):
    installation = install()
    dialog = upload(installation, GOOD)
    dialog.reader.run()
    assert stored(installation) == []


@pytest.mark.parametrize(
    ("language", "reasons"),
    [
        (
            "en",
            {
                "below zero",
                "no value",
                "not a date",
                "the date appears twice",
                "the exchange was closed",
                "in the future",
            },
        ),
        ("ja", {"負の値", "値なし", "日付ではない", "日付が重複", "取引のない日", "未来の日付"}),
    ],
)
def test_rows_that_cannot_be_used_are_listed_with_their_reason(install, language, reasons):
    installation = install()
    reader = upload(installation, TROUBLED, lang=language).reader
    assert set(table(reader, "reason")["reason"]) <= reasons
    assert len(set(table(reader, "reason")["reason"])) == 6
    assert stored(installation) == []


def test_an_excel_file_works_alike(install):
    dialog = upload(install(), workbook(), "closes.xlsx")
    assert "Usable rows: 1. From 2025-10-31 to 2025-10-31." in said(dialog.reader.markdown)


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"\x00\xff\xfe nothing", "closes.xlsx", "File: cannot be read as CSV or Excel."),
        (b"day,price\n1,2\n", "closes.csv", "File: there is no date column."),
        (b"date,price\n2025-10-31,2\n", "closes.csv", "File: there is no close column."),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_nothing_is_stored(install, content, name, sentence):
    installation = install()
    reader = upload(installation, content, name).reader
    assert said(reader.error) == [sentence]
    assert stored(installation) == []


def test_a_file_without_a_usable_row_cannot_be_confirmed(install):
    reader = upload(install(), b"date,close\n2025-10-31,-1\n").reader
    assert said(reader.warning) == ["No usable row."]
    assert "Store these closes" not in {button.label for button in reader.button}
