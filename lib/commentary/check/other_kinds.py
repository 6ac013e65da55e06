"""Kinds a figure may be of just as well, where neither its unit nor the word beside it says which."""

import re

from lib.commentary.check.figures import BARE
from lib.commentary.check.finding import Kind
from lib.commentary.check.sentence import Sentence

BESIDE = re.compile(
    r"(?:average|mean|ratio|line|平均(?:線|値)?|線|比率|レシオ|比)(?:\s(?:of|at|is|was|stood\sat|stands\sat|closed\sat|:)|は|が|の|:|\s?\()?\s?$"
)
NOUN_AFTER = re.compile(r"の(?:比率|レシオ|平均)")
LABEL = 30  # a noun before a colon names what follows where it begins the line
NOUN_OF = {Kind.RATIO: "average", Kind.AVERAGE: "ratio"}
OTHER_OF = {Kind.RATIO: Kind.AVERAGE, Kind.AVERAGE: Kind.RATIO}


def other_kinds(sentence: Sentence, place: int, kind: Kind | None) -> tuple[Kind, ...]:
    """Per cent for a bare figure with a sign; the average for a ratio, and the other way round, where both are named."""
    token = sentence.tokens[place]
    if kind is Kind.POINTS and token.figure.unit == BARE:
        return (Kind.CHANGE,)
    if kind not in NOUN_OF or not any(one.kind == "strength" and one.word == NOUN_OF[kind] for one in sentence.tokens):
        return ()
    lead = sentence.before(token, 20)
    listed = lead.rstrip().endswith(":") and token.start - sentence.start > LABEL
    noun_after = NOUN_AFTER.match(sentence.after(token, 6)) is not None
    return (OTHER_OF[kind],) if listed or not (noun_after or BESIDE.search(lead)) else ()
