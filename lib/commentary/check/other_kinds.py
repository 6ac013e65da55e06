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
OTHER_OF = {Kind.RATIO: Kind.AVERAGE, Kind.AVERAGE: Kind.RATIO}


def other_kinds(sentence: Sentence, place: int, kind: Kind | None) -> tuple[Kind, ...]:
    """Per cent for a bare figure with a sign; the average for a ratio, where both are named, and the ratio for an average."""
    token = sentence.tokens[place]
    if kind is Kind.POINTS and token.figure.unit == BARE:
        return (Kind.CHANGE,)
    if kind not in OTHER_OF:
        return ()
    if kind is Kind.RATIO and not any(one.kind == "strength" and one.word == "average" for one in sentence.tokens):
        return ()
    lead = sentence.before(token, 20)
    listed = lead.rstrip().endswith(":") and token.start - sentence.start > LABEL
    noun_after = NOUN_AFTER.match(sentence.after(token, 6)) is not None
    return (OTHER_OF[kind],) if listed or not (noun_after or BESIDE.search(lead)) else ()
