"""Whether a sentence speaks of another time than the week under review."""

import re

from lib.commentary.check.facts import Facts
from lib.commentary.check.named_dates import is_event, session_of
from lib.commentary.check.periods import SUPERLATIVE
from lib.commentary.check.sentence import Sentence

WORDS = re.compile(
    r"\b(?:then|trough|bottom|peak|since\sthen|same\s(?:stretch|period|span)|(?:\d+|fifty-two)\sweeks\sto|a\syear)\b|の底|底値|大底|天井|ピーク|同じ期間|同期間|かけて|止まり|途切れ"
)
STRETCH = {"weeks", "ago", "year", "other", "day"}


def speaks_of_another_time(sentence: Sentence, facts: Facts) -> bool:
    """A date of another week, a longer stretch, a peak or trough; the date a superlative reaches back to does not count."""
    superlative = any(one.kind == "high" for one in sentence.tokens) or SUPERLATIVE.search(sentence.words) is not None
    for one in sentence.tokens:
        if one.kind == "period" and one.word in STRETCH:
            return True
        if one.kind == "date" and not (superlative and is_event(sentence, one)):
            day = session_of(facts, one)
            if day is None or not facts.in_week(day):
                return True
    return WORDS.search(sentence.words) is not None
