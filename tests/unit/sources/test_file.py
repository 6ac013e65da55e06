import contextlib
import csv
import io
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.domain.errors import InvalidInput
from lib.sources.file import read_file

LAST = date(2025, 10, 31)
# Weekdays of October 2025; the exchange traded on all of them.
SESSIONS = [day.date() for day in pd.bdate_range("2025-10-01", "2025-10-31")]
FULL_WIDTH = "".join(chr(ord(character) + 0xFEE0) for character in "1686.56")
CLOSES = st.dictionaries(
    st.sampled_from(SESSIONS), st.integers(1, 10**9).map(lambda hundredths: hundredths / 100), min_size=1
)


def _preview(text, name="closes.csv", encoding="utf-8"):
    return read_file(name, text.encode(encoding), "^RUO", LAST)


def _told(preview):
    return {session.date().isoformat(): value for session, value in preview.closes["value"].items()}


def _problems(preview):
    return [(problem.row, problem.reason) for problem in preview.problems]


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


# What is accepted


def test_date_and_close_are_enough():
    preview = _preview("date,close\n2025-10-30,1671.69\n2025-10-31,1686.56\n")
    assert _told(preview) == {"2025-10-30": 1671.69, "2025-10-31": 1686.56}
    assert preview.problems == ()
    assert (preview.symbol, preview.rows) == ("^RUO", 2)
    assert set(preview.closes["status"]) == {"close"}


def test_yahoos_export_gives_its_close_not_its_adjusted_close():
    text = "Date,Open,High,Low,Close,Adj Close,Volume\n2025-10-31,681.1,685.08,679.24,682.06,680.01,87164100\n"
    assert _told(_preview(text)) == {"2025-10-31": 682.06}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "shift_jis"])
def test_japanese_headers_in_the_encodings_japanese_excel_writes(encoding):
    assert _told(_preview("日付,終値\n2025/10/31,1686.56\n", encoding=encoding)) == {"2025-10-31": 1686.56}


@pytest.mark.parametrize(
    "written", ["2025-10-31", "2025/10/31", "2025.10.31", "2025年10月31日", "2025-10-31 00:00:00-04:00", " 2025-10-31 "]
)
def test_days_written_year_first(written):
    assert _told(_preview(f"DATE,CLOSE\n{written},5\n")) == {"2025-10-31": 5.0}


def test_thousands_may_be_marked_and_digits_full_width():
    assert _told(_preview(f'date,close\n2025-10-30,"47,562.87"\n2025-10-31,{FULL_WIDTH}\n')) == {
        "2025-10-30": 47562.87,
        "2025-10-31": 1686.56,
    }


def test_blank_lines_and_further_columns_are_nobodys_business():
    preview = _preview("\nnote,close,date\n\nx,5,2025-10-31\n,,\n")
    assert (_told(preview), preview.problems, preview.rows) == ({"2025-10-31": 5.0}, (), 1)


def test_a_workbook_is_read_like_a_text_file():
    content = _workbook(["Date", "Close"], [datetime(2025, 10, 30), 1671.69], ["2025-10-31", "1,686.56"])  # noqa: DTZ001  Excel knows no zones
    preview = read_file("closes.xlsx", content, "^RUO", LAST)
    assert _told(preview) == {"2025-10-30": 1671.69, "2025-10-31": 1686.56}
    assert preview.problems == ()


def test_a_workbook_is_known_by_its_content_too():
    content = _workbook(["date", "close"], [date(2025, 10, 31), 5])
    assert _told(read_file("closes.csv", content, "^RUO", LAST)) == {"2025-10-31": 5.0}


@settings(deadline=None)
@given(CLOSES)
def test_what_is_written_is_read_back(closes):
    text = "date,close\n" + "".join(f"{day},{closes[day]}\n" for day in sorted(closes))
    preview = _preview(text)
    assert _told(preview) == {day.isoformat(): closes[day] for day in sorted(closes)}
    assert preview.problems == ()


