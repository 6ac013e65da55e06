"""The watchlist as its users meet it: refusals, reviews, a month played through."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from lib.analytics.risk_progress import following, progress
from lib.analytics.risk_standing import Moment, standing_of, standings
from lib.domain.errors import EditConflict, InvalidInput
from lib.domain.risk_history import Judgement, LogKind
from lib.domain.risks import Category, Level, Moves, Risk, Worse
from lib.services.risk_rules import risk_faults
from lib.services.risks import Signature, archive_risk, judge, no_change, save_risk, write_note

NEW_YORK, TOKYO = ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
OCT_31 = date(2025, 10, 31)
SATURDAY = datetime(2025, 11, 1, 12, tzinfo=UTC)
TRUCE = Risk("Tariff truce lapses", "関税休戦の失効", Category.TRADE)
RAISED = Judgement(Level.WATCHLIST, Worse.WORSE, Moves.CLEARLY, 4, 4, "APEC ended without a date.")


@pytest.fixture
def author(desk):
    return desk.store.people.named("M. Ito")


@pytest.fixture
def sign(author):
    """Signature of the author at an instant, in New York unless said otherwise."""
    return lambda now=SATURDAY, zone=NEW_YORK: Signature(author, Moment(now, zone))


def standing(desk, slug="private-credit", week=OCT_31, now=SATURDAY):
    return standing_of(desk.store.risks.read(), slug, week, Moment(now, NEW_YORK))


def refusal(call, *arguments):
    with pytest.raises(InvalidInput) as refused:
        call(*arguments)
    return refused.value.parameter, refused.value.reason


def test_a_new_risk_gets_an_address_a_line_in_its_log_and_its_first_week(desk, sign):
    saved = save_risk(desk, replace(TRUCE, name_en="  Tariff  truce lapses "), sign())
    assert (saved.slug, saved.name_en, saved.since) == ("tariff-truce-lapses", "Tariff truce lapses", OCT_31)
    (line,) = desk.store.risks.read().log
    assert (line.kind, line.week, line.details, line.author.name) == (LogKind.ADDED, OCT_31, {"to": "remark"}, "M. Ito")


@pytest.mark.parametrize(
    ("name", "slug"), [("Fed’s Crédit—2026!", "fed-s-credit-2026"), ("金利", "risk"), ("—", "risk")]
)
def test_an_address_is_plain_letters_digits_and_hyphens(desk, sign, name, slug):
    assert save_risk(desk, replace(TRUCE, name_en=name), sign()).slug == slug


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ({"name_en": " "}, ("name_en", "empty")),
        ({"name_ja": "\u200b"}, ("name_ja", "empty")),
        ({"name_en": "x" * 61}, ("name_en", "too_long")),
        ({"what_ja": "前\u202e後"}, ("what_ja", "unseen_sign")),
        ({"why_en": "x" * 2001}, ("why_en", "too_long")),
        ({"sources": ("javascript:alert(1)",)}, ("sources", "not_a_link")),
        ({"name_en": "Ｐｒｉｖａｔｅ CREDIT"}, ("name_en", "risk_double")),
        ({"next_review": date(2025, 10, 31)}, ("next_review", "in_the_past")),
        ({"next_review": date(2199, 1, 1)}, ("next_review", "too_far_ahead")),
        ({"sources": ("https://fsb.org/private credit",)}, ("sources", "link_with_blank")),
        ({"sources": ("https://fsb.org/" + "x" * 5000,)}, ("sources", "too_long")),
        ({"sources": ("data:text/html,x",)}, ("sources", "not_a_link")),
        ({"sources": ("www.fsb.org",)}, ("sources", "not_a_link")),
        ({"what_en": "x" * 5_000_000}, ("what_en", "too_long")),
        ({"name_en": "\u202e\u202c"}, ("name_en", "unseen_sign")),
        ({"name_ja": "プライベート\u3000クレジット\x07"}, ("name_ja", "unseen_sign")),
    ],
)
def test_what_breaks_a_rule_is_refused_by_name_and_nothing_is_stored(desk, sign, broken, told):
    before = desk.store.risks.version()
    assert refusal(save_risk, desk, replace(TRUCE, **broken), sign()) == told
    assert desk.store.risks.version() == before


def test_today_is_the_readers_today(desk, sign):
    late = datetime(2025, 11, 1, 16, tzinfo=UTC)  # already the 2nd in Tokyo
    today = replace(TRUCE, next_review=date(2025, 11, 1))
    assert refusal(save_risk, desk, today, sign(late, TOKYO)) == ("next_review", "in_the_past")
    assert save_risk(desk, today, sign(late)).next_review == date(2025, 11, 1)


def test_every_fault_is_told_at_once_and_a_day_set_before_is_none():
    bad = replace(TRUCE, name_en="", name_ja=" ", sources=("ftp://x",), next_review=date(2025, 10, 1))
    faults = risk_faults(bad, None, date(2025, 11, 1))
    assert {field: fault.reason for field, fault in faults.items()} == {
        "name_en": "empty",
        "name_ja": "empty",
        "sources": "not_a_link",
        "next_review": "in_the_past",
    }
    assert risk_faults(replace(TRUCE, next_review=date(2025, 10, 1)), date(2025, 10, 1), date(2025, 11, 1)) == {}


def test_an_edit_leaves_what_stood_before_in_the_log(desk, sign):
    saved = save_risk(desk, replace(TRUCE, owner="M. Ito"), sign())
    save_risk(desk, replace(saved, owner="K. Mori", category=Category.OTHER, sources=("https://fsb.org/",)), sign())
    line = desk.store.risks.read().log[-1]
    assert (line.kind, line.author.name) == (LogKind.EDITED, "M. Ito")
    assert dict(line.details) == {"category": "trade", "owner": "M. Ito", "sources": ""}


def test_saving_what_is_stored_already_leaves_no_line(desk, sign):
    saved = save_risk(desk, TRUCE, sign())
    save_risk(desk, saved, sign())
    assert [line.kind for line in desk.store.risks.read().log] == [LogKind.ADDED]


def test_a_day_that_has_passed_meanwhile_does_not_stand_in_the_way_of_another_edit(desk, sign):
    saved = save_risk(desk, replace(TRUCE, next_review=date(2025, 11, 5)), sign())
    later = sign(SATURDAY + timedelta(days=10))
    edited = save_risk(desk, replace(saved, owner="K. Mori"), later)
    assert edited.owner == "K. Mori"
    assert refusal(save_risk, desk, replace(edited, next_review=date(2025, 11, 6)), later) == (
        "next_review",
        "in_the_past",
    )


def test_an_edit_of_a_risk_that_is_not_there_is_a_conflict(desk, sign):
    with pytest.raises(EditConflict):
        save_risk(desk, replace(TRUCE, key=99, slug="none"), sign())


def test_a_judgement_changes_the_standing_and_tells_the_new_level(desk, sign):
    review = judge(desk, standing(desk, "european-politics"), OCT_31, RAISED, sign())
    now = standing(desk, "european-politics")
    assert (now.review, now.score, now.answered) == (review, 16, True)
    (line,) = desk.store.risks.read().log
    assert (line.kind, line.week, line.details) == (LogKind.LEVEL, OCT_31, {"from": "remark", "to": "watchlist"})


def test_no_change_keeps_everything_but_the_turn_for_the_worse(desk, sign):
    judge(desk, standing(desk, week=date(2025, 10, 24)), date(2025, 10, 24), RAISED, sign())
    no_change(desk, standing(desk), OCT_31, sign())
    now = standing(desk)
    assert now.review.unchanged
    assert now.judgement == replace(RAISED, worse=Worse.SAME, sentence="")
    assert now.change == 0


def test_no_change_of_what_nobody_has_judged_invents_nothing(desk, sign):
    no_change(desk, standing(desk), OCT_31, sign())
    judgement = standing(desk).judgement
    assert (judgement.worse, judgement.moves, judgement.score) == (Worse.SAME, None, None)


@pytest.mark.parametrize(
    ("judgement", "told"),
    [
        ({"worse": None}, ("worse", "missing")),
        ({"moves": None}, ("moves", "missing")),
        ({"likelihood": 6}, ("likelihood", "out_of_range")),
        ({"impact": 0}, ("impact", "out_of_range")),
        ({"sentence": "x" * 401}, ("sentence", "too_long")),
    ],
)
def test_a_judgement_out_of_bounds_is_refused(desk, sign, judgement, told):
    assert refusal(judge, desk, standing(desk), OCT_31, replace(RAISED, **judgement), sign()) == told


@pytest.mark.parametrize(
    ("week", "reason"), [(date(2025, 11, 7), "week_not_over"), (date(2025, 10, 30), "no_such_week")]
)
def test_only_completed_weeks_are_reviewed(desk, sign, week, reason):
    assert refusal(no_change, desk, standing(desk), week, sign()) == ("as_of", reason)


def test_whoever_answers_second_is_told_and_both_answers_can_stand(desk, sign):
    seen = standing(desk)
    judge(desk, seen, OCT_31, RAISED, sign())
    with pytest.raises(EditConflict):
        no_change(desk, seen, OCT_31, sign())
    no_change(desk, standing(desk), OCT_31, sign())
    assert len(desk.store.risks.read().reviews) == 2


def test_what_is_put_away_can_be_taken_out_again_and_both_are_told(desk, sign):
    saved = save_risk(desk, TRUCE, sign())
    away = archive_risk(desk, saved, sign())
    assert standing(desk, saved.slug).is_open is False
    back = archive_risk(desk, away, sign(), archived=False)
    assert (back.archived, back.version) == (False, 3)
    assert [line.kind for line in desk.store.risks.read().log] == [LogKind.ADDED, LogKind.ARCHIVED, LogKind.RESTORED]


def test_a_line_of_ones_own_stands_in_the_log(desk, sign):
    risk = standing(desk).risk
    write_note(desk, risk, OCT_31, " First Brands filed for bankruptcy. ", sign())
    assert refusal(write_note, desk, risk, date(2025, 11, 7), "Too early.", sign()) == ("as_of", "week_not_over")
    assert refusal(write_note, desk, risk, OCT_31, " ", sign()) == ("log_line", "empty")
    assert [line.details for line in desk.store.risks.read().log] == [{"text": "First Brands filed for bankruptcy."}]


@pytest.mark.parametrize(
    ("day", "since"),
    [
        (datetime(2025, 11, 1, 12, tzinfo=UTC), date(2025, 10, 31)),  # a Saturday: the week that has just ended
        (datetime(2025, 11, 5, 12, tzinfo=UTC), date(2025, 11, 7)),  # a Wednesday: the week that runs
    ],
)
def test_a_new_risk_is_never_late_on_the_day_it_is_added(desk, sign, day, since):
    saved = save_risk(desk, TRUCE, sign(day))
    assert saved.since == since
    assert not standing_of(desk.store.risks.read(), saved.slug, date(2025, 10, 31), Moment(day, NEW_YORK)).overdue


def test_a_month_of_weekly_reviews_played_through(desk, sign):
    """Five weekends: each open risk answered in turn; one raised every week, one dropped and taken up again."""
    weeks = [date(2025, 10, 3) + timedelta(weeks=number) for number in range(5)]
    levels = [Level.SECTION, Level.DROPPED, None, Level.WATCHLIST, Level.WATCHLIST]
    for number, (week, level) in enumerate(zip(weeks, levels, strict=True)):
        now = datetime.combine(week + timedelta(days=1), datetime.min.time(), UTC) + timedelta(hours=14)
        moment = Moment(now, NEW_YORK)
        if level is not None:
            judge(
                desk, standing(desk, "ukraine-war", week, now), week, Judgement(level, Worse.SAME, Moves.NO), sign(now)
            )
        while left := following(standings(desk.store.risks.read(), week, moment), ""):
            if left.risk.slug == "private-credit":
                judge(desk, left, week, replace(RAISED, likelihood=1 + number), sign(now + timedelta(minutes=1)))
            else:
                no_change(desk, left, week, sign(now + timedelta(minutes=1)))
        shown = standings(desk.store.risks.read(), week, moment)
        assert progress(shown).is_complete
        assert not any(one.overdue for one in shown)
    credit, ukraine = standing(desk), standing(desk, "ukraine-war")
    assert credit.trail == ((3, 4), (4, 4), (5, 4))
    assert (credit.score, credit.change) == (20, 4)
    assert [line.details for line in desk.store.risks.read().log if line.risk == ukraine.risk.key] == [
        {"from": "remark", "to": "section"},
        {"from": "section", "to": "dropped"},
        {"from": "dropped", "to": "watchlist"},
    ]
    asked = [len([one for one in desk.store.risks.read().reviews if one.week == week]) for week in weeks]
    assert asked == [9, 9, 8, 9, 9]
