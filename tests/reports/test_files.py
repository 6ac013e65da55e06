"""Files are read back by other means than those that wrote them."""

import csv
import io
from dataclasses import replace
from datetime import datetime

import openpyxl
import pandas as pd
import pytest

from lib.locales.catalogue import words_for
from lib.reports.csv_file import to_csv
from lib.reports.downloads import strength_csv, strength_xlsx, summary_csv, summary_xlsx
from lib.reports.relative_strength import strength_table

NAMES = {"^RUO": "Russell 2000 Growth", "^DJI": "Dow Jones Industrial", "^GSPC": "S&P 500"}
LANGUAGES = ("en", "ja")


def lines(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def sheets(content):
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets


def cells(sheet, row):
    return dict(zip((cell.value for cell in sheet[1]), sheet[row], strict=True))


def test_csv_reads_back_to_the_same_floats(strength):
    read = pd.read_csv(io.BytesIO(to_csv(strength_table(strength))), index_col="session", parse_dates=["session"])
    for written, column in [("numerator_close", "numerator"), ("ratio", "ratio"), ("average", "average")]:
        assert read[written].equals(strength.weeks[column].rename(written)), written


def test_csv_for_excel_starts_with_a_byte_order_mark_and_ends_lines_its_way(strength):
    content = strength_csv(strength, words_for("ja"))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == len(strength.weeks) + 1


def test_headers_say_units_in_the_readers_language(strength, summary):
    assert "Ratio (1 = 100\u00a0%)" in lines(strength_csv(strength, words_for("en")))[0]
    assert "比率（1＝100%）" in lines(strength_csv(strength, words_for("ja")))[0]
    assert "前週末比（1＝100%）" in lines(summary_csv(summary, NAMES, words_for("ja")))[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_share_a_header(strength, summary, language):
    words = words_for(language)
    for content in (strength_csv(strength, words), summary_csv(summary, NAMES, words)):
        header = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert len(header) == len(set(header))


def test_every_row_carries_status_source_and_dates(summary):
    growth = lines(summary_csv(summary, NAMES, words_for("en")))[0]
    assert (growth["Status"], growth["Source"], growth["Price basis"]) == ("final", "recorded closes", "price basis")
    assert (growth["As of"], growth["Retrieved (UTC)"]) == ("2025-11-01", "2025-11-01T06:10:00Z")


def test_what_is_unknown_is_empty_with_its_reason_beside(summary):
    unknown = lines(summary_csv(summary, NAMES, words_for("en")))[-1]
    assert (unknown["Close"], unknown["Status"], unknown["Why unknown"]) == ("", "missing", "no closes stored")


def test_a_pair_from_two_sources_names_both(mixed):
    last = lines(to_csv(strength_table(mixed)))[-1]
    assert (last["source"], last["known_on"]) == ("^RUO yahoo + ^GSPC file", "2025-11-01")


def test_a_workbook_holds_real_numbers_and_dates_with_formats(strength):
    sheet, _ = sheets(strength_xlsx(strength, words_for("en")))
    last = cells(sheet, sheet.max_row)
    assert last["Session"].value == datetime(2025, 10, 31)  # noqa: DTZ001  Excel's dates have no zone
    assert last["Ratio"].value == pytest.approx(1686.56 / 6840.20, rel=1e-15)  # recorded/README.md
    assert last["Ratio"].number_format == "0.00%"
    assert round(last["Deviation (pt)"].value, 2) == 0.67
    assert last["Deviation (pt)"].number_format == "+0.00;-0.00;0.00"
    assert last["Retrieved (UTC)"].value == datetime(2025, 11, 1, 6, 10)  # noqa: DTZ001
    assert cells(sheet, 2)["Average"].value is None, "before 26 weeks there is no average"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_has_a_frozen_header_and_a_sheet_of_provenance(summary, language):
    words = words_for(language)
    figures, origin = sheets(summary_xlsx(summary, NAMES, words))
    assert figures.freeze_panes == "A2"
    assert (figures.title, origin.title) == (words("page.market_summary"), words("export.provenance"))
    facts = {fact.value: value.value for fact, value in origin.iter_rows(min_row=2)}
    assert facts[words("export.estimated")] == 26  # recorded/README.md
    assert facts[words("export.as_of")] == "2025-11-01"
    assert facts[f"{words('export.source')} ^RUO"] == words("source.recorded")


def test_a_result_without_provenance_can_still_be_written(strength, summary):
    content = strength_xlsx(replace(strength, provenance=None), words_for("en"))
    assert sheets(content)[1].max_row == 1
