"""``refresh``, ``import`` and ``export``."""

import csv
import io
from datetime import date

import openpyxl
import pandas as pd
import pytest

from lib.domain.closes import CloseStatus, Source
from lib.domain.errors import RateLimited, Unreachable
from lib.sources.protocol import Fetched

# Closes of the VIX as Yahoo exports them; only their shape matters here.
GOOD = "Date,Open,High,Low,Close,Adj Close,Volume\n2025-10-30,1,1,1,16.91,16.91,0\n2025-10-31,1,1,1,17.44,17.44,0\n"
MIXED = "date,close\n2025-10-31,17.44\n2025-10-30,-1\n2025-10-29,\n2025-11-01,17\nsoon,17\n"


class SaidYahoo:
    """A source that says what it was told to say, symbol by symbol."""

    name = Source.YAHOO

    def __init__(self, **errors):
        self.errors = errors

    def fetch(self, symbol, *, first, last):
        if symbol.strip("^") in self.errors:
            raise self.errors[symbol.strip("^")]
        days = pd.DatetimeIndex([date(2025, 10, 31)], name="session")
        return Fetched(symbol, None, "index", pd.DataFrame({"value": [17.44], "status": [CloseStatus.CLOSE]}, days), 0)


@pytest.fixture
def yahoo(recorded, monkeypatch):
    def say(**errors):
        monkeypatch.setenv("RATIOSCOPE_SOURCE", "auto")
        monkeypatch.setattr("lib.services.desk.YahooSource", lambda *_: SaidYahoo(**errors))

    return say


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "closes.csv"
        path.write_text(text, "utf-8")
        return path

    return write


def vix(lib):
    rows = lib("summary", "--as-of", "2025-10-31", "--json").json["rows"]
    return next(row["close"] for row in rows if row["symbol"] == "^VIX")


def test_a_refresh_reports_symbol_by_symbol(lib, yahoo):
    yahoo(GSPC=Unreachable())
    printed = lib("refresh", "--symbol", "^VIX", "--symbol", "^gspc")
    assert printed.out.splitlines() == [
        "1/2  ^VIX: new closes: 1, last session 2025-10-31 (Fri)",
        "2/2  ^GSPC: Yahoo did not answer.",
        "Up to date: 1 of 2.",
    ]
    assert printed.code == 0
    assert lib("refresh", "--symbol", "^VIX").out.startswith("1/1  ^VIX: nothing new")


def test_a_refresh_in_which_nothing_came_fails(lib, yahoo):
    yahoo(VIX=RateLimited())
    printed = lib("refresh", "--symbol", "^VIX")
    assert printed.code == 1
    assert printed.complaint == "No symbol could be fetched. The last good closes stay."


def test_a_refresh_without_a_source_says_so(lib):
    printed = lib("refresh")
    assert (printed.code, printed.out) == (1, "")
    assert "RATIOSCOPE_SOURCE=recorded" in printed.complaint


def test_a_refresh_of_an_unfollowed_symbol_is_refused(lib, yahoo):
    yahoo()
    assert lib("refresh", "--symbol", "NOSUCH").complaint.startswith("python -m lib: --symbol: ")


def test_an_import_is_only_looked_at_without_a_yes(lib, file):
    printed = lib("import", str(file(GOOD)), "--symbol", "^VIX")
    assert printed.code == 0
    assert printed.out.splitlines() == [
        "Usable rows: 2. From 2025-10-30 to 2025-10-31.",
        "Nothing is stored until you confirm.",
    ]
    assert vix(lib) is None


def test_an_import_with_a_yes_is_stored(lib, file):
    printed = lib("import", str(file(GOOD)), "--symbol", "^VIX", "--yes")
    assert printed.out.splitlines()[-1] == "Stored for ^VIX: 2 closes, source: file."
    assert vix(lib) == 17.44


@pytest.mark.parametrize(("said", "stored"), [("y", 17.44), ("n", None), ("", None)])
def test_at_a_terminal_the_person_is_asked(lib, file, monkeypatch, said, stored):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: said)
    lib("import", str(file(GOOD)), "--symbol", "^VIX")
    assert vix(lib) == stored


def test_an_import_names_the_rows_it_cannot_use(lib, file):
    lines = lib("import", str(file(MIXED)), "--symbol", "^VIX").out.splitlines()
    assert lines[0] == "Usable rows: 1. From 2025-10-31 to 2025-10-31."
    assert lines[1] == "Rows left out: 4"
    assert lines[2:6] == [
        "  Row 3: below zero (-1)",
        "  Row 4: no value (—)",
        "  Row 5: the exchange was closed (2025-11-01)",
        "  Row 6: not a date (soon)",
    ]


def test_a_row_out_of_order_is_told_and_used(lib, file):
    text = "date,close\n2025-10-31,17.44\n2025-10-30,16.91\n"
    lines = lib("import", str(file(text)), "--symbol", "^VIX").out.splitlines()
    assert lines[:3] == [
        "Usable rows: 2. From 2025-10-30 to 2025-10-31.",
        "Rows left out: 0",
        "  Row 3: out of order, used all the same (2025-10-30)",
    ]


@pytest.mark.parametrize("text", ["", "nothing here", "date,close\n2025-10-30,-1\n"])
def test_a_file_without_usable_rows_is_refused(lib, file, text):
    printed = lib("import", str(file(text)), "--symbol", "^VIX", "--yes")
    assert printed.code == 2
    assert printed.complaint.startswith("python -m lib: FILE: ")


def test_a_file_that_is_not_there_is_named(lib, tmp_path):
    printed = lib("import", str(tmp_path / "absent.csv"), "--symbol", "^VIX")
    assert (printed.code, printed.out) == (2, "")
    assert "absent.csv cannot be opened" in printed.complaint


def test_a_folder_is_not_a_file(lib, tmp_path):
    assert lib("import", str(tmp_path), "--symbol", "^VIX").complaint.startswith("python -m lib: FILE: ")


def test_an_exported_csv_opens_in_excel_with_headers_in_the_readers_language(lib, tmp_path):
    path = tmp_path / "out.csv"
    printed = lib("--lang", "ja", "export", "--what", "summary", "--format", "csv", "--output", str(path))
    assert (printed.code, printed.out) == (0, f"書き出しました：{path}\n")
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert lines[0]["名称"] == "ラッセル2000グロース"


def test_an_exported_workbook_has_the_published_week(lib, tmp_path):
    path = tmp_path / "out.xlsx"
    arguments = ("--what", "relative-strength", "--format", "xlsx", "--as-of", "2025-10-31", "--output", str(path))
    assert lib("export", *arguments).code == 0
    sheet = openpyxl.load_workbook(path).worksheets[0]
    last = dict(zip([cell.value for cell in sheet[1]], [cell.value for cell in sheet[sheet.max_row]], strict=True))
    assert round(last["Ratio"] * 100, 2) == 24.66
    assert round(last["Deviation (pt)"], 2) == 0.67


def test_an_export_replaces_an_older_file_and_leaves_nothing_else(lib, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "week.csv"
    path.write_text("older")
    lib("export", "--what", "summary", "--format", "csv", "--output", str(path))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert list(folder.iterdir()) == [path]


@pytest.mark.parametrize("place", ["no/such/folder/week.csv", "."])
def test_an_export_that_cannot_be_written_is_named(lib, tmp_path, place):
    printed = lib("export", "--what", "summary", "--format", "csv", "--output", str(tmp_path / place))
    assert (printed.code, printed.out) == (2, "")
    assert printed.complaint.startswith("python -m lib: --output: ")
