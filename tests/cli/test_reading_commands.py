"""``summary`` and ``relative-strength`` in their three forms."""

import csv
import io
from unicodedata import east_asian_width

import pytest

AS_OF = ("--as-of", "2025-10-31")
PAIR = ("--instrument", "^RUO", "--benchmark", "^GSPC", "--window", "26")


def test_the_json_has_the_published_figures(lib):
    latest = lib("relative-strength", *PAIR, *AS_OF, "--json").json["latest"]
    assert latest["session"] == "2025-10-31"
    assert round(latest["ratio"] * 100, 2) == 24.66  # recorded/README.md
    assert round(latest["average"] * 100, 2) == 23.98  # issue 2, "Show"
    assert round(latest["deviation_points"], 2) == 0.67
    assert round(latest["relative_deviation"] * 100, 2) == 2.80


def test_the_summary_has_the_published_changes(lib):
    rows = {row["symbol"]: row for row in lib("summary", *AS_OF, "--json").json["rows"]}
    changes = {symbol: round(rows[symbol]["change"] * 100, 2) for symbol in ("^RUO", "^DJI", "^GSPC")}
    assert changes == {"^RUO": -0.37, "^DJI": 0.75, "^GSPC": 0.71}  # recorded/README.md


@pytest.mark.parametrize("command", ["summary", "relative-strength"])
def test_csv_holds_the_digits_of_the_json(lib, command):
    lines = list(csv.DictReader(io.StringIO(lib(command, *AS_OF, "--csv").out)))
    answer = lib(command, *AS_OF, "--json").json
    rows = answer["rows"] if command == "summary" else answer["weeks"]
    numbers = ("close", "change") if command == "summary" else ("ratio", "average", "deviation_points")
    written = [{name: line[name] for name in numbers} for line in lines]
    assert written == [{name: "" if row[name] is None else repr(row[name]) for name in numbers} for row in rows]


def test_readable_text_opens_with_the_sentence_and_ends_with_the_source(lib):
    lines = lib("relative-strength", *AS_OF).out.splitlines()
    assert lines[0] == "Small growth has led the S&P 500 for 12 weeks; the lead narrowed from 0.98 to 0.67\u00a0pt."
    assert sum(line.startswith("2025-") for line in lines) == 12
    assert any("24.66\u00a0%" in line and "+0.67" in line and "final" in line for line in lines)
    assert lines[-1].startswith("Source: recorded closes ^RUO ^GSPC, price basis")


def test_the_readable_summary_shows_what_the_page_shows(lib):
    text = lib("summary", *AS_OF).out
    assert "Week ending 2025-10-31 (Fri)" in text
    assert "1,686.56" in text
    assert "▼\u00a0\u22120.37\u00a0%" in text  # design.md, section 4
    assert "no closes stored" in text


def test_the_language_can_stand_before_or_after_the_command(lib):
    before = lib("--lang", "ja", "summary", *AS_OF).out
    after = lib("summary", *AS_OF, "--lang=ja").out
    assert before == after
    assert "小型グロースは小幅反落も優位を維持。" in before  # design.md, section 7


def test_the_setting_gives_the_language(lib, monkeypatch):
    monkeypatch.setenv("RATIOSCOPE_LANGUAGE", "ja")
    assert "ラッセル2000グロース" in lib("summary", *AS_OF).out
    assert "Russell 2000 Growth" in lib("summary", *AS_OF, "--lang", "en").out


def test_columns_line_up_although_japanese_letters_are_wide(lib):
    lines = lib("--lang", "ja", "relative-strength", *AS_OF).out.splitlines()
    table = [line for line in lines if line.startswith("2025-")]
    widths = {sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line) for line in table}
    assert len(widths) == 1


def test_the_inverse_switch_needs_no_value(lib):
    latest = lib("relative-strength", *AS_OF, "--inverse", "--json").json["latest"]
    assert latest["ratio"] == pytest.approx(6840.20 / 1686.56, rel=1e-12)
