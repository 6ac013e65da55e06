"""The two languages of one note: the same figures, the same dates."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.commentary.check.finding import Kind
from lib.commentary.check.normalised import normalised
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.sentences import sentences
from lib.commentary.check.tokens import Token


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure or date that only one of the two texts has.

    Parameters
    ----------
    language
        Text it stands in.
    start, end, text
        Its place there.
    kind
        ``date`` or ``figure``.
    value
        What is missing in the other text, as figure or ISO date.
    """

    language: str
    start: int
    end: int
    text: str
    kind: Kind
    value: str


def compare_languages(japanese: str, english: str, week: date) -> list[Difference]:
    """Figures and dates that one language has and the other lacks, in the order of the texts.

    Signs and words of direction are not compared: "−0.37 %" and "0.37%下落" say the same.
    """
    sides = {"ja": _values(japanese, week), "en": _values(english, week)}
    counts = {language: Counter(value for value, _, _ in values) for language, values in sides.items()}
    found: list[Difference] = []
    for language, other in (("ja", "en"), ("en", "ja")):
        text = japanese if language == "ja" else english
        found += _lacking(language, text, sides[language], counts[other])
    return found


Value = tuple[tuple[Kind, str], int, int]


def _lacking(language: str, text: str, values: Sequence[Value], other: Counter[tuple[Kind, str]]) -> list[Difference]:
    """Values the other text does not have at all; how often it repeats them is a matter of style."""
    return [
        Difference(language, start, end, text[start:end].strip(), kind, value)
        for (kind, value), start, end in values
        if not other[kind, value]
    ]


def _values(text: str, week: date) -> list[Value]:
    reading = normalised(text)
    found: list[Value] = []
    for start, end in sentences(reading.text):
        sentence = Sentence(reading.text, start, end)
        for token in sentence.tokens:
            for kind, value in _of(token, week):
                found.append(((kind, value), *reading.origin(token.start, token.end)))
    return found


def _of(token: Token, week: date) -> list[tuple[Kind, str]]:
    if token.kind == "date":
        day = token.day.near(week)
        return [(Kind.DATE, f"{day:%Y-%m-%d}")] if day is not None and token.day.whole else []
    if token.kind == "number" and token.figure.places:
        return [(Kind.FIGURE, f"{token.figure.value:.{token.figure.places}f}")]
    if token.kind == "expression":
        parts = [token.parts[name].replace(",", "") for name in ("above", "below", "result")]
        return [(Kind.FIGURE, part) for part in parts]
    return []
