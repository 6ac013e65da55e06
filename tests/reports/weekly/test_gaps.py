"""Weeks with missing, estimated and too few closes: said, never filled, never a crash."""

import io
from dataclasses import replace
from datetime import date

import pandas as pd
import pypdf
import pytest

from lib.analytics.market_summary import MarketSummary, index_row
from lib.analytics.relative_strength import relative_strength
from lib.domain.closes import Source
from lib.domain.report_order import ReportFormat, ReportOrder
from lib.domain.selection import Rules
from lib.locales.catalogue import words_for
from lib.reports.weekly.document import document
from lib.reports.weekly.material import Material
from tests.reports.conftest import ORIGIN
from tests.reports.weekly.conftest import MADE, NAMES

FORMS = ("pdf", "html", "md", "xlsx")


@pytest.fixture
def written(recorded_frames):
    """The report of a week in which closes may be lacking, in one form."""

    def write(form, week, *, without=(), first=None, language="en"):
        day = pd.Timestamp(week)
        frames = {
            symbol: frame[(frame.index <= day) & ((frame.index != day) | (symbol not in without))].loc[first:]
            for symbol, frame in recorded_frames.items()
        }
        sides = frames["^RUO"], frames["^GSPC"]
        strength = relative_strength(*sides, week, Rules(), pair=("^RUO", "^GSPC"), provenance=ORIGIN)
        rows = tuple(index_row(symbol, frames[symbol], week, None, Source.RECORDED) for symbol in ("^RUO", "^GSPC"))
        summary = MarketSummary(week, strength, None, None, rows, replace(ORIGIN, as_of=week))
        material = Material(summary, (), NAMES, words_for(language))
        return document(material, ReportOrder(ReportFormat(form), language), (), MADE)

    return write


def read(content, form):
    if form == "pdf":
        text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    else:
        text = content.decode("utf-8", "ignore")
    return " ".join(text.split())


@pytest.mark.parametrize("form", ["pdf", "html", "md"])
def test_a_missing_close_is_said(written, form):
    text = read(written(form, date(2025, 10, 31), without={"^RUO"}), form)
    assert "No ratio for this week: no close of Russell 2000 Growth on 2025-10-31" in text
    assert "no close this week" in text
    assert "1,686.56" not in text


@pytest.mark.parametrize("form", ["pdf", "html", "md"])
def test_an_estimated_close_is_marked(written, form):
    """2024-09-13 of ^RUO is estimated in lib/sources/data/recorded/weekly_closes.csv."""
    text = read(written(form, date(2024, 9, 13)), form)
    assert "estimated · " in text
    assert "estimated 26" in text


@pytest.mark.parametrize("form", FORMS)
def test_one_week_alone_makes_a_report(written, form):
    assert written(form, date(2019, 5, 31))


@pytest.mark.parametrize("form", FORMS)
def test_no_ratio_at_all_makes_a_report(written, form):
    assert written(form, date(2025, 10, 31), without={"^RUO"}, first="2025-10-27")


@pytest.mark.parametrize("form", ["pdf", "html", "md"])
def test_before_the_average_begins_it_says_when(written, form):
    text = read(written(form, date(2019, 9, 6)), form)
    assert "The average needs 26 completed weeks" in text
