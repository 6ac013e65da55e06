"""How far a week's review has come, and the way through it."""

import pytest

from lib.analytics.risk_progress import following, preceding, progress, walk
from lib.analytics.risk_standing import standings
from lib.domain.risks import Level

from .risk_books import NEW_YORK, OCT_10, OCT_24, OCT_31, at, book, crossing, judged, review, risk

SATURDAY = at(NEW_YORK, 2025, 11, 1, 9, 0)


def test_a_week_is_complete_when_every_open_risk_is_answered():
    risks = [risk(1), risk(2), risk(3)]
    dropped = review(OCT_24, judged(1, 1, Level.DROPPED), 1, of=3)
    first = review(OCT_31, judged(2, 2), 2, of=1)
    half = standings(book(dropped, first, risks=risks), OCT_31, SATURDAY)
    assert (progress(half).done, progress(half).total, progress(half).is_complete) == (1, 2, False)
    assert following(half, "").risk.key == 2
    let_go = review(OCT_31, judged(1, 1, Level.DROPPED), 3, of=2)
    whole = standings(book(dropped, first, let_go, risks=risks), OCT_31, SATURDAY)
    assert (progress(whole).done, progress(whole).total, progress(whole).is_complete) == (2, 2, True)
    assert following(whole, "") is None


def test_an_empty_list_is_never_complete():
    assert not progress(()).is_complete


def test_whose_proxy_rang_is_asked_first():
    watchlist = book(risks=[risk(1), risk(2)], log=[crossing(OCT_10, SATURDAY.now, of=2)])
    assert [one.risk.key for one in walk(standings(watchlist, OCT_31, SATURDAY))] == [2, 1]


@pytest.fixture
def half_done():
    """Four risks, the second of them answered."""
    answered = review(OCT_31, judged(2, 2), 1, of=2)
    return standings(book(answered, risks=[risk(number) for number in range(1, 5)]), OCT_31, SATURDAY)


@pytest.mark.parametrize(
    ("after", "key"),
    [("", 1), ("risk-1", 3), ("risk-2", 3), ("risk-3", 4), ("risk-4", 1)],
)
def test_the_next_is_the_first_without_an_answer_after_it_and_after_the_last_comes_the_first(half_done, after, key):
    assert following(half_done, after).risk.key == key


def test_the_only_one_left_follows_itself():
    alone = standings(book(risks=[risk(1)]), OCT_31, SATURDAY)
    assert following(alone, "risk-1").risk.key == 1


@pytest.mark.parametrize(("before", "key"), [("risk-1", 4), ("risk-3", 2)])
def test_back_leads_to_the_one_before_answered_or_not(half_done, before, key):
    assert preceding(half_done, before).risk.key == key


def test_back_leads_nowhere_where_nothing_is_asked():
    assert preceding((), "risk-1") is None
