"""From one figure to another: whether the word beside them goes the same way."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lib.commentary.check.directions import sign_of
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Judged, Mark
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token

BETWEEN = re.compile(r"(?:水準)?から(?:の)?|\s(?:last\sweek\s)?to\s")
REACH = 16
OPPOSITE = {
    1: {"上昇": "低下", "rose": "fell", "climbed": "slipped"},
    -1: {"低下": "上昇", "下落": "上昇", "fell": "rose", "slipped": "rose"},
}
TOLD = {Kind.RATIO, Kind.LEVEL, Kind.AVERAGE}


def judge_from_to(sentence: Sentence, figures: list[Judged]) -> Iterator[Mark]:
    """Marks on words that go against the two figures they stand with, where both figures are right."""
    for first, second in pairwise(figures):
        one, other = first.claim, second.claim
        plain = {first.mark.verdict, second.mark.verdict} == {Verdict.RIGHT}
        if not plain or first.mark.kind is not second.mark.kind or first.mark.kind not in TOLD:
            continue
        if BETWEEN.fullmatch(sentence.text[one.token.end : other.token.start]) is None:
            continue
        word, way = _word(sentence, one.token, other.token), other.token.figure.value - one.token.figure.value
        if word is not None and sign_of(word.word) and way and (sign_of(word.word) > 0) != (way > 0):
            opposite = OPPOSITE[sign_of(word.word)].get(sentence.typed(word))
            yield Mark(word, first.mark.subject, Kind.DIRECTION, Verdict.CONTRADICTS, opposite, "opposite_word")


def _word(sentence: Sentence, first: Token, second: Token) -> Token | None:
    """Word of direction: after the two figures in Japanese, before them in English."""
    words = [token for token in sentence.tokens if token.kind == "move"]
    if sentence.japanese:
        near = [token for token in words if 0 <= token.start - second.end < REACH]
        return near[0] if near and re.match(r"(?:へ|に|まで|と)", sentence.after(second, 4)) else None
    near = [token for token in words if 0 <= first.start - token.end < REACH]
    return near[-1] if near and sentence.text[near[-1].end : first.start].strip() == "from" else None
