"""Records: they cannot be shown from data that begin somewhere, but a value that lies inside them can be refuted."""

import re
from collections.abc import Iterator

from lib.commentary.check.carried import Carried
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Judged, Mark
from lib.commentary.check.judge_since import low_of, series_of, since_day, topic, true_since
from lib.commentary.check.named_dates import date_of, session_of
from lib.commentary.check.sentence import Sentence

CLOSED = re.compile(r"終値|引け|\bclos(?:e|ed|ing)\b|\bfinish")
BOUNDS = {"year", "day", "weeks", "other", "previous", "last"}


def judge_records(sentence: Sentence, facts: Facts, figures: list[Judged], carried: Carried) -> Iterator[Mark]:
    """Marks on "record" and "new low" of the whole series, where nothing bounds them."""
    for place, token in enumerate(sentence.tokens):
        if token.kind != "high" or token.word not in {"record", "new"} or sentence.table or sentence.conditional(token):
            continue
        symbol = topic(sentence, place, carried)
        bounded = token.word == "new" and since_day(sentence, place) is not None
        if symbol is None or bounded:
            continue
        refuted = _weekly(sentence, facts, place, figures, symbol) and _inside(sentence, facts, place, symbol)
        verdict, cause = (Verdict.WRONG, "no_record") if refuted else (Verdict.UNCHECKED, "record")
        yield Mark(token, symbol, Kind.SINCE, verdict, None, cause)


def _weekly(sentence: Sentence, facts: Facts, place: int, figures: list[Judged], symbol: str) -> bool:
    """Whether the sentence speaks of this week's close and of no shorter stretch."""
    days = [one for one in sentence.tokens if one.kind in {"date", "weekday"}]
    if days and session_of(facts, date_of(sentence, place)) != facts.week:
        return False
    if any(one.kind in {"period", "average_other"} and one.word in BOUNDS for one in sentence.tokens):
        return False
    close = facts.closes.get(symbol, {}).get(facts.week)
    typed = any(
        one.kind == "number" and one.figure.places == 2 and one.figure.value == close for one in sentence.tokens
    )
    ratio = any(one.mark.kind is Kind.RATIO and one.mark.subject == symbol and one.at == facts.week for one in figures)
    return typed or ratio or (sentence.tokens[place].word == "record" and CLOSED.search(sentence.words) is not None)


def _inside(sentence: Sentence, facts: Facts, place: int, symbol: str) -> bool:
    series = series_of(facts, symbol)
    if len(series) < 2 or series[-1][0] != facts.week:
        return False
    return true_since(series, low=low_of(sentence, sentence.tokens[place])) is not None
