"""A text that names nobody, but gives a close to the last digit, names an index by it."""

from lib.commentary.check.carried import Carried
from lib.commentary.check.facts import Facts
from lib.commentary.check.sentence import Sentence

NOUNS = {"name", "foreign", "vague", "strength", "date"}


def named_by_a_close(sentence: Sentence, facts: Facts) -> Carried:
    """The index whose close of the week stands in a sentence without any name; nobody when there is none."""
    if any(token.kind in NOUNS for token in sentence.tokens):
        return Carried()
    typed = {token.figure.value for token in sentence.tokens if token.kind == "number" and token.figure.places == 2}
    symbols = [symbol for symbol, closes in facts.closes.items() if closes.get(facts.week) in typed]
    return Carried((symbols[0],)) if len(symbols) == 1 else Carried()
