from dataclasses import replace
from datetime import date, timedelta

import pytest

from lib.analytics.risk_standing import Moment, standing_of, standings
from lib.domain.risk_history import Judgement, LogKind
from lib.domain.risks import Level

from .risk_books import (
    NEW_YORK,
    OCT_3,
    OCT_17,
    OCT_24,
    OCT_31,
    TOKYO,
    WEEKS,
    at,
    book,
    crossing,
    judged,
    review,
    risk,
)

SATURDAY = at(NEW_YORK, 2025, 11, 1, 9, 0)
PLACES = [(1, 4), (2, 4), (2, 4), (3, 4), (4, 4)]
MONTH = [review(week, judged(*place), key) for key, (week, place) in enumerate(zip(WEEKS, PLACES, strict=True), 1)]


def only(watchlist, week=OCT_31, moment=SATURDAY):
    (standing,) = standings(watchlist, week, moment)
    return standing


def test_before_any_review_nothing_is_judged_and_nothing_is_late():
    standing = only(book(risks=[risk(level=Level.SECTION)]), moment=at(NEW_YORK, 2025, 11, 10, 9, 0))
    assert standing.judgement == Judgement(Level.SECTION)
    assert (standing.score, standing.change, standing.review, standing.trail) == (None, None, None, ())
    assert not standing.overdue
    assert not standing.changed_in(OCT_31)


def test_a_month_of_reviews_is_told_week_by_week():
    told = [only(book(*MONTH), week) for week in WEEKS]
    assert [standing.score for standing in told] == [4, 8, 8, 12, 16]  # 1×4, 2×4, 2×4, 3×4, 4×4
    assert [standing.change for standing in told] == [None, 4, 0, 4, 4]
    assert [standing.changed_in(week) for standing, week in zip(told, WEEKS, strict=True)] == [
        True, True, False, True, True,
    ]  # fmt: skip
    assert told[-1].trail == ((2, 4), (3, 4), (4, 4))
    assert told[0].trail == ((1, 4),)


def test_a_second_answer_for_a_week_is_the_one_that_counts():
    standing = only(book(*MONTH, review(OCT_31, judged(2, 2), 9)))
    assert (standing.score, standing.change, standing.newest) == (4, -8, 9)


def test_a_week_without_an_answer_keeps_the_last_one():
    standing = only(book(MONTH[0]), OCT_17)
    assert (standing.score, standing.answered, standing.review.week) == (4, False, OCT_3)
    assert not standing.changed_in(OCT_17)


def test_a_week_judged_without_a_place_leaves_the_trail_out():
    assert only(book(MONTH[3], review(OCT_31, judged(None, 4), 5))).trail == ((3, 4),)
    assert only(book(MONTH[3], review(OCT_31, judged(4, None), 5))).score is None


def test_a_new_level_is_a_change_even_at_the_same_score():
    first = review(OCT_24, judged(2, 2, Level.REMARK), 1)
    same, raised = (review(OCT_31, judged(2, 2, level), 2) for level in (Level.REMARK, Level.SECTION))
    assert not only(book(first, same)).changed_in(OCT_31)
    assert only(book(first, raised)).changed_in(OCT_31)


@pytest.mark.parametrize("zone", [NEW_YORK, TOKYO])
def test_a_review_that_is_missing_is_late_from_monday_in_the_readers_zone(zone):
    reviewed_before = book(MONTH[3])
    assert not only(reviewed_before, moment=at(zone, 2025, 11, 2, 23, 59)).overdue
    assert only(reviewed_before, moment=at(zone, 2025, 11, 3, 0, 0)).overdue


def test_the_same_minute_is_late_in_tokyo_and_not_in_new_york():
    now = at(TOKYO, 2025, 11, 3, 8, 0).now
    overdue = {
        zone.key: only(book(MONTH[3]), moment=replace(SATURDAY, now=now, zone=zone)).overdue
        for zone in (NEW_YORK, TOKYO)
    }
    assert overdue == {"America/New_York": False, "Asia/Tokyo": True}


def test_what_was_late_stays_late_over_the_next_weekend_until_it_is_answered():
    next_saturday = at(NEW_YORK, 2025, 11, 8, 9, 0)
    assert only(book(MONTH[3]), moment=next_saturday).overdue
    newest = review(date(2025, 11, 7), judged(1, 1), 9)
    assert not only(book(MONTH[3], newest), moment=next_saturday).overdue


def test_the_start_set_counts_from_the_first_week_the_team_reviewed_anything():
    two = [risk(1), risk(2)]
    standing = {one.risk.key: one for one in standings(book(MONTH[3], risks=two), OCT_31, SATURDAY)}
    assert not standing[1].overdue
    assert standing[2].overdue  # the week of October 24 was reviewed, but not for this one


def test_a_risk_added_later_is_not_late_for_weeks_before_it_was_there():
    added = risk(2, since=OCT_31)
    watchlist = book(MONTH[3], risks=[risk(1), added])
    assert not standing_of(watchlist, "risk-2", OCT_31, SATURDAY).overdue
    assert standing_of(watchlist, "risk-2", OCT_31, at(NEW_YORK, 2025, 11, 3, 0, 0)).overdue


