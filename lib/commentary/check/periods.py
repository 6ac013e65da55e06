"""Over which stretch of time a figure is meant, and which date stands with it."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from lib.commentary.check.days import weekday_of
from lib.commentary.check.named_dates import is_event
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
AGO_GAP = {"", "の", " "}
TWO_WEEKS = {"fortnight", "先々週", "前々週"}
NEAR_BY = {"previous", "last", "ago"}  # periods of the figure right beside them
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
    before = sentence.tokens[place - 1] if place else None
    if (
        before is not None
        and before.kind == "period"
        and before.word == "ago"
        and sentence.between(place - 1, place) in AGO_GAP
    ):
        return meaning(before)
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
    days = (one for one in near if one.kind == "weekday" and not sentence.parted(one, sentence.tokens[place]))
    return next((weekday_of(sentence.typed(one)) for one in days), None)
