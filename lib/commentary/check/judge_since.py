"""Lowest or highest since when, and levels crossed."""

import re
from collections.abc import Iterator
from datetime import date

from lib.commentary.check.carried import Carried
from lib.commentary.check.claims import Claim
from lib.commentary.check.days import written
from lib.commentary.check.facts import PAIR, RATIO, Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.named_dates import is_event, session_of
from lib.commentary.check.periods import period_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.subjects import HOUSE, subject_of
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, value_of

APART = 0.04
OPPOSITES = (
    ("lowest", "highest"),
    ("low", "high"),
    ("worst", "best"),
    ("weakest", "strongest"),
    ("安", "高"),
    ("低", "高"),
)
SINCE = re.compile(r"\s?(?:\([^)]{0,20}\)\s?)?(?:の週)?以来(?:の)?(?:約[\d.]+\S{1,3}ぶりの)?")
SINCE_BEFORE = re.compile(r"\bsince\s(?:the\s)?(?:week\s(?:of|ended|ending|to)\s)?$")
BELOW = re.compile(
    r"\s?(?:の(?:節目|大台|水準))?を?(?:大きく|わずかに|再び)?(?:下回(?:る(?!可能|恐|と|か)|った|って|りま)|割り込(?:んだ|んで|みま)|割(?:れた|った|れ。))"
)
ABOVE = re.compile(
    r"\s?(?:の(?:節目|大台|水準))?を?(?:大きく|わずかに|再び)?(?:上回(?:る(?!可能|恐|と|か)|った|って|りま)|回復(?:した|し)|超え(?:た|て|る))"
)
STANDS = re.compile(
    r"\b(?:is|was|stands?|stood|remains?|remained|closed|fell|slipped|stays?|stayed|held|back|ended|finished|rose|sits?)\s(?:\w+\s)?(below|above|under|over)\s(?:the\s)?$"
)


def judge_since(sentence: Sentence, facts: Facts, carried: Carried) -> Iterator[Mark]:
    """Marks on "lowest since …"."""
    for place, token in enumerate(sentence.tokens):
        if token.kind != "high" or token.word == "record" or sentence.table or sentence.conditional(token):
            continue
        day = since_day(sentence, place)
        subject = topic(sentence, place, carried)
        if day is not None and subject is not None:
            yield from _since(sentence, facts, token, day, subject)
        elif day is not None and subject_of(sentence, place, carried) == HOUSE:
            yield from _since_of_the_house(sentence, facts, token, day)


def _since_of_the_house(sentence: Sentence, facts: Facts, token: Token, day: Token) -> Iterator[Mark]:
    """A superlative of nobody: told only where it is true of no index and not of the ratio."""
    marks = [mark for symbol in (*PAIR, *facts.closes, RATIO) for mark in _since(sentence, facts, token, day, symbol)]
    true = any(mark.verdict is Verdict.RIGHT or mark.cause == "two_readings" for mark in marks)
    if marks and not true and marks[0].verdict in {Verdict.WRONG, Verdict.CONTRADICTS}:
        yield marks[0]


def since_day(sentence: Sentence, place: int) -> Token | None:
    """The date a superlative reaches back to."""
    token = sentence.tokens[place]
    if sentence.japanese:
        before = [one for one in sentence.tokens[:place] if one.kind == "date" and SINCE.match(sentence.after(one, 24))]
        return before[-1] if before and token.start - before[-1].end < 30 else None
    after = [
        one
        for one in sentence.tokens[place + 1 :]
        if one.kind == "date" and SINCE_BEFORE.search(sentence.before(one, 32))
    ]
    inner = [
        one for one in sentence.tokens[place + 1 :] if one.kind == "date" and re.match(r"since\s", sentence.typed(one))
    ]
    chosen = next(iter(sorted(after + inner, key=lambda one: one.start)), None)
    return chosen if chosen and chosen.start - token.end < 60 else None


def topic(sentence: Sentence, place: int, carried: Carried) -> str | None:
    """Index or ratio a superlative is about."""
    for at in range(place - 1, -1, -1):
        one = sentence.tokens[at]
        if one.kind == "strength" and one.word == "ratio":
            return RATIO
        if one.kind in {"name", "foreign", "again"}:
            break
    ratio = re.match(r"[^、。,;]{0,20}(?:\bratio\b|比率)", sentence.after(sentence.tokens[place], 24))
    if ratio:
        return RATIO
    subject = subject_of(sentence, place, carried)
    return subject.symbol if subject.sure else None


def series_of(facts: Facts, symbol: str) -> list[tuple[date, float]]:
    """Weekly values of an index or of the ratio, ascending."""
    if symbol == RATIO:
        return [(week, facts.ratios[week]) for week in facts.weeks if week in facts.ratios]
    closes = facts.closes.get(symbol, {})
    return [(week, closes[week]) for week in facts.weeks if week in closes]


