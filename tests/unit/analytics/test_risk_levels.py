from lib.analytics.risk_levels import LevelSpan, level_spans
from lib.domain.risks import Level

from .risk_books import OCT_3, OCT_10, OCT_17, OCT_24, OCT_31, judged, review, risk

STORY = [Level.REMARK, Level.SECTION, Level.SECTION, Level.DROPPED, Level.WATCHLIST]
REVIEWS = [
    review(week, judged(2, 2, level), key)
    for key, (week, level) in enumerate(zip((OCT_3, OCT_10, OCT_17, OCT_24, OCT_31), STORY, strict=True), 1)
]


def test_the_levels_of_a_risk_from_first_mention_to_dropped_and_back():
    assert level_spans(risk(), REVIEWS, OCT_31) == (
        LevelSpan(Level.REMARK, OCT_3, OCT_10),
        LevelSpan(Level.SECTION, OCT_10, OCT_24),
        LevelSpan(Level.DROPPED, OCT_24, OCT_31),
        LevelSpan(Level.WATCHLIST, OCT_31, OCT_31),
    )


def test_only_weeks_up_to_the_one_shown_are_told():
    assert level_spans(risk(), REVIEWS, OCT_17) == (
        LevelSpan(Level.REMARK, OCT_3, OCT_10),
        LevelSpan(Level.SECTION, OCT_10, OCT_17),
    )


def test_a_second_answer_for_a_week_replaces_the_first():
    again = review(OCT_3, judged(2, 2, Level.SECTION), 9)
    assert level_spans(risk(), [REVIEWS[0], again], OCT_31) == (LevelSpan(Level.SECTION, OCT_3, OCT_31),)


def test_reviews_of_other_risks_say_nothing():
    assert level_spans(risk(2), REVIEWS, OCT_31) == ()
