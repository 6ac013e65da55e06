"""Kinds a figure may be of just as well, where neither its unit nor the word beside it says which."""

import re

from lib.commentary.check.figures import BARE
from lib.commentary.check.finding import Kind
from lib.commentary.check.sentence import Sentence

BESIDE = re.compile(
    r"(?:average|mean|ratio|line|平均(?:線|値)?|線|比率|レシオ|比)(?:\s(?:of|at|is|was|stood\sat|stands\sat|closed\sat|:)|は|が|の|:|\s?\()?\s?$"
)
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
    listed = lead.rstrip().endswith(":") and any(one.kind == "relative" for one in sentence.tokens)
    return (OTHER_OF[kind],) if listed or BESIDE.search(lead) is None else ()
