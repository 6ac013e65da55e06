"""Runs that came to an end this week: ended a seven-week winning streak, 連騰は5週で止まった."""

import re
from collections.abc import Iterator

from lib.commentary.check.carried import Carried
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.lists import name_run
from lib.commentary.check.periods import count_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.subjects import subject_of
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import moves, run_length

ENDED = re.compile(
    r"\b(?:end(?:ed|s|ing)|snapp(?:ed|ing)|br(?:oke|oken|eaking)|halt(?:ed|ing)|stopp(?:ed|ing)|came\sto\san\send|over)\b|止ま|途切|ストップ|終わ|終え"
)
RISING = re.compile(r"winning|advance|rally|rise|gain|連騰|続伸|上昇")
FALLING = re.compile(r"losing|slide|decline|fall|drop|sell|連敗|続落|下落")


def judge_runs(sentence: Sentence, facts: Facts, carried: Carried) -> Iterator[Mark]:
    """Marks on the length of runs a sentence says to be over."""
    for place, token in enumerate(sentence.tokens):
        if token.kind != "run" or sentence.conditional(token) or not ENDED.search(sentence.words):
            continue
        lengths = {
            symbol: length for symbol in _subjects(sentence, place, carried) if (length := _before(facts, symbol))
        }
        count, way = count_of(next(iter(token.parts.values()))), _way(sentence, token)
        if not lengths or any(length * (way or length) < 0 for length in lengths.values()):
            continue
        if count in {abs(length) for length in lengths.values()}:
            yield Mark(token, next(iter(lengths)), Kind.STREAK, Verdict.RIGHT)
            continue
        symbol, length = next(iter(lengths.items()))
        typed = sentence.typed(token)
        expected = re.sub(r"\d+", str(abs(length)), typed, count=1) if re.search(r"\d", typed) else str(abs(length))
        yield Mark(token, symbol, Kind.STREAK, Verdict.WRONG, expected, "miscounted")


def _subjects(sentence: Sentence, place: int, carried: Carried) -> list[str]:
    subject = subject_of(sentence, place, carried)
    if subject.doubt == "several" and subject.place is not None:
        return [
            sentence.tokens[at].word for at in name_run(sentence, subject.place) if sentence.tokens[at].kind == "name"
        ]
    return [subject.symbol] if subject.symbol and subject.sure else []


def _before(facts: Facts, symbol: str) -> int:
    """Signed length of the run that ended with the week before; 0 where this week did not end one."""
    numbers = moves(facts, symbol, facts.week) or []
    before = run_length(numbers[1:])
    whole = abs(before) < len(numbers) - 1
    return before if whole and numbers[0] * before < 0 else 0


def _way(sentence: Sentence, token: Token) -> int:
    words = sentence.typed(token)
    return 1 if RISING.search(words) else -1 if FALLING.search(words) else 0
