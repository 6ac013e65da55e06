"""Over which stretch of time a figure is meant, and which date stands with it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from lib.commentary.check.days import weekday_of
from lib.commentary.check.facts import Facts
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import YEAR

NUMBERS = {
    word: place
    for place, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"]
    )
} | {word: place for place, word in enumerate("〇一二三四五六七八九十")} | {
    word: place
    for place, word in enumerate(["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"])
}  # fmt: skip
HAPPENED = re.compile(r"\s?(?:\([^)]{1,4}\))?に(?!\s?\d|終|引|つけ|付け|おけ|は)")
TWO_WEEKS = {"fortnight", "先々週", "前々週"}
NEAR_BY = {"previous", "last", "ago"}  # periods of the figure right beside them
EVENT_DATE = re.compile(
    r"\s?(?:以来|以降|まで|より前|に(?:予定|控え|発表|開催)|から(?!の)|に(?:始ま|はじま|さかのぼ|遡)|\)?ぶり)"
)
EVENT_BEFORE = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]head\sof|(?<!go\s)(?<!went\s)[Bb]y|[Aa]fter|[Ff]rom|(?:beg[aiu]ns?|starts?|started|starting|beginning|dating|going|reaching)\s(?:in|on|with|from|back\sto)|back\sto|not\sseen\son)\s(?:the\s)?(?:week\s(?:of|ended|ending)\s)?$"
)
EVENT_INSIDE = re.compile(r"(?:since|until|from)\b", re.IGNORECASE)
SUPERLATIVE = re.compile(
    r"\b(?:[Bb]est|[Ww]orst|[Bb]iggest|[Ll]argest|[Ss]trongest|[Ww]eakest|[Ss]teepest|[Ss]harpest|[Ff]irst|[Mm]ost)\b|最大|最高|最低|最悪|初"
)


@dataclass(frozen=True, slots=True)
class Period:
    """Stretch of time of a figure.

    Parameters
    ----------
    weeks
        Exchange weeks; 0 since the turn of the year; ``None`` for one we cannot check.
    shift
        Weeks before the one under review; -1 when it can be either that week or the one before.
    said
        The text names the stretch.
    weekday
        Day of the week the figure stands with.
    """

    weeks: int | None = 1
    shift: int = 0
    said: bool = False
    weekday: int | None = None


def count_of(text: str) -> int:
    """Number written in digits or as a word, cardinal or ordinal."""
    if text in TWO_WEEKS:
        return 2
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else NUMBERS.get(text.lower(), 0)


def period_of(sentence: Sentence, place: int) -> Period:
    """Period of the figure or word at a place."""
    token = sentence.tokens[place]
    if token.kind == "number" and _left_behind(sentence, token):
        return Period(shift=1, said=_marked(sentence, place))
    ahead = _ahead(sentence, place)
    behind = next(
        (one for one in reversed(sentence.tokens[:place]) if one.kind == "period" and _reaches(sentence, one, token)),
        None,
    )
    chosen = ahead or behind
    if chosen is None and _since(sentence, place):
        return Period(None, said=True)
    if chosen is None:
        weekday = _weekday(sentence, place)
        return Period(1 if weekday is None else None, weekday=weekday)
    return meaning(chosen)


def _since(sentence: Sentence, place: int) -> bool:
    """Whether a figure tells what came to pass since a date, not in the week."""
    if any(one.kind in {"high", "streak", "first"} for one in sentence.tokens) or SUPERLATIVE.search(sentence.words):
        return False
    dates = [one for one in sentence.tokens[:place] if one.kind == "date"]
    return bool(dates) and is_event(sentence, dates[-1])


def _left_behind(sentence: Sentence, token: Token) -> bool:
    """Whether a figure is what was left: 24.93%から24.66%へ, from 24.93 % to 24.66 %."""
    if sentence.japanese:
        return re.match(r"(?:水準)?から(?!の)", sentence.after(token, 6)) is not None
    to = re.match(r"\s?(?:\w+\s){0,5}to\s", sentence.after(token, 40)) is not None
    behind = re.search(r"\bfrom\s(?:about\s)?$", sentence.before(token, 12)) is not None
    back = re.search(r"\bto\s[^;]{1,20}\sfrom\s(?:about\s)?$", sentence.before(token, 40)) is not None
    return behind and (to or back or not token.figure.unit)


def _marked(sentence: Sentence, place: int) -> bool:
    """Whether the week before is named right beside it."""
    token = sentence.tokens[place]
    near = sentence.tokens[max(0, place - 1) : place + 2]
    return any(one.kind == "period" and one.word == "previous" and abs(one.start - token.end) < 30 for one in near)


def _ahead(sentence: Sentence, place: int) -> Token | None:
    """A period that follows in the same breath: up 0.4 % on the week."""
    token = sentence.tokens[place]
    for one in sentence.tokens[place + 1 :]:
        if one.kind in {"name", "number", "count"} and not _bracketed(sentence, token, one):
            return None
        if one.kind == "period":
            gap = sentence.text[token.end : one.start]
            if sentence.japanese and one.word in NEAR_BY:
                return None
            if ";" in gap or (one.word in NEAR_BY and _of_something_else(sentence, one, gap)):
                return None
            reach = gap.count(",") + gap.count("、") == 0 and len(gap) < 45
            return (
                one if reach and not (sentence.japanese and re.search(r"[一-龥ァ-ヶ]", gap) and "、" in gap) else None
            )
    return None


def _of_something_else(sentence: Sentence, period: Token, gap: str) -> bool:
    """Whether the week before is named for another figure than the one that leads to it: … and erased last week's fall."""
    opened = "(" in gap and ")" not in gap
    return opened or sentence.typed(period).endswith("'s") or re.search(r"\b(?:and|but|while|after)\b", gap) is not None


