from dataclasses import replace
from datetime import UTC, date, datetime

from lib.domain.people import Person
from lib.domain.risk_history import Judgement, LogEntry, LogKind, Review, Watchlist
from lib.domain.risks import Level, Risk, Worse
from lib.services.risk_markers import risk_markers

NOW = datetime(2025, 11, 1, tzinfo=UTC)
CREDIT = Risk("Private credit", "プライベートクレジット", slug="private-credit", key=1)
OCT_24, OCT_31 = date(2025, 10, 24), date(2025, 10, 31)


def review(week, worse, key):
    return Review(1, week, Judgement(Level.SECTION, worse), False, Person(1, "M. Ito"), week, NOW, key)  # noqa: FBT003


def test_first_review_new_levels_and_much_worse_weeks_are_marked_in_both_languages():
    reviews = (review(OCT_24, Worse.SAME, 1), review(OCT_31, Worse.MUCH_WORSE, 2))
    log = (
        LogEntry(1, LogKind.LEVEL, OCT_31, NOW, {"from": "section", "to": "watchlist"}),
        LogEntry(1, LogKind.NOTE, OCT_31, NOW, {"text": "no mark"}),
    )
    marks = risk_markers(Watchlist((CREDIT,), reviews, log))
    assert [(mark.session, mark.kind, mark.label("en")) for mark in marks] == [
        (OCT_24, "risk_level", "Private credit: first reviewed"),
        (OCT_31, "risk_worse", "Private credit: much worse"),
        (OCT_31, "risk_level", "Private credit: watchlist"),
    ]
    assert marks[1].label("ja") == "プライベートクレジット：大きく悪化"


def test_a_risk_that_was_put_away_is_marked_only_where_it_is_asked_for():
    away = Watchlist((replace(CREDIT, archived=True),), (review(OCT_24, Worse.SAME, 1),), ())
    assert risk_markers(away) == ()
    assert len(risk_markers(away, "private-credit")) == 1
