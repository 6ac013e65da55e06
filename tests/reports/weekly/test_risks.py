"""The watched risks as a part of the report."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lib.analytics.risk_standing import Moment, standings
from lib.domain.people import Person
from lib.domain.report_order import ReportFormat, ReportOrder
from lib.domain.risk_history import Judgement, Review, Watchlist
from lib.domain.risks import Level, Risk
from lib.locales.catalogue import words_for
from lib.reports.weekly.document import document
from lib.reports.weekly.risks import risks
from tests.reports.weekly.conftest import MADE

WEEK, BEFORE = date(2025, 10, 31), date(2025, 10, 24)
CREDIT = Risk("Private credit", "信用", level=Level.SECTION, key=1)
CHINA = Risk("China", "中国", level=Level.SECTION, key=2)
NOBODY = Risk("Never judged", "未判定", key=3)
GONE = Risk("Dropped", "終了", key=4)


def review(risk, week, likelihood, impact, level=Level.SECTION, sentence=""):
    judged = Judgement(level, likelihood=likelihood, impact=impact, sentence=sentence)
    at = datetime(week.year, week.month, week.day, 22, tzinfo=UTC)
    return Review(risk.key, week, judged, unchanged=False, author=Person(1, "A"), day=week, at=at, key=1)


REVIEWS = (
    review(CREDIT, BEFORE, 3, 4),
    review(CHINA, BEFORE, 2, 3),
    review(CREDIT, WEEK, 4, 4, Level.WATCHLIST, "Two lenders cut <b>."),
    review(GONE, WEEK, 1, 1, Level.DROPPED),
)


@pytest.fixture
def shown():
    watchlist = Watchlist((CREDIT, CHINA, NOBODY, GONE), REVIEWS, ())
    return standings(watchlist, WEEK, Moment(MADE, UTC))


def test_each_says_where_it_stands_and_what_changed(shown):
    section = risks(shown, WEEK, words_for("en"))
    assert [tuple(cell.replace("\u00a0", " ") for cell in row) for row in section.table.rows] == [
        ("1 Private credit", "4 × 4 = 16", "▲ +4"),
        ("2 China", "2 × 3 = 6", "—"),
    ]
    assert section.table.under == (
        "from section to watchlist · Two lenders cut <b>.",
        "reviewed 2025-10-24",
    )


def test_a_week_nobody_reviewed_has_no_change():
    watchlist = Watchlist((CREDIT,), REVIEWS, ())
    later = date(2025, 11, 7)
    section = risks(standings(watchlist, later, Moment(MADE, UTC)), later, words_for("en"))
    assert [row[2] for row in section.table.rows] == ["—"]
    assert section.table.under == ("Two lenders cut <b>. · reviewed 2025-10-31",)


def test_nothing_is_told_before_anybody_has_judged(shown):
    nobody = tuple(standing for standing in shown if standing.risk is NOBODY)
    assert risks(nobody, WEEK, words_for("ja")) is None
    assert risks((), WEEK, words_for("ja")) is None


@pytest.mark.parametrize("form", ["pdf", "html", "md"])
def test_map_and_table_are_in_every_report(material, shown, form):
    order = ReportOrder(ReportFormat(form), "en")
    content = document(replace(material(), risks=shown), order, (), MADE)
    assert content != document(material(), order, (), MADE)
    if form != "pdf":
        assert "4 × 4 = 16" in content.decode()
        assert "<b>" not in content.decode().replace("\\<b\\>", "") or form == "html"
        assert "cut <b>" not in content.decode()
