"""The ratio written out, 1686.56/6840.20=24.66%: both closes, the result, and the division itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lib.commentary.check.causes import cause_of
from lib.commentary.check.facts import PAIR, RATIO, Facts
from lib.commentary.check.figure_text import rewritten
from lib.commentary.check.figures import PERCENT, Figure, parsed
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import FITS, Mark
from lib.commentary.check.named_dates import date_of, session_of
from lib.commentary.check.precision import stands
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, Known, value_of

PARTS = ("above", "below", "result")


def judge_expression(sentence: Sentence, facts: Facts) -> Iterator[Mark]:
    """Marks on the three numbers of every division in a sentence."""
    for place, token in enumerate(sentence.tokens):
        if token.kind != "expression":
            continue
        parts = _parts(sentence, token)
        at = _week(sentence, facts, place)
        asked = [Asked(Kind.LEVEL, PAIR[0], at), Asked(Kind.LEVEL, PAIR[1], at), Asked(Kind.RATIO, RATIO, at)]
        known = [value_of(facts, one) for one in asked]
        if not _ours(parts, known):
            yield from _division(sentence, parts, Verdict.UNCHECKED)
            continue
        marks = [_mark(sentence, facts, *one) for one in zip(parts, asked, known, strict=True)]
        yield from (replace(mark, session=at) for mark in marks)
        if marks[2].verdict is Verdict.RIGHT and any(mark.verdict is Verdict.WRONG for mark in marks[:2]):
            continue
        if all(mark.verdict is Verdict.RIGHT for mark in marks[:2]):
            continue
        yield from _division(sentence, parts, Verdict.WRONG)


def _parts(sentence: Sentence, token: Token) -> list[Token]:
    found, place = [], token.start
    groups = token.parts
    for name in PARTS:
        start = sentence.text.index(groups[name], place)
        place = start + len(groups[name])
        value, places, slipped = parsed(groups[name])
        figure = Figure(value, places, 0, PERCENT if name == "result" else "", groups[name], slipped, about=False)
        found.append(Token("number", name, start, place, figure))
    return found


def _week(sentence: Sentence, facts: Facts, place: int) -> date:
    day = session_of(facts, date_of(sentence, place))
    return day if day in facts.places else facts.week


def _ours(parts: list[Token], known: list[Known | str]) -> bool:
    """Whether the division is that of small growth by the S&P 500, slips allowed."""
    pairs = [
        (part.figure.value, value.value) for part, value in zip(parts, known, strict=True) if isinstance(value, Known)
    ]
    near = [0.7 < typed / true < 1.4 for typed, true in pairs if true]
    return len(pairs) == len(PARTS) and sum(near) >= 2


def _mark(sentence: Sentence, facts: Facts, part: Token, asked: Asked, known: Known | str) -> Mark:
    if isinstance(known, str):
        return Mark(part, asked.subject, asked.kind, Verdict.UNCHECKED, cause=known)
    figure = part.figure
    verdict = stands(figure, known, signed=False)
    expected = rewritten(sentence.typed(part), figure, known.value, signed=False)
    if figure.slipped:
        return Mark(part, asked.subject, asked.kind, Verdict.WRONG, expected, "comma_slip")
    if verdict in FITS:
        return Mark(
            part, asked.subject, asked.kind, verdict, expected, "last_digit" if verdict is Verdict.ROUNDING else None
        )
    return Mark(part, asked.subject, asked.kind, Verdict.WRONG, expected, cause_of(facts, asked, figure, known, 0))


def _division(sentence: Sentence, parts: list[Token], verdict: Verdict) -> Iterator[Mark]:
    """The result against the two numbers as they stand."""
    above, below, result = (part.figure for part in parts)
    if below.value == 0:
        return
    quotient = above.value / below.value
    scale = 100.0 if sentence.after(parts[2], 2).lstrip().startswith("%") or quotient < 1 < result.value else 1.0
    computed = Known(quotient * scale)
    if (
        stands(replace(result, places=max(result.places, 2)), computed, signed=False) is Verdict.WRONG
        and stands(result, computed, signed=False) is Verdict.WRONG
    ):
        expected = rewritten(sentence.typed(parts[2]), result, computed.value, signed=False)
        yield Mark(
            parts[2],
            RATIO if verdict is Verdict.WRONG else None,
            Kind.ARITHMETIC,
            Verdict.WRONG,
            expected,
            "arithmetic",
        )
    elif verdict is Verdict.UNCHECKED:
        yield Mark(parts[2], None, Kind.ARITHMETIC, Verdict.RIGHT)
