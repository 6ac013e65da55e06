"""Dates beside figures: which one a figure belongs to, and which are of something else."""

import re
from bisect import bisect_right
from datetime import date

from lib.commentary.check.facts import Facts
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token

HAPPENED = re.compile(r"\s?(?:\([^)]{1,4}\))?に(?!\s?\d|終|引|つけ|付け|おけ|は)")
EVENT_DATE = re.compile(
    r"\s?(?:以来|以降|まで|より前|に(?:予定|控え|発表|開催)|から(?!の)|に(?:始ま|はじま|さかのぼ|遡)|\)?ぶり)"
)
EVENT_BEFORE = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]head\sof|(?<!go\s)(?<!went\s)[Bb]y|[Aa]fter|[Ff]rom|(?:beg[aiu]ns?|starts?|started|starting|beginning|dating|going|reaching)\s(?:in|on|with|from|back\sto)|back\sto|not\sseen\son)\s(?:the\s)?(?:week\s(?:of|ended|ending)\s)?$"
)
EVENT_INSIDE = re.compile(r"(?:since|until|from)\b", re.IGNORECASE)


def date_of(sentence: Sentence, place: int) -> Token | None:
    """Date that stands with the figure at a place, if one does."""
    token = sentence.tokens[place]
    bracket = place >= 2 and sentence.tokens[place - 1].kind == "open" and sentence.tokens[place - 2].kind == "date"
    if bracket and sentence.tokens[place - 2].end == sentence.tokens[place - 1].start - (
        sentence.before(sentence.tokens[place - 1], 1) == " "
    ):
        return sentence.tokens[place - 2]
    clause = bisect_right(sentence.clauses, token.start)
    before = [
        one
        for one in sentence.tokens[:place]
        if one.kind == "date"
        and not is_event(sentence, one)
        and (one.day.number is not None or bisect_right(sentence.clauses, one.start) == clause)
    ]
    if before:
        return before[-1]
    return next(
        (one for one in sentence.tokens[place + 1 :] if one.kind == "date" and _dates(sentence, token, one)), None
    )


def is_event(sentence: Sentence, day: Token) -> bool:
    """Whether a date is the start of a stretch or something else's, not a close's."""
    if EVENT_INSIDE.match(sentence.typed(day)):
        return True
    return bool(EVENT_DATE.match(sentence.after(day, 8)) or EVENT_BEFORE.search(sentence.before(day, 30)))


def dates_the_week(sentence: Sentence, day: Token, figure: Token) -> bool:
    """Whether a date is that of the figure's close, not of something that happened: 9日に…停止されると、…."""
    if sentence.japanese:
        return HAPPENED.match(sentence.after(day, 12)) is None
    at = bisect_right(sentence.clauses, day.start)
    beside = [one for one in sentence.tokens if bisect_right(sentence.clauses, one.start) == at]
    return not sentence.parted(day, figure) or not any(
        one.kind in {"move", "name", "foreign", "vague"} for one in beside
    )


def names_a_week(sentence: Sentence, day: Token) -> bool:
    """Whether a date says which week it is: the week to June 11."""
    return re.search(r"\bweek\s(?:to|of|ended|ending|through)\s(?:\w+day,?\s)?$", sentence.before(day, 28)) is not None


def _dates(sentence: Sentence, token: Token, day: Token) -> bool:
    gap = sentence.text[token.end : day.start]
    return (
        re.fullmatch(
            r"\s?\(?(?:points?\s)?(?:(?:on|as of|at the close (?:of|on)|for the week (?:ended|ending|to|of)|in the week (?:to|ended|ending|of))\s)?(?:\w+day,?\s)?(?:the\s)?",
            gap,
        )
        is not None
    )


def session_of(facts: Facts, day: Token | None) -> date | None:
    """Day a date means; ``None`` without one."""
    return day.day.near(facts.week) if day is not None else None
