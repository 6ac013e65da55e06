"""The watchlist in words. Texts are those of the design's picture of the page, or written out by hand."""

from datetime import UTC, date, datetime

import pytest

from lib.commentary.risks import (
    log_line,
    map_alt,
    overdue_line,
    progress_line,
    proxy_rule,
    proxy_value,
    risk_headline,
    score_change,
)
from lib.domain.people import Person
from lib.domain.risk_history import Judgement, LogEntry, LogKind, Review
from lib.domain.risks import Direction, Level, Proxy
from lib.locales.catalogue import words_for
from tests.unit.charts.risk_shapes import FIVE, stands

EN, JA = words_for("en"), words_for("ja")
WEEK, DAY = date(2025, 10, 31), date(2025, 11, 8)
AT = datetime(2025, 11, 1, tzinfo=UTC)


def reviewed(score, week=WEEK):
    return Review(1, week, Judgement(Level.WATCHLIST, likelihood=score, impact=1), False, Person(1, "A"), DAY, AT)  # noqa: FBT003


def moved(number, before, now):
    return stands(number, (now, 1), review=reviewed(now), before=reviewed(before, date(2025, 10, 24)))


@pytest.mark.parametrize(("change", "written"), [(4, "▲\u00a0+4"), (-3, "▼\u00a0−3"), (0, "–\u00a00"), (None, "—")])
def test_a_change_of_score_has_arrow_and_sign(change, written):
    assert score_change(change) == written


def test_the_headline_counts_what_moved_and_names_the_highest():
    shown = [moved(1, 3, 5), moved(2, 2, 4), moved(3, 4, 3), stands(4)]
    assert risk_headline(shown, WEEK, EN) == "Raised: 2, lowered: 1; highest: Risk 1, 5 × 1 = 5"
    assert risk_headline(shown, WEEK, JA) == "引き上げ2件、引き下げ1件。最も高いのはリスク1、5×1＝5"


def test_a_week_without_moves_says_so():
    assert risk_headline(FIVE, WEEK, EN) == "Risks watched: 5, none raised or lowered; highest: Risk 1, 4 × 4 = 16"


def test_nothing_judged_and_nothing_watched_are_told_apart():
    assert risk_headline([stands(1)], WEEK, EN) == "Risks watched: 1, none of them judged yet"
    assert risk_headline([], WEEK, EN) == "No risk is watched"


def test_what_is_late_is_named_with_the_readers_day():
    late = [stands(number, (1, 1), overdue=True) for number in range(1, 6)]
    assert overdue_line(FIVE, DAY, EN) == "Overdue on 2025-11-08: none."
    assert overdue_line(late[:2], DAY, EN) == "Overdue on 2025-11-08: Risk 1, Risk 2."
    assert overdue_line(late, DAY, EN) == "Overdue on 2025-11-08: Risk 1, Risk 2, Risk 3 and 2 more."
    assert overdue_line(late, DAY, JA) == "2025-11-08 時点の期限超過：リスク1、リスク2、リスク3、ほか2件。"


def test_a_week_is_complete_when_everything_is_answered():
    assert progress_line([stands(1, answered=True), stands(2)], WEEK, EN).endswith("1 of 2 answered")
    assert progress_line([stands(1, answered=True)], WEEK, EN).endswith("complete: 1 of 1")


@pytest.mark.parametrize(
    ("kind", "details", "english", "japanese"),
    [
        (LogKind.ADDED, {"to": "remark"}, "Added as remark.", "言及として追加。"),
        (LogKind.LEVEL, {"from": "remark", "to": "dropped"}, "From remark to dropped.", "言及から終了へ変更。"),
        (LogKind.ARCHIVED, {}, "Archived.", "保管。"),
        (LogKind.RESTORED, {}, "Brought back.", "復帰。"),
        (LogKind.NOTE, {"text": "As typed."}, "As typed.", "As typed."),
    ],
)
def test_a_line_of_the_log_speaks_the_readers_language(kind, details, english, japanese):
    entry = LogEntry(1, kind, WEEK, AT, details)
    assert (log_line(entry, EN), log_line(entry, JA)) == (english, japanese)


def test_a_crossing_tells_series_level_and_both_weeks():
    ratio = {"symbol": "BIZD", "against": "^GSPC", "level": 0.0025, "before": 0.0026, "value": 0.0024}
    close = {**ratio, "against": None, "level": 16.0, "before": 15.5, "value": 16.25}
    down = LogEntry(1, LogKind.PROXY, WEEK, AT, {**ratio, "direction": "below"})
    up = LogEntry(1, LogKind.PROXY, WEEK, AT, {**close, "direction": "above"})
    assert log_line(down, EN) == "BIZD ÷ ^GSPC closed the week below 0.25\u00a0%: 0.24\u00a0% after 0.26\u00a0%."
    assert log_line(up, JA) == "BIZD が週末値で16.00を上抜け：15.50→16.25"


def test_a_rule_is_said_and_a_missing_value_is_never_zero():
    proxy = Proxy("BIZD", None, 16.0, Direction.EITHER, WEEK)
    assert proxy_rule(proxy, EN) == "BIZD across 16.00"
    assert proxy_value(proxy, None, EN) == "—"


def test_the_map_is_told_to_those_who_cannot_see_it():
    assert map_alt(FIVE[:2], EN) == "Risks by likelihood and impact: Risk 1 4 × 4 = 16, Risk 2 3 × 4 = 12"
    assert map_alt([stands(1)], EN) == "No risk has been judged yet."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (EN, "Category changed, before: “Trade”, Owner changed, before: “M. Ito”, Sources filled in"),
        (JA, "分類を変更（変更前：「通商」）、担当を変更（変更前：「M. Ito」）、出典を記入"),
    ],
)
def test_an_edit_says_which_fields_and_what_stood_there(words, told):
    edit = LogEntry(1, LogKind.EDITED, WEEK, AT, {"category": "trade", "owner": "M. Ito", "sources": ""})
    assert log_line(edit, words) == told
