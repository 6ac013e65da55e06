"""The sign of the deviation said in words: 乖離はマイナス, a negative deviation."""

import re
from collections.abc import Iterator

from lib.commentary.check.facts import RATIO, Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.other_times import speaks_of_another_time
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, Known, value_of

NOUN = r"(?:乖離|かい離|カイ離)(?:幅|率)?"
SIGN_WORD = re.compile(
    rf"{NOUN}(?:は|が|も)?(?:なお|依然として?|引き続き|再び)?(?P<after>マイナス|プラス)(?!\s?[\d+\-])"
    rf"|(?P<before>マイナス|プラス|上方|下方)(?:方向)?(?:の|に|へ)?{NOUN}"
    r"|\b(?P<english>[Pp]ositive|[Nn]egative)\s(?:deviation|gap)\b"
)
UP = {"プラス", "上方", "positive"}
TURNED = {
    "プラス": "マイナス",
    "マイナス": "プラス",
    "上方": "下方",
    "下方": "上方",
    "positive": "negative",
    "negative": "positive",
    "Positive": "Negative",
    "Negative": "Positive",
}
PLAIN = {"previous", "last", "ago"}
HAIR = 0.005


def judge_deviation_words(sentence: Sentence, facts: Facts) -> Iterator[Mark]:
    """Marks on words that give the deviation of the week its sign."""
    if (
        not sentence.tokens
        or speaks_of_another_time(sentence, facts)
        or any(one.word in PLAIN for one in sentence.tokens)
    ):
        return
    for found in SIGN_WORD.finditer(sentence.text, sentence.start, sentence.end):
        name = found.lastgroup or "after"
        token = Token("relative", "side", *found.span(name))
        value = value_of(facts, Asked(Kind.DEVIATION, RATIO, facts.week))
        if not isinstance(value, Known) or abs(value.value) <= max(HAIR, value.slack) or sentence.conditional(token):
            continue
        typed = found[name]
        if (typed.lower() in UP) == (value.value > 0):
            yield Mark(token, RATIO, Kind.SIDE, Verdict.RIGHT, typed)
        else:
            yield Mark(token, RATIO, Kind.SIDE, Verdict.CONTRADICTS, TURNED[typed], "opposite_word")
