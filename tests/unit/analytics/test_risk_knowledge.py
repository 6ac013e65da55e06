"""The watchlist at the end of a past day, each line of the log undone by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lib.analytics.risk_knowledge import as_known
from lib.domain.risk_history import LogEntry, LogKind
from lib.domain.risks import Category, Direction, Proxy

from .risk_books import OCT_24, OCT_31, book, judged, review, risk

DAY = date(2025, 11, 3)
LAST, FIRST_AFTER = datetime(2025, 11, 3, 23, 59, 59, tzinfo=UTC), datetime(2025, 11, 4, tzinfo=UTC)


def line(kind, at=FIRST_AFTER, of=1, **details):
    return LogEntry(of, kind, OCT_31, at, details)


def then(*log, **told):
    (only,) = as_known(book(risks=[risk(**told)], log=log), DAY).risks
    return only


def test_reviews_and_lines_count_until_midnight():
    in_time, late = (review(OCT_31, judged(2, 2), key, at=at) for key, at in ((1, LAST), (2, FIRST_AFTER)))
    said, unsaid = (line(LogKind.NOTE, at, text="…") for at in (LAST, FIRST_AFTER))
    known = as_known(book(in_time, late, log=[said, unsaid]), DAY)
    assert (known.reviews, known.log) == ((in_time,), (said,))


def test_without_a_day_everything_counts():
    whole = book(review(OCT_24, judged(1, 1)))
    assert as_known(whole, None) is whole


def test_an_edit_is_undone_field_by_field():
    edit = line(
        LogKind.EDITED, category="trade", sources="https://a.example\nhttps://b.example", next_review="", owner=""
    )
    known = then(edit, category=Category.CREDIT, owner="Ito", next_review=date(2025, 12, 1))
    assert (known.category, known.owner, known.next_review) == (Category.TRADE, "", None)
    assert known.sources == ("https://a.example", "https://b.example")


def test_of_two_edits_the_earlier_says_what_stood():
    early = line(LogKind.EDITED, name_en="First", next_review="2025-11-07")
    later = replace(early, at=datetime(2025, 11, 5, tzinfo=UTC), details={"name_en": "Second"})
    for log in ((early, later), (later, early)):
        known = then(*log, name_en="Third")
        assert (known.name_en, known.next_review) == ("First", date(2025, 11, 7))


def test_edits_until_that_day_and_of_other_risks_stay():
    own, other = line(LogKind.EDITED, LAST, owner="Mori"), line(LogKind.EDITED, of=2, owner="Sato")
    assert then(own, other, owner="Ito").owner == "Ito"


@pytest.mark.parametrize(("kind", "before"), [(LogKind.ARCHIVED, False), (LogKind.RESTORED, True)])
def test_what_was_put_away_or_brought_back_later_is_as_before(kind, before):
    assert then(line(kind), archived=not before).archived is before


def test_a_risk_added_later_is_not_there_and_no_series_stands_for_one():
    proxy = Proxy("BIZD", None, 12.0, Direction.BELOW, OCT_24)
    whole = book(risks=[risk(1, proxy=proxy), risk(2)], log=[line(LogKind.ADDED, of=2)])
    assert as_known(whole, DAY).risks == (risk(1),)