def _bracketed(sentence: Sentence, token: Token, number: Token) -> bool:
    """Whether a number only repeats the figure in brackets or after "or"."""
    return re.fullmatch(r"\s?\(|\s?,?\sor\s", sentence.text[token.end : number.start]) is not None


def _reaches(sentence: Sentence, period: Token, token: Token) -> bool:
    """The previous week's value stands right beside its marker; other periods rule until the next."""
    if period.word in {"day", "other"} and _another_clause(sentence, period, token):
        return False
    if period.word not in NEAR_BY:
        return True
    gap = sentence.text[period.end : token.start]
    numbers = [
        one for one in sentence.tokens if one.kind == "number" and period.end <= one.start and one.end <= token.start
    ]
    if numbers and re.fullmatch(r"\s?\(|\s?,?\sor\s", sentence.text[numbers[-1].end : token.start]) is None:
        return False
    return len(gap) < (24 if sentence.japanese else 40) and not re.search(
        r"[、;]|, |から|\bto\b|\bfrom\b|比(?!率|価)", gap
    )


def _another_clause(sentence: Sentence, period: Token, token: Token) -> bool:
    """Whether a new clause with a name of its own follows a foreign one's: 原油は一時130ドルをつけ、NYダウは…."""
    if period.word == "other":
        clause = bisect_right(sentence.clauses, period.start) - 1
        lead = [one for one in sentence.tokens if sentence.clauses[clause] <= one.start < period.start]
        if not any(one.kind == "foreign" for one in lead):
            return False
    names = [one for one in sentence.tokens if one.kind == "name" and period.end <= one.start < token.start]
    return any(period.end < start <= one.start for start in sentence.clauses for one in names)


def meaning(period: Token) -> Period:
    """Stretch of time a period's words name."""
    if period.word == "week":
        return Period(said=True)
    if period.word == "previous":
        return Period(shift=1, said=True)
    if period.word == "ago" and period.parts:
        return Period(shift=count_of(next(iter(period.parts.values()))), said=True)
    if period.word == "last":
        return Period(shift=-1, said=True)
    if period.word == "year":
        return Period(YEAR, said=True)
    if period.word == "weeks" and period.parts:
        count = count_of(next(iter(period.parts.values())))
        return Period(count or None, said=True)
    return Period(None, said=True)


def _weekday(sentence: Sentence, place: int) -> int | None:
    """Day of the week beside a figure: it fell 0.5 % on Friday."""
    near = sentence.tokens[max(0, place - 6) : place + 3]
    days = (one for one in near if one.kind == "weekday" and not parted(sentence, one, sentence.tokens[place]))
    return next((weekday_of(sentence.typed(one)) for one in days), None)


def parted(sentence: Sentence, one: Token, other: Token) -> bool:
    """Whether a comma or colon stands between two tokens."""
    left, right = sorted((one, other), key=lambda token: token.start)
    return re.search(r"[,;:]\s|、", sentence.text[left.end : right.start]) is not None


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
    return not parted(sentence, day, figure) or not any(
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
