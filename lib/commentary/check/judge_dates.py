"""Dates: that of the close in the week under review, and weekdays that do not belong to their date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lib.commentary.check.days import written
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import FITS, Judged, Mark
from lib.commentary.check.named_dates import session_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token

NEAR = 200


def judge_dates(sentence: Sentence, facts: Facts, figures: Sequence[Judged]) -> Iterator[Mark]:
    """Marks on dates that stand with closes, and on wrong weekdays."""
    for token in sentence.tokens:
        if token.kind != "date":
            continue
        fitting = [
            one for one in figures if one.claim.dated == token and one.at is not None and one.mark.verdict in FITS
        ]
        moved = [one for one in fitting if one.date_moved and one.claim.misdated] or [
            one for one in fitting if one.claim.misdated
        ]
        day = session_of(facts, token)
        if moved and len(moved) == len(fitting):
            yield _moved(sentence, facts, token, day, moved[0])
        elif fitting and day == facts.week and _weekday_fits(token, day):
            yield Mark(token, fitting[0].claim.subject.symbol, Kind.DATE, Verdict.RIGHT, sentence.typed(token))
        elif day is not None and not _weekday_fits(token, day) and _sure(token, day, facts.week):
            yield Mark(token, None, Kind.DATE, Verdict.WRONG, _right_weekday(sentence, token, day), "weekday")


def _moved(sentence: Sentence, facts: Facts, token: Token, day: date | None, claim: Judged) -> Mark:
    last = facts.back(facts.week, 1)
    cause = "date_of_last_week" if day is not None and last is not None and facts.week_of(day) == last else "wrong_date"
    return Mark(
        token,
        claim.claim.subject.symbol,
        Kind.DATE,
        Verdict.WRONG,
        written(facts.week, token.day, sentence.typed(token)),
        cause,
    )


def _weekday_fits(token: Token, day: date) -> bool:
    return token.day.weekday is None or token.day.weekday == day.weekday()


def _sure(token: Token, day: date, week: date) -> bool:
    """Whether the year is certain: written, or the date lies near the week."""
    return token.day.month is not None and (token.day.year is not None or abs((day - week).days) < NEAR)


def _right_weekday(sentence: Sentence, token: Token, day: date) -> str:
    typed = sentence.typed(token)
    if re.search(r"[月火水木金土日](?:曜日?)?\)?$", typed) and sentence.japanese:
        return re.sub(r"[月火水木金土日](?=(?:曜日?)?\)?$)", "月火水木金土日"[day.weekday()], typed)
    return re.sub(
        r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*",
        f"{day:%a}" if re.search(r"\b\w{3}\b\.?\)?$", typed) else f"{day:%A}",
        typed,
    )