@settings(deadline=None)
@given(CLOSES, st.randoms())
def test_the_order_of_the_rows_changes_nothing_but_a_remark(closes, chance):
    days = list(closes)
    chance.shuffle(days)
    preview = _preview("date,close\n" + "".join(f"{day},{closes[day]}\n" for day in days))
    assert _told(preview) == {day.isoformat(): closes[day] for day in sorted(closes)}
    assert [problem.reason for problem in preview.problems] == ([] if days == sorted(days) else ["out_of_order"])


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_our_error(content):
    with contextlib.suppress(InvalidInput):
        read_file("closes.csv", content, "^RUO", LAST)


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@settings(deadline=None)
@given(st.lists(st.tuples(CELL, CELL), max_size=8))
def test_no_cells_raise_anything(rows):
    text = io.StringIO()
    csv.writer(text).writerows([("date", "close"), *rows])
    preview = _preview(text.getvalue())
    assert len(preview.problems) <= preview.rows <= len(rows)


# What is said about rows


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2025-10-31,-5", "negative"),
        ("2025-10-31,0", "zero"),
        ("2025-10-31,", "missing"),
        ("2025-10-31,null", "missing"),
        ("2025-10-31,NaN", "missing"),
        ("2025-10-31", "missing"),
        ("2025-10-31,abc", "not_a_number"),
        ("2025-10-31,inf", "not_a_number"),
        ("2025-10-31,1e999", "not_a_number"),
        ('2025-10-31,"1.686,56"', "not_a_number"),
        (",5", "not_a_date"),
        ("yesterday,5", "not_a_date"),
        ("2025-02-30,5", "not_a_date"),
        ("10/31/2025,5", "not_a_date"),
        ("2025-11-03,5", "future"),
        ("9999-12-31,5", "future"),
        ("2025-10-25,5", "not_a_session"),
        ("2025-07-04,5", "not_a_session"),
        ("1969-12-31,5", "not_a_session"),
        ("0001-01-01,5", "not_a_session"),
    ],
)
def test_a_row_that_cannot_be_used_is_reported_with_its_line(row, reason):
    preview = _preview(f"date,close\n2025-10-02,1\n{row}\n")
    assert _problems(preview) == [(3, reason)]
    assert _told(preview) == {"2025-10-02": 1.0}
    assert not preview.problems[0].used


def test_a_session_named_twice_with_one_value_counts_once():
    preview = _preview("date,close\n2025-10-30,5\n2025-10-31,6\n2025-10-31,6.00\n")
    assert _told(preview) == {"2025-10-30": 5.0, "2025-10-31": 6.0}
    assert preview.problems == ()


def test_of_two_values_for_one_session_neither_is_believed():
    preview = _preview("date,close\n2025-10-30,5\n2025-10-31,6\n2025-10-31,7\n")
    assert _told(preview) == {"2025-10-30": 5.0}
    assert _problems(preview) == [(3, "duplicate"), (4, "duplicate")]


def test_rows_out_of_order_are_sorted_and_said_so_once():
    preview = _preview("date,close\n2025-10-31,3\n2025-10-30,2\n2025-10-29,1\n")
    assert _told(preview) == {"2025-10-29": 1.0, "2025-10-30": 2.0, "2025-10-31": 3.0}
    assert _problems(preview) == [(3, "out_of_order")]
    assert preview.problems[0].used


def test_a_file_without_a_usable_row_is_an_empty_frame():
    preview = _preview("date,close\n2025-10-25,5\n")
    assert preview.closes.empty
    assert list(preview.closes.columns) == ["value", "status"]
    assert _preview("date,close\n").rows == 0


def test_a_wrong_value_is_shown_cut():
    assert len(_preview(f"date,close\n2025-10-31,{'9x' * 500}\n").problems[0].value) == 40


# What is refused as a whole
