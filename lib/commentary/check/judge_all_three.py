"""Words about the three indices at once: the Dow and the S&P 500 are always among them."""

import re
from collections.abc import Iterator

from lib.commentary.check.directions import sign_of
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.periods import period_of
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.values import moves
from lib.commentary.wording import TOLERATED_SIZES

ALL_THREE = re.compile(
    r"(?:主要)?(?:3|三)指数(?:とも|は(?:そろって|揃って|いずれも))|\b[Aa]ll\sthree(?:\sindices|\sindexes)?\b"
)
ALWAYS = ("^DJI", "^GSPC")
HUGE = re.compile(r"急|暴落")
STILL = 0.05
REACH = 12


def judge_all_three(sentence: Sentence, facts: Facts) -> Iterator[Mark]:
    """Marks on words of direction and size right after "all three", false of the Dow or the S&P 500."""
    found = ALL_THREE.search(sentence.words)
    if found is None or any(one.kind in {"date", "weekday"} for one in sentence.tokens):
        return
    changes = [numbers[0] for symbol in ALWAYS if (numbers := moves(facts, symbol, facts.week, 1))]
    for place, token in enumerate(sentence.tokens):
        gap = token.start - sentence.start - found.end()
        plain = token.kind == "move" and 0 <= gap < REACH and not sentence.conditional(token)
        if not plain or len(changes) < len(ALWAYS) or period_of(sentence, place).weeks != 1:
            continue
        said = sign_of(token.word)
        if said and any(change * said < 0 and abs(change) > STILL for change in changes):
            yield Mark(token, None, Kind.DIRECTION, Verdict.CONTRADICTS, None, "opposite_word")
        elif HUGE.match(sentence.typed(token)) and any(TOLERATED_SIZES["huge"].wrong(abs(one)) for one in changes):
            yield Mark(token, None, Kind.SIZE, Verdict.CONTRADICTS, None, "size_word")
