"""The CSV of exactly what the chart shows."""

import csv
import io
from datetime import date

import pytest

from lib.analytics.mansfield import mansfield
from lib.analytics.relative_strength import relative_strength
from lib.charts.view import ChartView
from lib.domain.drawing import Drawing, Line, Stretch
from lib.domain.selection import Range, Rules
from lib.locales.catalogue import words_for
from lib.reports.shown_weeks import shown_csv, shown_table

SPRING = Stretch(date(2025, 2, 7), date(2025, 6, 27))


@pytest.fixture
def strength(recorded_frames):
    sides = (recorded_frames["^RUO"], recorded_frames["^GSPC"])
    return relative_strength(*sides, date(2025, 10, 31), Rules(), pair=("^RUO", "^GSPC"))


def test_a_zoom_holds_its_weeks_and_no_other(strength):
    rows = shown_table(strength, ChartView(drawing=Drawing(zoom=SPRING))).records()
    assert (rows[0]["session"], rows[-1]["session"], len(rows)) == ("2025-02-07", "2025-06-27", 21)
    shock = next(row for row in rows if row["session"] == "2025-04-11")
    assert shock["ratio"] == strength.weeks["ratio"]["2025-04-11"]
    assert "mansfield" not in shock


def test_a_range_holds_what_the_chart_of_the_range_shows(strength):
    assert len(shown_table(strength, ChartView(Range.ALL)).rows) == len(strength.weeks)
    assert len(shown_table(strength, ChartView(Range.ONE_YEAR)).rows) == 53


def test_the_mansfield_form_brings_its_figure(strength):
    view = ChartView(drawing=Drawing(Line.MANSFIELD, zoom=SPRING))
    rows = shown_table(strength, view).records()
    assert [row["mansfield"] for row in rows] == mansfield(strength.weeks)["2025-02-07":"2025-06-27"].tolist()
    early = shown_table(strength, ChartView(Range.ALL, drawing=Drawing(Line.MANSFIELD))).records()
    assert early[0]["mansfield"] is None


def test_the_file_has_headers_in_the_readers_language(strength):
    view = ChartView(drawing=Drawing(Line.MANSFIELD, zoom=SPRING))
    content = shown_csv(strength, view, words_for("ja"))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == 21
    assert any("マンスフィールド" in header for header in rows[0])
