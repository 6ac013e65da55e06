"""The risk watchlist: read it, keep its risks, review them week by week."""

from dataclasses import dataclass, replace
from datetime import date

from lib.analytics.risk_calendar import due_week, first_week_asked
from lib.analytics.risk_standing import Moment, RiskStanding
from lib.domain.people import Person
from lib.domain.risk_history import Judgement, LogEntry, LogKind, Review
from lib.domain.risks import Proxy, Risk, Worse
from lib.domain.typed_text import typed_line
from lib.services.desk import Desk
from lib.services.risk_rules import (
    LONGEST_SENTENCE,
    refuse_day,
    require_completed,
    usable_judgement,
    usable_proxy,
    usable_risk,
)

EDITABLE = (
    "name_en",
    "name_ja",
    "category",
    "what_en",
    "what_ja",
    "why_en",
    "why_ja",
    "owner",
    "next_review",
    "sources",
)
"""Fields of a risk that its form changes."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who does something, and when and where he sits."""

    author: Person
    moment: Moment


def save_risk(desk: Desk, risk: Risk, signature: Signature) -> Risk:
    """Store a new risk, or a change to the version that was read; what stood before is kept in its log.

    A new risk is asked for from the first week whose review is not late.

    Raises
    ------
    InvalidInput
        Naming the field that breaks a rule.
    EditConflict
        If somebody saved first; nothing is overwritten.
    """
    usable, moment = usable_risk(risk), signature.moment
    if risk.key is None:
        refuse_day(usable.next_review, None, moment.today)
        added = _line(0, LogKind.ADDED, signature, {"to": usable.level})
        return desk.store.risks.save(replace(usable, since=first_week_asked(moment.now, moment.zone)), added)
    stored = stored_risk(desk, risk)
    refuse_day(usable.next_review, stored.next_review if stored else None, moment.today)
    before = changed_fields(stored, usable) if stored else {}
    return desk.store.risks.save(usable, _line(0, LogKind.EDITED, signature, before) if before else None)


def stored_risk(desk: Desk, risk: Risk) -> Risk | None:
    """The risk as it is stored now; ``None`` if it is not there."""
    return next((one for one in desk.store.risks.read().risks if one.key == risk.key), None)


def changed_fields(before: Risk, after: Risk) -> dict[str, str | float | None]:
    """What stood before in every field of the form that an edit changes."""
    return {
        field: spelled(getattr(before, field)) for field in EDITABLE if getattr(before, field) != getattr(after, field)
    }


def spelled(value: object) -> str:
    """A field of a risk as one text."""
    if isinstance(value, tuple):
        return "\n".join(value)
    return "" if value is None else str(value)


def archive_risk(desk: Desk, risk: Risk, signature: Signature, *, archived: bool = True) -> Risk:
    """Put a risk away, or take it out again; it is kept with everything that was said about it.

    Raises
    ------
    EditConflict
        If somebody saved first.
    """
    kind = LogKind.ARCHIVED if archived else LogKind.RESTORED
    return desk.store.risks.save(replace(risk, archived=archived), _line(0, kind, signature, {}))


def bind_proxy(desk: Desk, risk: Risk, proxy: Proxy | None, moment: Moment) -> Risk:
    """Let a series stand for a risk from the week that is due now on, or none.

    Raises
    ------
    InvalidInput
        Naming the field that breaks a rule.
    EditConflict
        If somebody saved first.
    """
    usable = None if proxy is None else replace(usable_proxy(desk, proxy), since=due_week(moment.now))
    return desk.store.risks.save(replace(risk, proxy=usable))


def judge(desk: Desk, seen: RiskStanding, week: date, judgement: Judgement, signature: Signature) -> Review:
    """Answer the week's review of a risk with a judgement; a change of level is told in its log.

    Parameters
    ----------
    seen
        How the risk stood when the answer was given.
    week
        Last session of a completed week.

    Raises
    ------
    InvalidInput
        If the week or the judgement break a rule.
    EditConflict
        If somebody has reviewed the risk since; nothing is stored.
    """
    return _answer(desk, seen, week, usable_judgement(judgement), signature, unchanged=False)


def no_change(desk: Desk, seen: RiskStanding, week: date, signature: Signature) -> Review:
    """Answer that nothing has changed: getting no worse, all else as last judged.

    Parameters, returns and errors are those of ``judge``.
    """
    same = replace(seen.judgement, worse=Worse.SAME, sentence="")
    return _answer(desk, seen, week, same, signature, unchanged=True)


def write_note(desk: Desk, risk: Risk, week: date, text: str, signature: Signature) -> None:
    """Put a line of somebody's own into a risk's log, under a completed week.

    Raises
    ------
    InvalidInput
        If the line or the week break a rule.
    """
    require_completed(week, signature.moment.now)
    line = typed_line(text, "log_line", LONGEST_SENTENCE)
    entry = LogEntry(risk.key or 0, LogKind.NOTE, week, signature.moment.now, {"text": line}, signature.author)
    desk.store.risks.write([entry])


def _answer(
    desk: Desk, seen: RiskStanding, week: date, judgement: Judgement, signature: Signature, *, unchanged: bool
) -> Review:
    author, moment = signature.author, signature.moment
    require_completed(week, moment.now)
    key, before = seen.risk.key or 0, seen.judgement.level
    review = Review(key, week, judgement, unchanged, author, moment.today, moment.now)
    lines = []
    if judgement.level is not before:
        lines.append(LogEntry(key, LogKind.LEVEL, week, moment.now, {"from": before, "to": judgement.level}, author))
    return desk.store.risks.review(review, seen.newest, lines)


def _line(risk: int, kind: LogKind, signature: Signature, details: dict[str, str | float | None]) -> LogEntry:
    """Line of the week that is due now."""
    now = signature.moment.now
    return LogEntry(risk, kind, due_week(now), now, details, signature.author)
