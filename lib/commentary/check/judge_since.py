"""Lowest or highest since when, and levels crossed."""

import re
from collections.abc import Iterator
from datetime import date

from lib.commentary.check.carried import Carried
from lib.commentary.check.claims import Claim
from lib.commentary.check.days import written
from lib.commentary.check.facts import RATIO, Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.periods import is_event, period_of, session_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.subjects import subject_of
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, value_of

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
        yield _by_month(facts, day, symbol, true)
    elif claimed == true or facts.week_of(claimed) == true:
        yield Mark(day, symbol, Kind.SINCE, Verdict.RIGHT)
    elif claimed < facts.weeks[0] or facts.week_of(claimed) is None:
        yield Mark(day, symbol, Kind.SINCE, Verdict.UNCHECKED, cause="before_data")
    else:
        yield Mark(day, symbol, Kind.SINCE, Verdict.WRONG, written(true, day.day, sentence.typed(day)), "since_when")


def low_of(sentence: Sentence, token: Token) -> bool:
    """Whether a superlative is one of lows."""
    return re.search(r"安|低|[Ll]ow", sentence.typed(token)) is not None


def _doubtful(facts: Facts, symbol: str) -> bool:
    return any(facts.status(one, facts.week) == "estimated" for one in symbol.split("/"))


def true_since(series: list[tuple[date, float]], *, low: bool) -> date | None:
    """Last earlier week at or beyond this week's value."""
    now = series[-1][1]
    for week, value in reversed(series[:-1]):
        if (value <= now) if low else (value >= now):
            return week
    return None


def _by_month(facts: Facts, day: Token, symbol: str, true: date) -> Mark:
    """A month or a year named alone: right when the week lies in it, silent otherwise."""
    parts = day.day
    year = parts.year or (facts.week.year if (parts.month or 0) <= facts.week.month else facts.week.year - 1)
    fits = true.year == year and parts.month in {None, true.month}
    return Mark(
        day, symbol, Kind.SINCE, Verdict.RIGHT if fits else Verdict.UNCHECKED, cause=None if fits else "two_readings"
    )


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
