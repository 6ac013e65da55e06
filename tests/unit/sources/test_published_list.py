"""Lists of published figures as people hand them in."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from lib.domain.errors import InvalidInput
from lib.domain.instruments import STARTING_UNIVERSE
from lib.domain.published import FigureKind, PublishedFigure
from lib.sources.file import published
from lib.sources.file.published import read_published

LAST = date(2026, 1, 17)
OCTOBER = date(2025, 10, 31)
HEADER = "date,figure,value,subject\n"


def read(text, name="list.csv"):
    return read_published(name, text if isinstance(text, bytes) else text.encode(), LAST, STARTING_UNIVERSE)


def one(line):
    (found,) = read(HEADER + line).figures
    return found


@pytest.mark.parametrize(
    ("line", "kind", "value", "places", "subject"),
    [
        ("2025-10-31,deviation,+0.69,", FigureKind.DEVIATION, 0.69, 2, None),
        ("2025-10-31,deviation,−0.69 pt,", FigureKind.DEVIATION, -0.69, 2, None),
        ("2025年10月31日,乖離,＋０．６９ポイント,", FigureKind.DEVIATION, 0.69, 2, None),
        ("2025/10/31,Ratio,24.7%,", FigureKind.RATIO, 24.7, 1, None),
        ("2025-10-31,26週平均,23.98,anything", FigureKind.AVERAGE, 23.98, 2, None),
        ('2025-10-31,close,"6,840.20",GSPC', FigureKind.CLOSE, 6840.2, 2, "^GSPC"),
        ("2025-10-31,終値,6840.20,S&P 500", FigureKind.CLOSE, 6840.2, 2, "^GSPC"),
        ("2025-10-31,change,0.75,ダウ工業株30種", FigureKind.CHANGE, 0.75, 2, "^DJI"),
        ("2025-10-31,points,'-6.25,", FigureKind.POINTS, -6.25, 2, "^RUO"),
    ],
)
def test_a_figure_in_its_many_spellings(line, kind, value, places, subject):
    assert one(line) == PublishedFigure(OCTOBER, kind, value, places, subject, "2")


def test_a_weekend_belongs_to_the_week_before_it():
    assert one("2025-11-01,ratio,24.66,").week == OCTOBER
    assert one("2025-04-18,ratio,23.26,").week == date(2025, 4, 17)  # Good Friday


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("soon,ratio,24.66,", "not_a_date"),
        ("2026-01-23,ratio,24.66,", "future"),
        ("2025-10-30,ratio,24.66,", "not_a_week"),
        ("1901-10-31,ratio,24.66,", "not_a_week"),
        ("2025-10-31,beauty,24.66,", "unknown_figure"),
        ("2025-10-31,ratio,about 24,", "not_a_number"),
        ("2025-10-31,ratio,,", "not_a_number"),
        ("2025-10-31,ratio,1.234.567,", "not_a_number"),
        ("2025-10-31,close,24.66,Nikkei 225", "unknown_subject"),
        ("2025-10-31,ratio", "not_a_number"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(line, reason):
    found = read(HEADER + line)
    assert found.figures == ()
    assert [(problem.row, problem.reason) for problem in found.problems] == [(2, reason)]


def test_japanese_headers_and_shift_jis():
    found = read("日付,種類,値,対象\n2025-10-31,終値,1686.56,ラッセル2000グロース\n".encode("cp932"))
    assert found.figures[0].subject == "^RUO"


def test_a_workbook_is_read_like_a_csv_file():
    book, buffer = Workbook(), io.BytesIO()
    for row in (
        ["Date", "Figure", "Value"],
        [date(2025, 10, 31), "deviation", 0.69],
        [date(2025, 10, 31), "ratio", True],
    ):
        book.active.append(row)
    book.save(buffer)
    found = read(buffer.getvalue(), "list.xlsx")
    assert [(row.value, row.places) for row in found.figures] == [(0.69, 2)]
    assert [problem.reason for problem in found.problems] == ["not_a_number"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no_rows"),
        (b"\n\n", "no_rows"),
        (b"date,figure,value,subject\n", "no_rows"),
        (b"date,value\n2025-10-31,1", "no_column"),
        (b"PK\x03\x04 damaged", "unreadable_file"),
        (b"x" * 5_000_001, "file_too_large"),
    ],
)
def test_a_file_that_is_no_list_is_refused(content, reason):
    with pytest.raises(InvalidInput) as refused:
        read(content)
    assert refused.value.reason == reason


def test_a_list_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(published, "MOST_FIGURES", 1)
    with pytest.raises(InvalidInput) as refused:
        read(HEADER + "2025-10-31,ratio,24.66,\n2025-10-24,ratio,24.92,\n")
    assert refused.value.reason == "too_many_rows"
