"""How each risk stands in a week: the newest judgement up to it, where it came from, and whether it is late."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from lib.analytics.risk_calendar import due_week, late_week, next_week, overdue_from, review_by
from lib.domain.risk_history import Judgement, LogEntry, LogKind, Review, Watchlist
from lib.domain.risks import Level, Risk

TRAIL = 3


@dataclass(frozen=True, slots=True)
class RiskStanding:
    """One risk as of one week.

    Parameters
    ----------
    risk
        The risk.
    judgement
        The newest up to the week; before any, only the level it was added with.
    review, before
        The reviews of the newest week that has one, and of the week with one before that.
    trail
        Likelihood and impact of the last three reviewed weeks, oldest first;
        weeks in which either was not judged are left out.
    answered
        Whether the week shown has been answered, and no crossing of its proxy came after.
    marked
        Newest crossing of its proxy that nobody has answered yet.
    next_review
        Day by which it is due next: the one that was set, or the Sunday after the
        first week without an answer; in the past only where it is overdue.
    overdue
        Whether a review is late on the reader's day.
    newest
        Key of the newest review of the risk, whatever its week.
    """

    risk: Risk
    judgement: Judgement
    review: Review | None
    before: Review | None
    trail: tuple[tuple[int, int], ...]
    answered: bool
    marked: LogEntry | None
    next_review: date
    overdue: bool
    newest: int | None

    @property
    def is_open(self) -> bool:
        """Whether the weekly review asks for it."""
        return not self.risk.archived and self.judgement.level is not Level.DROPPED

    @property
    def score(self) -> int | None:
        """Likelihood × impact; ``None`` until both are judged."""
        return self.judgement.score

    @property
    def change(self) -> int | None:
        """Score less that of the reviewed week before; ``None`` where either is unknown."""
        earlier = self.before.judgement.score if self.before else None
        return None if self.score is None or earlier is None else self.score - earlier

    def change_in(self, week: date) -> int | None:
        """Change of the score in that very week; ``None`` where nobody has reviewed it."""
        return self.change if self.review is not None and self.review.week == week else None

    def changed_in(self, week: date) -> bool:
        """Whether score or level of that very week differ from those before."""
        if self.review is None or self.review.week != week:
            return False
        level = self.before.judgement.level if self.before else self.risk.level
        return bool(self.change) or level is not self.judgement.level


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where somebody looks: the instant, and his zone."""

    now: datetime
    zone: tzinfo

    @property
    def today(self) -> date:
        """Calendar day of the reader."""
        return self.now.astimezone(self.zone).date()


def standings(watchlist: Watchlist, week: date, moment: Moment) -> tuple[RiskStanding, ...]:
    """Every risk as of a week, highest score first, those not yet judged last, archived ones left out."""
    pasts = _pasts(watchlist)
    found = [_standing(risk, pasts, week, moment) for risk in watchlist.risks if not risk.archived]
    return tuple(sorted(found, key=_rank))


def standing_of(watchlist: Watchlist, slug: str, week: date, moment: Moment) -> RiskStanding | None:
    """One risk as of a week, archived or not; ``None`` if there is none of that name."""
    risk = next((risk for risk in watchlist.risks if risk.slug == slug), None)
    return None if risk is None else _standing(risk, _pasts(watchlist), week, moment)


def weekly_reviews(reviews: Iterable[Review]) -> list[Review]:
    """The last word on every week, oldest first; ``reviews`` in the order of week, then time."""
    last: dict[date, Review] = {}
    for review in reviews:
        last[review.week] = review
    return list(last.values())


@dataclass(frozen=True, slots=True)
class _Pasts:
    """Reviews and crossings by risk, and the first week the team reviewed in time."""

    reviews: Mapping[int, list[Review]]
    crossings: Mapping[int, list[LogEntry]]
    began: date | None


def _pasts(watchlist: Watchlist) -> _Pasts:
    reviews: dict[int, list[Review]] = defaultdict(list)
    crossings: dict[int, list[LogEntry]] = defaultdict(list)
    for review in watchlist.reviews:
        reviews[review.risk].append(review)
    for line in watchlist.log:
        if line.kind is LogKind.PROXY:
            crossings[line.risk].append(line)
    return _Pasts(reviews, crossings, _began(watchlist.reviews))


def _began(reviews: Sequence[Review]) -> date | None:
    """First week the start set is asked for: a team that begins on a Wednesday is not late for last week."""
    if not reviews:
        return None
    first = reviews[0]
    return first.week if first.day < overdue_from(first.week) else next_week(first.week)


def _standing(risk: Risk, pasts: _Pasts, week: date, moment: Moment) -> RiskStanding:
    key = risk.key or 0
    mine = pasts.reviews[key]
    told = weekly_reviews(review for review in mine if review.week <= week)
    newest = told[-1] if told else None
    marked = _unanswered_crossing(pasts.crossings[key], mine, week)
    judgement = newest.judgement if newest else Judgement(risk.level)
    is_open = judgement.level is not Level.DROPPED and not risk.archived
    set_day = None if _is_met(risk, mine) else risk.next_review
    late = _is_late(mine, moment, risk.since or pasts.began)
    return RiskStanding(
        risk=risk,
        judgement=judgement,
        review=newest,
        before=told[-2] if len(told) > 1 else None,
        trail=_trail(told),
        answered=newest is not None and newest.week == week and marked is None,
        marked=marked,
        next_review=set_day or _next_due(mine, moment, late=late),
        overdue=is_open and (late or (set_day is not None and set_day < moment.today)),
        newest=max((review.key or 0 for review in mine), default=None),
    )


def _trail(told: Sequence[Review]) -> tuple[tuple[int, int], ...]:
    places = ((review.judgement.likelihood, review.judgement.impact) for review in told[-TRAIL:])
    return tuple((likelihood, impact) for likelihood, impact in places if likelihood is not None and impact is not None)


def _unanswered_crossing(crossings: Sequence[LogEntry], mine: Sequence[Review], week: date) -> LogEntry | None:
    """Newest crossing up to the week that was written after the last answer of its week or a later one."""
    newest = next((line for line in reversed(crossings) if line.week <= week), None)
    if newest is None or any(review.week >= newest.week and review.at >= newest.at for review in mine):
        return None
    return newest


def _is_met(risk: Risk, mine: Iterable[Review]) -> bool:
    """Whether somebody has looked at it on the day that was set, or later."""
    return risk.next_review is not None and any(review.day >= risk.next_review for review in mine)


def _next_due(mine: Iterable[Review], moment: Moment, *, late: bool) -> date:
    """Sunday after the first week nobody has answered yet, no earlier than the week that is due now.

    Where that Sunday is over and yet nothing is late, because nobody was asked, the coming one.
    """
    due = due_week(moment.now)
    week = next_week(due) if any(review.week >= due for review in mine) else due
    if review_by(week) < moment.today and not late:
        week = next_week(week)
    return review_by(week)


def _is_late(mine: Sequence[Review], moment: Moment, first: date | None) -> bool:
    late = late_week(moment.now, moment.zone)
    return first is not None and first <= late and all(review.week < late for review in mine)


def _rank(standing: RiskStanding) -> tuple[int, int]:
    return -(standing.score or 0), standing.risk.key or 0