@pytest.mark.parametrize("level", [Level.DROPPED])
def test_a_dropped_risk_is_never_late_nor_asked_for(level):
    standing = only(book(review(OCT_24, judged(1, 1, level), 1)), moment=at(NEW_YORK, 2025, 11, 12, 9, 0))
    assert not standing.overdue
    assert not standing.is_open


def test_a_day_set_for_the_next_review_is_late_from_the_day_after_in_the_readers_zone():
    watchlist = book(*MONTH, risks=[risk(next_review=date(2025, 11, 4))])
    for zone in (NEW_YORK, TOKYO):
        assert not only(watchlist, moment=at(zone, 2025, 11, 4, 23, 59)).overdue
        assert only(watchlist, moment=at(zone, 2025, 11, 5, 0, 0)).overdue


def test_a_review_on_the_day_set_or_later_meets_it():
    met = review(OCT_31, judged(4, 4), 9, day=date(2025, 11, 4))
    standing = only(
        book(*MONTH, met, risks=[risk(next_review=date(2025, 11, 4))]), moment=at(NEW_YORK, 2025, 11, 5, 9, 0)
    )
    assert not standing.overdue
    assert standing.next_review == date(2025, 11, 9)  # the Sunday after the running week


def test_the_next_review_is_the_day_set_else_the_sunday_after_the_first_week_without_an_answer():
    assert only(book(*MONTH, risks=[risk(next_review=date(2025, 12, 5))])).next_review == date(2025, 12, 5)
    assert only(book(*MONTH)).next_review == date(2025, 11, 9)
    assert only(book(MONTH[0])).next_review == date(2025, 11, 2)


@pytest.mark.parametrize("zone", [NEW_YORK, TOKYO])
@pytest.mark.parametrize(
    ("day", "sunday"),
    [
        ((2025, 11, 1), (2025, 11, 2)),
        ((2025, 11, 2), (2025, 11, 2)),
        ((2025, 11, 3), (2025, 11, 9)),
        ((2025, 11, 7), (2025, 11, 9)),
    ],
)
def test_what_nobody_ever_reviewed_is_due_by_the_coming_sunday_and_never_in_the_past(zone, day, sunday):
    standing = only(book(), moment=at(zone, *day, 12, 0))
    assert (standing.next_review, standing.overdue) == (date(*sunday), False)


@pytest.mark.parametrize("zone", [NEW_YORK, TOKYO])
def test_the_next_review_is_over_exactly_where_it_is_overdue(zone):
    for hour in range(0, 24 * 21, 5):
        moment = Moment(at(zone, 2025, 10, 24, 0, 30).now + timedelta(hours=hour), zone)
        standing = only(book(MONTH[2]), moment=moment)
        assert (standing.next_review < moment.today) <= standing.overdue


def test_a_team_that_begins_on_a_wednesday_is_not_late_for_the_week_before():
    wednesday = at(NEW_YORK, 2025, 11, 5, 9, 0)
    first = review(OCT_31, judged(2, 2), day=date(2025, 11, 5), at=wednesday.now)
    watchlist = book(first, risks=[risk(1), risk(2)])
    other = standing_of(watchlist, "risk-2", OCT_31, wednesday)
    assert (other.overdue, other.next_review) == (False, date(2025, 11, 9))
    assert standing_of(watchlist, "risk-2", OCT_31, at(NEW_YORK, 2025, 11, 10, 0, 0)).overdue


def test_a_crossing_asks_again_until_somebody_answers():
    rang = crossing(OCT_31, SATURDAY.now + timedelta(hours=2))
    before = only(book(*MONTH, log=[rang]))
    assert (before.marked, before.answered) == (rang, False)
    answer = review(OCT_31, judged(4, 4), 9, at=SATURDAY.now + timedelta(hours=3))
    after = only(book(*MONTH, answer, log=[rang]))
    assert (after.marked, after.answered) == (None, True)


def test_other_lines_of_the_log_ask_for_nothing():
    note = replace(crossing(OCT_31, SATURDAY.now + timedelta(hours=2)), kind=LogKind.NOTE)
    assert only(book(*MONTH, log=[note])).marked is None


def test_a_crossing_of_a_later_week_is_not_known_yet():
    assert only(book(*MONTH, log=[crossing(OCT_31, SATURDAY.now)]), OCT_24).marked is None


def test_the_highest_score_comes_first_what_is_not_judged_last_and_what_was_put_away_not_at_all():
    risks = [risk(1), risk(2), risk(3), risk(4, archived=True)]
    watchlist = book(review(OCT_31, judged(2, 3), 1, of=2), review(OCT_31, judged(4, 4), 2, of=3), risks=risks)
    assert [one.risk.key for one in standings(watchlist, OCT_31, SATURDAY)] == [3, 2, 1]


def test_one_risk_is_found_by_its_address_put_away_or_not():
    watchlist = book(risks=[risk(1), risk(4, archived=True)])
    assert standing_of(watchlist, "risk-4", OCT_31, SATURDAY).risk.key == 4
    assert standing_of(watchlist, "risk-5", OCT_31, SATURDAY) is None
