"""The risk list of a draft, with judgements of ours."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lib.analytics.risk_standing import Moment, standings
from lib.commentary.draft.risks import risk_list
from lib.domain.people import Person
from lib.domain.risk_history import Judgement, Review, Watchlist
from lib.domain.risks import Level, Risk
from lib.locales.catalogue import words_for
from tests.unit.commentary.drafts import facts_of

WEEK, BEFORE = date(2025, 10, 31), date(2025, 10, 24)
SATURDAY = datetime(2025, 11, 1, 12, tzinfo=UTC)
NAMES = {
    1: ("Tariff truce", "関税休戦"),
    2: ("Fed pause", "利下げ休止"),
    3: ("Shutdown", "政府閉鎖"),
    4: ("AI *capex*", "AI投資"),
}
RISKS = tuple(
    Risk(name_en=en, name_ja=ja, key=key, slug=f"risk-{key}", since=BEFORE, level=Level.WATCHLIST)
    for key, (en, ja) in NAMES.items()
)


def review(risk, week, likelihood, impact, sentence=""):
    judgement = Judgement(Level.WATCHLIST, None, None, likelihood, impact, sentence)
    return Review(risk, week, judgement, unchanged=False, author=Person(1, "A"), day=week, at=SATURDAY, key=risk)


REVIEWS = (
    review(1, BEFORE, 3, 4),
    review(1, WEEK, 4, 4, "期限が近づく。"),
    review(2, BEFORE, 4, 3),
    review(2, WEEK, 3, 3, "Cut as expected."),
    review(3, BEFORE, 2, 2),
)


@pytest.fixture
def facts(recorded_frames):
    found = standings(Watchlist(RISKS, REVIEWS, ()), WEEK, Moment(SATURDAY, UTC))
    return replace(facts_of(recorded_frames, WEEK), risks=found)


def test_every_risk_is_listed_with_score_change_and_the_sentence_of_its_language(facts):
    assert risk_list(facts, words_for("ja")).splitlines() == [
        "#### リスク監視リスト",
        "",
        "- 関税休戦：4×4＝16（引き上げ）。期限が近づく。",
        "- 利下げ休止：3×3＝9（引き下げ）",
        "- 政府閉鎖：2×2＝4（今週は未見直し）",
        "- 監視中（評点なし）：AI投資",
    ]
    assert risk_list(facts, words_for("en")).splitlines() == [
        "#### Risk watchlist",
        "",
        "- Tariff truce: 4 × 4 = 16 (raised)",
        "- Fed pause: 3 × 3 = 9 (lowered). Cut as expected.",
        "- Shutdown: 2 × 2 = 4 (not reviewed this week)",
        r"- Also watched, not yet scored: AI \*capex\*",
    ]


def test_first_judgements_and_unchanged_ones_say_so(recorded_frames):
    reviews = (review(1, WEEK, 3, 4), review(2, BEFORE, 3, 3), review(2, WEEK, 3, 3))
    found = standings(Watchlist(RISKS[:2], reviews, ()), WEEK, Moment(SATURDAY, UTC))
    text = risk_list(replace(facts_of(recorded_frames, WEEK), risks=found), words_for("en"))
    assert "(first judgement)" in text
    assert "(unchanged)" in text


def test_without_risks_there_is_no_list(recorded_frames):
    assert risk_list(facts_of(recorded_frames, WEEK), words_for("en")) == ""
