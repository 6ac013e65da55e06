"""Relative words: who did better, and on which side of its average the ratio stands."""

import re
from collections.abc import Iterator

from lib.commentary.check.carried import Carried
from lib.commentary.check.comparisons import group_of, linked, objects_of
from lib.commentary.check.facts import PAIR, RATIO, Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.flipped import worded
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.named_dates import date_of, is_event, session_of
from lib.commentary.check.periods import period_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.strangers import PLAIN_WORD
from lib.commentary.check.strength_nouns import strength_word
from lib.commentary.check.subjects import NOUNS, Subject, house_subject, subject_of
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, Known, value_of
from lib.commentary.wording import TOLERATED_RELATIVES

CLOSE_CALL = 0.02
SIDE_AFTER = re.compile(
    r"(?:値|線|水準|の水準)?(?:の?\s?\(?[\d.]+\s?%\s?\)?)?(?:を|より|から|に対し(?:て)?)|は[\d.]+%で、比率はこれを"
)
TURNED = re.compile(r"(?:に?転じ|しそう|れば|るか|りかね|る可能性|る恐れ|を割り込むと)")
PERFORMED = re.compile(r"(?:[Oo]ut|[Uu]nder)performed|アウトパフォーム|アンダーパフォーム|劣後|優位|劣勢|優勢")
PLUPERFECT = re.compile(r"\bhad\s(?:\w+\s){0,2}$")  # what had been so before this week
DEGREES = {"little": "slight", "much": "clear"}


def judge_relative(sentence: Sentence, facts: Facts, carried: Carried) -> Iterator[Mark]:
    """Marks on relative words of a sentence."""
    if sentence.table:
        return
    for place, token in enumerate(sentence.tokens):
        if token.kind != "relative" or sentence.conditional(token) or _negated(sentence, token):
            continue
        average = _average_of(sentence, place)
        if average is not None:
            yield from _side(sentence, facts, token, place)
            continue
        objects = objects_of(sentence, place)
        if objects:
            yield from _against(sentence, facts, place, objects, carried)
        elif group := group_of(sentence, place, carried):
            yield from _against_all(sentence, facts, place, group, carried)
        elif PERFORMED.fullmatch(sentence.typed(token)):
            yield from _alone(sentence, facts, place, carried)


def _negated(sentence: Sentence, token: Token) -> bool:
    return (
        PLUPERFECT.search(sentence.before(token, 24)) is not None
        or re.match(r"(?:ら)?(?:ない|なかった|ず)", sentence.after(token, 5)) is not None
        or re.search(r"\b(?:not|n't|no longer|never)\s(?:\w+\s)?$", sentence.before(token, 18)) is not None
    )


def _average_of(sentence: Sentence, place: int) -> Token | None:
    """The 26-week average a word puts the ratio above or below."""
    token = sentence.tokens[place]
    around = range(place - 1, -1, -1) if sentence.japanese else range(place + 1, len(sentence.tokens))
    for at in around:
        one = sentence.tokens[at]
        if one.kind == "average_other":
            return None
        if one.kind == "strength" and one.word == "average":
            gap = sentence.text[one.end : token.start] if sentence.japanese else sentence.text[token.end : one.start]
            fits = (
                SIDE_AFTER.match(gap)
                if sentence.japanese
                else re.fullmatch(r"\s(?:its|the|their|a|(?:its|the)\s\w+)?\s?", gap)
            )
            return one if fits and len(gap) < 40 and "。" not in gap else None
        if one.kind in {"name", "foreign", "relative", "average_other"}:
            return None
    return None


def _side(sentence: Sentence, facts: Facts, token: Token, place: int) -> Iterator[Mark]:
    subject = subject_of(sentence, place, Carried())
    if subject.symbol not in {None, "^RUO"} or subject.doubt == "other_market" or _elsewhen(sentence, facts, place):
        return
    if TURNED.match(sentence.after(token, 8)) or token.word not in {"above", "below"}:
        return
    shift = period_of(sentence, place).shift
    at = facts.back(facts.week, 1) if shift > 0 else facts.week
    value = value_of(facts, Asked(Kind.DEVIATION, RATIO, at)) if at and shift >= 0 else "two_readings"
    if isinstance(value, str):
        yield Mark(token, RATIO, Kind.SIDE, Verdict.UNCHECKED, cause=value)
    elif abs(value.value) > max(0.005, value.slack):
        right = (value.value > 0) == (token.word == "above")
        yield worded(sentence, token, RATIO, Kind.SIDE, right=right)


def _elsewhen(sentence: Sentence, facts: Facts, place: int) -> bool:
    day = date_of(sentence, place)
    others = [one for one in sentence.tokens if one.kind == "date" and not is_event(sentence, one)]
    return period_of(sentence, place).weeks != 1 or (bool(others) and session_of(facts, day) != facts.week)


