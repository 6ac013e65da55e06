"""The figures of two weeks: on screen, over HTTP, on the command line, in the CSV and in the workbook."""

import csv
import io
import json
import os
import subprocess
import sys
import urllib.request

import openpyxl
import pytest

from tests.browser.reading import figures, menu
from tests.browser.server import ROOT

# Published for 2025-10-31 and 2025-04-11 (issue 2, "Show"); the deviation of 2025-10-31 as ../shared/recorded says.
PUBLISHED = {
    "2025-10-31": ("24.66 %", "23.98 %", "+0.67 pt"),
    "2025-04-11": ("22.84 %", "24.82 %", "−1.97 pt"),
}
WEEKS = sorted(PUBLISHED)


def over_http(server, day):
    address = f"{server.url}/api/v1/relative-strength?instrument=%5ERUO&benchmark=%5EGSPC&window=26&as_of={day}"
    with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  our own server
        return json.load(answer)["weeks"][-1]


def on_the_command_line(server, day):
    command = [sys.executable, "-m", "lib", "relative-strength", "--as-of", day, "--json"]
    folder = str(server.log.parent / "var")
    settings = os.environ | {"RATIOSCOPE_DATA_DIR": folder, "RATIOSCOPE_SOURCE": "recorded"}
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, check=True)
    return json.loads(done.stdout)["weeks"][-1]


def downloaded(page, key):
    menu(page, 2)
    with page.expect_download() as download:
        page.locator(f".st-key-{key} button:visible").first.click()
    content = download.value.path().read_bytes()
    page.keyboard.press("Escape")
    return download.value.suggested_filename, content


def spelled(ratio, average, points):
    return f"{ratio * 100:.2f} %", f"{average * 100:.2f} %", f"{points:+.2f} pt".replace("-", "−")


@pytest.mark.parametrize("day", WEEKS)
def test_screen_http_command_line_and_files_tell_the_same(visit, server, day):
    page = visit(f"/relative_strength?week={day}")
    shown = figures(page)
    assert (shown["Ratio"], shown["26-week average"], shown["Deviation"]) == PUBLISHED[day]

    told = over_http(server, day)
    assert told["session"] == day
    assert spelled(told["ratio"], told["average"], told["deviation_points"]) == PUBLISHED[day]
    assert on_the_command_line(server, day) == told

    name, content = downloaded(page, "download_csv")
    assert name == f"ratioscope-relative-strength-{day}.csv"
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig").replace("\u00a0", " "))))
    row = next(dict(zip(rows[0], row, strict=True)) for row in rows if row[0] == day)
    assert float(row["Ratio (1 = 100 %)"]) == told["ratio"]
    assert float(row["Average (1 = 100 %)"]) == told["average"]
    assert float(row["Deviation (pt)"]) == told["deviation_points"]
    assert {"Status", "Source"} <= set(rows[0])

    name, content = downloaded(page, "download_xlsx")
    assert name == f"ratioscope-relative-strength-{day}.xlsx"
    cells = list(openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True))
    assert any(pytest.approx(told["ratio"], rel=1e-14) in row for row in cells)  # a workbook keeps 16 digits


@pytest.mark.parametrize("day", WEEKS)
def test_the_summary_tells_the_same_as_its_address_and_its_file(visit, server, day):
    page = visit(f"/?week={day}")
    assert figures(page)["Ratio to S&P 500"] == PUBLISHED[day][0]
    with urllib.request.urlopen(f"{server.url}/api/v1/summary?as_of={day}", timeout=30) as answer:  # noqa: S310
        small = next(row for row in json.load(answer)["rows"] if row["symbol"] == "^RUO")
    assert figures(page)["Russell 2000 Growth"] == f"{small['close']:,.2f}"
    _name, content = downloaded(page, "download_csv")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig").replace("\u00a0", " "))))
    row = next(dict(zip(rows[0], row, strict=True)) for row in rows if "^RUO" in row)
    assert float(row["Close"]) == small["close"]
    assert (row["Session"], row["Status"]) == (day, small["status"])
