"""Weeks in a row: of rises, of falls, above or below the average."""

import re
from collections.abc import Iterator

from lib.commentary.check.carried import Carried
from lib.commentary.check.directions import sign_of
from lib.commentary.check.facts import PAIR, RATIO, Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.lists import name_run
from lib.commentary.check.named_dates import date_of, is_event, session_of
from lib.commentary.check.periods import count_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.subjects import HOUSE, subject_of
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, Known, moves, run_length, value_of

REACH, BESIDE = 30, 4
SIDES = (("超え", "割れ"), ("上回", "下回"), ("above", "below"), ("Above", "Below"), ("優位", "劣位"))
QUALIFIED = re.compile(r"(?:[^。、,.]{0,8}(?:桁|超|以上|大幅|急)|[^.,、。]{0,12}(?:digit|more than|over|\d))")
ABOVE = re.compile(r"平均超え|平均(?:線)?(?:を|より)?(?:上回|上|超)|\b[Aa]bove\b|優位")
BELOW = re.compile(r"平均割れ|平均(?:線)?(?:を|より)?(?:下回|下|割)|\b[Bb]elow\b|劣位")


def judge_streaks(sentence: Sentence, facts: Facts, carried: Carried) -> Iterator[Mark]:
    """Marks on week counts."""
    if sentence.table:
        return
    for place, token in enumerate(sentence.tokens):
        if token.kind not in {"streak", "first"} or sentence.conditional(token) or _elsewhen(sentence, facts, place):
            continue
        name, typed = next(iter(token.parts.items()))
        count = count_of(typed)
        side = _side(sentence, token) if token.kind == "streak" else 0
        if side:
            yield from _beside_the_average(sentence, facts, token, count, side)
        elif name != "streak_for" or _move(sentence, place):
            yield from _in_a_row(sentence, facts, place, count, carried)


def _elsewhen(sentence: Sentence, facts: Facts, place: int) -> bool:
    day = date_of(sentence, place)
    days = [one for one in sentence.tokens if one.kind == "date" and not is_event(sentence, one)]
    return bool(days) and session_of(facts, day) != facts.week


def _side(sentence: Sentence, token: Token) -> int:
    """1 above, -1 below the average, 0 when the count is of something else."""
    clause = sentence.clause(token)
    topic = re.match(r"\s*(?:これで|なお|もっとも)?平均(?:割れ|超え)[はも]", sentence.words) is not None
    words = clause if sentence.japanese and not topic else sentence.words
    average = (
        any(one.kind == "strength" and one.word == "average" for one in sentence.tokens)
        or "平均超え" in words
        or "平均割れ" in words
    )
    near_move = re.match(
        r"(?:で|の|して)?(?:続伸|続落|上昇|下落|プラス|マイナス)|\s(?:gain|rise|advance|increase|decline|drop|loss|fall)",
        sentence.after(token, 10),
    )
    moved = any(
        one.kind == "move" and sign_of(one.word) and 0 <= token.start - one.end <= BESIDE for one in sentence.tokens
    )
    if (
        not average
        or near_move
        or (moved and not sentence.japanese)
        or any(one.kind == "average_other" for one in sentence.tokens)
    ):
        return 0
    whole = clause if ABOVE.search(clause) or BELOW.search(clause) else sentence.words
    above, below = ABOVE.search(whole) is not None, BELOW.search(whole) is not None
    return 0 if above == below else 1 if above else -1


def _beside_the_average(sentence: Sentence, facts: Facts, token: Token, count: int, side: int) -> Iterator[Mark]:
    deviations: list[float] = []
    week = facts.week
    doubt = None
    while len(deviations) < 400:
        value = value_of(facts, Asked(Kind.DEVIATION, RATIO, week))
        if not isinstance(value, Known):
            doubt = value
            break
        deviations.append(value.value)
        if (value.value > 0) != (deviations[0] > 0):
            break
        earlier = facts.back(week, 1)
        if earlier is None:
            break
        week = earlier
    length = run_length(deviations)
    if doubt and abs(length) == len(deviations):
        yield Mark(token, RATIO, Kind.STREAK, Verdict.UNCHECKED, cause=doubt)
        return
    same = (length > 0) == (side > 0)
    word = None if same else _side_word(sentence, token, side)
    if word is not None:
        yield Mark(word, RATIO, Kind.SIDE, Verdict.CONTRADICTS, _turned(sentence.typed(word)), "opposite_word")
    elif same or not any(one.kind == "relative" for one in sentence.tokens):
        yield _counted(sentence, token, RATIO, count, abs(length), same=same)


def _side_word(sentence: Sentence, token: Token, side: int) -> Token | None:
    """The word that says the side, unless it is judged as a word of its own."""
    pattern = ABOVE if side > 0 else BELOW
    found = pattern.search(sentence.text, token.end, sentence.end) or pattern.search(
        sentence.text, sentence.start, token.start
    )
    judged = (
        found
        and not found.group().startswith("平均")
        and any(
            one.kind == "relative" and one.start < found.end() and one.end > found.start() for one in sentence.tokens
        )
    )
    return Token("relative", "side", found.start(), found.end()) if found and not judged else None