def _against(
    sentence: Sentence, facts: Facts, place: int, objects: tuple[int, ...], carried: Carried
) -> Iterator[Mark]:
    token = sentence.tokens[place]
    first = min(objects)
    start = min(first, place)
    subject = subject_of(sentence, start if linked(sentence, objects, place) else place, carried)
    period = period_of(sentence, place)
    strength = strength_word(sentence, start) if start else None
    symbol = subject.symbol or (house_subject(sentence, start) if not carried.symbols else None)
    if (
        symbol is None
        or not (subject.sure or subject.doubt == "no_subject")
        or strength == "ratio"
        or _elsewhen(sentence, facts, place)
        or period.shift < 0
    ):
        return
    if not sentence.japanese and not _actor_known(sentence, place, subject.place):
        return
    at = facts.back(facts.week, 1) if period.shift else facts.week
    rivals = {sentence.tokens[one].word for one in objects} - {symbol}
    if at is None or not rivals or (token.word == "better" and sentence.japanese):
        return
    values = [value_of(facts, Asked(Kind.DIFFERENCE, symbol, at, 1, rival)) for rival in sorted(rivals)]
    known = [value.value for value in values if isinstance(value, Known)]
    if len(known) < len(values):
        yield Mark(
            token,
            symbol,
            Kind.RELATIVE,
            Verdict.UNCHECKED,
            cause=next(str(value) for value in values if isinstance(value, str)),
        )
        return
    yield from _compared(sentence, place, symbol, known)


def _against_all(
    sentence: Sentence, facts: Facts, place: int, group: tuple[str, ...], carried: Carried
) -> Iterator[Mark]:
    """Beside several at once: told only where all of them say the same."""
    subject = subject_of(sentence, place, carried)
    if subject.symbol in group:
        subject = Subject(PAIR[0], sure=carried.main == PAIR[0], place=subject.place)
    rivals = [one for one in group if one != subject.symbol]
    nearest = next((at for at in range(place - 1, -1, -1) if sentence.tokens[at].kind in NOUNS), None)
    actor = sentence.japanese or nearest == subject.place
    if subject.symbol is None or not subject.sure or not rivals or not actor or _elsewhen(sentence, facts, place):
        return
    values = [value_of(facts, Asked(Kind.DIFFERENCE, subject.symbol, facts.week, 1, rival)) for rival in rivals]
    known = [value.value for value in values if isinstance(value, Known)]
    if len(known) == len(values) and len({one > 0 for one in known}) == 1:
        yield from _compared(sentence, place, subject.symbol, known)


def _alone(sentence: Sentence, facts: Facts, place: int, carried: Carried) -> Iterator[Mark]:
    """Small growth underperformed: only where every other index of the sentence says the opposite."""
    nouns = [one for one in sentence.tokens if one.kind in {"name", "foreign", "vague", "strength", "period"}]
    subject = subject_of(sentence, place, carried)
    rivals = {one.word for one in nouns if one.kind == "name"} - {PAIR[0]}
    strange = {one.kind for one in nouns} - {"name", "period"} or not rivals <= {"^GSPC", "^DJI"}
    if subject.symbol != PAIR[0] or not subject.sure or strange or not rivals or _elsewhen(sentence, facts, place):
        return
    values = [value_of(facts, Asked(Kind.DIFFERENCE, PAIR[0], facts.week, 1, rival)) for rival in rivals]
    known = [value.value for value in values if isinstance(value, Known)]
    if len(known) == len(values) and len({one > 0 for one in known}) == 1:
        yield from _compared(sentence, place, PAIR[0], known)


def _actor_known(sentence: Sentence, place: int, name: int | None) -> bool:
    """Whether nobody but the named index can be the one that did better or worse."""
    token = sentence.tokens[place]
    if name is not None and sentence.after(sentence.tokens[name], 2) in {"'s", "' "}:
        return False
    lead = sentence.text[(sentence.tokens[name].end if name is not None else sentence.start) : token.start].strip()
    if not lead or lead.endswith((",", ";", "(")) or sentence.typed(token).endswith("ing"):
        return True
    word = lead.split()[-1].lower().strip("'.")
    return (
        word in PLAIN_WORD
        or word.endswith("ly")
        or name is None
        or word in {"this", "week", "also", "both", "has", "again"}
    )


def _compared(sentence: Sentence, place: int, symbol: str, differences: list[float]) -> Iterator[Mark]:
    token = sentence.tokens[place]
    if token.word == "even":
        far = TOLERATED_RELATIVES["same"].wrong(max(abs(one) for one in differences))
        yield Mark(
            token,
            symbol,
            Kind.RELATIVE,
            Verdict.CONTRADICTS if far else Verdict.RIGHT,
            cause="size_word" if far else None,
        )
        return
    said = -1 if token.word == "below" else 1
    if any(abs(one) < CLOSE_CALL for one in differences):
        return
    wrong = any((one > 0) != (said > 0) for one in differences)
    yield worded(sentence, token, symbol, Kind.RELATIVE, right=not wrong)
    degree = _degree(sentence, place)
    if degree is not None and not wrong:
        sizes = [abs(one) for one in differences]
        far = all(TOLERATED_RELATIVES[DEGREES[degree.word]].wrong(size) for size in sizes)
        yield Mark(
            degree, symbol, Kind.SIZE, Verdict.CONTRADICTS if far else Verdict.RIGHT, cause="size_word" if far else None
        )


def _degree(sentence: Sentence, place: int) -> Token | None:
    for at in (place - 1, place + 1):
        if 0 <= at < len(sentence.tokens) and sentence.tokens[at].kind == "degree":
            left, right = sorted((at, place))
            if re.fullmatch(r"\s?に?", sentence.between(left, right)):
                return sentence.tokens[at]
    return None
