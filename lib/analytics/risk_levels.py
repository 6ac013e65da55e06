"""The level of a risk through time: from the first mention until it is dropped, and back again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.analytics.risk_standing import weekly_reviews
from lib.domain.risk_history import Review
from lib.domain.risks import Level, Risk


@dataclass(frozen=True, slots=True)
class LevelSpan:
    """A run of reviewed weeks on one level, first and last included; the last one of a risk goes on."""

    level: Level
    first: date
    last: date


def level_spans(risk: Risk, reviews: Sequence[Review], week: date) -> tuple[LevelSpan, ...]:
    """Levels of a risk up to a week, oldest first.

    Parameters
    ----------
    risk
        The risk.
    reviews
        All reviews, by week, then time; those of other risks are not looked at.
    week
        Last session of the last week to show.

    Returns
    -------
    tuple of LevelSpan
        Spans adjoin: each begins in the week whose review changed the level and
        ends where the next begins. Empty before the first review.
    """
    told = weekly_reviews(review for review in reviews if review.risk == risk.key and review.week <= week)
    starts = [
        review
        for place, review in enumerate(told)
        if place == 0 or review.judgement.level is not told[place - 1].judgement.level
    ]
    ends = [*(review.week for review in starts[1:]), week]
    return tuple(LevelSpan(start.judgement.level, start.week, end) for start, end in zip(starts, ends, strict=False))