def _turned(typed: str) -> str | None:
    """The side word of the other side."""
    for one, other in SIDES:
        if one in typed:
            return typed.replace(one, other)
        if other in typed:
            return typed.replace(other, one)
    return None


def _counted(sentence: Sentence, token: Token, symbol: str, count: int, length: int, *, same: bool) -> Mark:
    if same and count == length:
        return Mark(token, symbol, Kind.STREAK, Verdict.RIGHT)
    if not same:
        return Mark(token, symbol, Kind.STREAK, Verdict.WRONG, None, "opposite_word")
    typed = sentence.typed(token)
    expected = re.sub(r"\d+", str(length), typed, count=1) if re.search(r"\d", typed) else str(length)
    return Mark(token, symbol, Kind.STREAK, Verdict.WRONG, expected, "miscounted")


def _move(sentence: Sentence, place: int) -> Token | None:
    token = sentence.tokens[place]
    if QUALIFIED.match(sentence.after(token, 24)):
        return None
    near = [one for one in sentence.tokens if one.kind == "move" and sign_of(one.word)]
    after = [one for one in near if 0 <= one.start - token.end <= 12]
    before = [one for one in near if 0 <= token.start - one.end <= REACH] if not sentence.japanese else []
    return after[0] if after else before[-1] if before else None


def _in_a_row(sentence: Sentence, facts: Facts, place: int, count: int, carried: Carried) -> Iterator[Mark]:
    token, word = sentence.tokens[place], _move(sentence, place)
    inner = re.search(r"gain|rise|advance|increase|decline|drop|loss|fall|連騰", sentence.typed(token))
    if word is None and inner is None:
        return
    said = (
        (-1 if inner.group() in {"decline", "drop", "loss", "fall"} else 1)
        if inner
        else sign_of(word.word)
        if word
        else 0
    )
    subject = subject_of(sentence, place, carried)
    if subject == HOUSE and token.kind == "streak":
        yield from _of_nobody(sentence, facts, token, count, said)
    if subject.doubt == "several" and subject.place is not None and token.kind == "streak":
        yield from _of_several(sentence, facts, token, count * said, subject.place)
    if subject.symbol is None or not subject.sure:
        return
    symbol = RATIO if _of_ratio(sentence, place) else subject.symbol
    numbers = moves(facts, symbol, facts.week)
    if numbers is None:
        yield Mark(token, symbol, Kind.STREAK, Verdict.UNCHECKED, cause="not_stored")
        return
    length = run_length(numbers)
    same = (length > 0) == (said > 0)
    if same and abs(length) == len(numbers) < count:
        yield Mark(token, symbol, Kind.STREAK, Verdict.UNCHECKED, cause="not_stored")
        return
    if token.kind == "streak":
        if not same and word is not None and inner is None:
            return
        yield _counted(sentence, token, symbol, count, abs(length), same=same)
    elif same:
        yield from _first(sentence, token, symbol, count, numbers)


def _of_several(sentence: Sentence, facts: Facts, token: Token, claimed: int, place: int) -> Iterator[Mark]:
    """A count two indices share: told where it is true of neither."""
    symbols = [sentence.tokens[at].word for at in name_run(sentence, place) if sentence.tokens[at].kind == "name"]
    runs = [run_length(numbers) for symbol in symbols if (numbers := moves(facts, symbol, facts.week))]
    if len(runs) == len(symbols) and claimed not in runs and all(run * claimed > 0 for run in runs):
        yield _counted(sentence, token, symbols[-1], abs(claimed), abs(runs[-1]), same=True)


def _of_nobody(sentence: Sentence, facts: Facts, token: Token, count: int, said: int) -> Iterator[Mark]:
    """A count of nobody: told only where it is true of no index and not of the ratio."""
    symbols = tuple(dict.fromkeys([*PAIR, *facts.closes, RATIO]))
    runs = {symbol: run_length(numbers) for symbol in symbols if (numbers := moves(facts, symbol, facts.week))}
    own = runs.get(PAIR[0], 0)
    if count * said not in runs.values() and own * said > 0:
        yield _counted(sentence, token, PAIR[0], count, abs(own), same=True)


def _first(sentence: Sentence, token: Token, symbol: str, count: int, numbers: list[float]) -> Iterator[Mark]:
    """First rise in three weeks: two weeks of falls lie between."""
    falls = (
        abs(run_length([-one for one in numbers[1:]]))
        if len(numbers) > 1 and (numbers[1] > 0) != (numbers[0] > 0)
        else 0
    )
    if 0 < falls == len(numbers) - 1 and count > falls + 1:
        yield Mark(token, symbol, Kind.STREAK, Verdict.UNCHECKED, cause="not_stored")
    elif count == falls + 1:
        yield Mark(token, symbol, Kind.STREAK, Verdict.RIGHT)
    elif count != falls or falls == 0:
        expected = re.sub(r"\d+", str(falls + 1), sentence.typed(token), count=1) if falls else None
        yield Mark(token, symbol, Kind.STREAK, Verdict.WRONG, expected, "miscounted")
    else:
        yield Mark(token, symbol, Kind.STREAK, Verdict.UNCHECKED, cause="two_readings")


def _of_ratio(sentence: Sentence, place: int) -> bool:
    return any(one.kind == "strength" and one.word == "ratio" for one in sentence.tokens[:place])