def _since(sentence: Sentence, facts: Facts, token: Token, day: Token, symbol: str) -> Iterator[Mark]:
    series = series_of(facts, symbol)
    claimed, low = day.day.near(facts.week), low_of(sentence, token)
    if len(series) < 2 or series[-1][0] != facts.week or _doubtful(facts, symbol):
        yield Mark(day, symbol, Kind.SINCE, Verdict.UNCHECKED, cause="estimated" if series else "not_stored")
        return
    if claimed is not None and claimed > facts.week and day.day.year is None:
        claimed = claimed.replace(year=claimed.year - 1)
    true = true_since(series, low=low)
    if true is None:
        yield Mark(day, symbol, Kind.SINCE, Verdict.UNCHECKED, cause="before_data")
    elif claimed is None:
        yield _by_month(sentence, facts, day, symbol, true)
    elif claimed == true or facts.week_of(claimed) == true:
        yield Mark(day, symbol, Kind.SINCE, Verdict.RIGHT)
    elif claimed < facts.weeks[0] or facts.week_of(claimed) is None:
        yield Mark(day, symbol, Kind.SINCE, Verdict.UNCHECKED, cause="before_data")
    elif true_since(series, low=not low) == facts.week_of(claimed):
        yield Mark(token, symbol, Kind.SINCE, Verdict.CONTRADICTS, _inverted(sentence, token), "opposite_word")
    else:
        yield Mark(day, symbol, Kind.SINCE, Verdict.WRONG, written(true, day.day, sentence.typed(day)), "since_when")


def low_of(sentence: Sentence, token: Token) -> bool:
    """Whether a superlative is one of lows."""
    return re.search(r"安|低|[Ll]ow|[Ww]orst|[Ww]eakest|[Pp]oorest", sentence.typed(token)) is not None


def _doubtful(facts: Facts, symbol: str) -> bool:
    return any(facts.status(one, facts.week) == "estimated" for one in symbol.split("/"))


def true_since(series: list[tuple[date, float]], *, low: bool) -> date | None:
    """Last earlier week at or beyond this week's value."""
    now = series[-1][1]
    for week, value in reversed(series[:-1]):
        if (value <= now) if low else (value >= now):
            return week
    return None


def _by_month(sentence: Sentence, facts: Facts, day: Token, symbol: str, true: date) -> Mark:
    """A month or a year named alone: right when the week lies in it, wrong when that week came after it."""
    parts = day.day
    year = parts.year or (facts.week.year if (parts.month or 0) <= facts.week.month else facts.week.year - 1)
    if true.year == year and parts.month in {None, true.month}:
        return Mark(day, symbol, Kind.SINCE, Verdict.RIGHT)
    before = (year, parts.month or 12) < (true.year, true.month) and date(year, parts.month or 1, 1) >= facts.weeks[0]
    if before or _far_from(facts, symbol, year, parts.month):
        return Mark(day, symbol, Kind.SINCE, Verdict.WRONG, _in_months(sentence, day, true), "since_when")
    return Mark(day, symbol, Kind.SINCE, Verdict.UNCHECKED, cause="two_readings")


def _far_from(facts: Facts, symbol: str, year: int, month: int | None) -> bool:
    """Whether all weeks of a month were so far from this week's value that no day of it can have been there."""
    series = series_of(facts, symbol)
    values = [value for week, value in series if week.year == year and week.month == month and week < facts.week]
    return bool(values) and min(abs(value / series[-1][1] - 1) for value in values) > APART


def _in_months(sentence: Sentence, day: Token, true: date) -> str:
    """Month and year in the text's language, as far as they are typed."""
    if day.day.month is None:
        return re.sub(r"\d{4}", str(true.year), sentence.typed(day))
    if sentence.japanese:
        return f"{true.year}年{true.month}月"
    return f"{true:%B %Y}"


def _inverted(sentence: Sentence, token: Token) -> str | None:
    """The superlative of the other side."""
    typed = sentence.typed(token)
    for low, high in OPPOSITES:
        for one, other in ((low, high), (high, low)):
            if one in typed.lower():
                return re.sub(one, other, typed, flags=re.IGNORECASE)
    return None


def judge_threshold(sentence: Sentence, facts: Facts, claim: Claim) -> Iterator[Mark]:
    """The ratio against a round level: 23%を下回る, above 23 %."""
    token, words = claim.token, sentence.after(claim.token, 14)
    if (
        claim.doubt
        or sentence.conditional(token)
        or not claim.subject.sure
        or period_of(sentence, claim.place).weeks != 1
    ):
        return
    days = [one for one in sentence.tokens if one.kind == "date" and not is_event(sentence, one)]
    if days and session_of(facts, days[-1]) != facts.week:
        return
    value = value_of(facts, Asked(Kind.RATIO, RATIO, facts.week))
    side = _threshold_side(sentence, claim, words)
    if side == 0 or isinstance(value, str):
        return
    right = (value.value - token.figure.value) * side > 0
    cause = None if right else "opposite_word"
    yield Mark(token, RATIO, Kind.THRESHOLD, Verdict.RIGHT if right else Verdict.CONTRADICTS, None, cause)


def _threshold_side(sentence: Sentence, claim: Claim, words: str) -> int:
    """-1 below, 1 above, 0 when the text does not say that it is so now: 23%割れの局面 is a name."""
    if sentence.japanese:
        if BELOW.match(words):
            return -1
        return 1 if ABOVE.match(words) else 0
    found = STANDS.search(sentence.before(claim.token, 40))
    return 0 if found is None else -1 if found[1] in {"below", "under"} else 1
