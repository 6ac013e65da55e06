"""The two languages of one note: the same figures, the same dates."""

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
    found: list[Difference] = []
    for language, other in (("ja", "en"), ("en", "ja")):
        text = japanese if language == "ja" else english
        found += _lacking(language, text, sides[language], sides[other])
    return found


@dataclass(frozen=True, slots=True)
class Value:
    """A figure or date with its place; ``day`` is a date as far as it is written."""

    kind: Kind
    value: str
    start: int
    end: int
    day: str | None = None

    def same(self, other: "Value") -> bool:
        """Whether both say the same; a year is compared only where both texts write it."""
        if self.value == other.value:
            return self.kind is other.kind
        if self.day is None or other.day is None:
            return False
        return self.day.endswith(other.day) or other.day.endswith(self.day)


def _lacking(language: str, text: str, values: Sequence[Value], other: Sequence[Value]) -> list[Difference]:
    """Values the other text does not have at all; how often it repeats them is a matter of style."""
    return [
        Difference(language, one.start, one.end, text[one.start : one.end].strip(), one.kind, one.value)
        for one in values
        if not any(one.same(twin) for twin in other)
    ]


def _values(text: str, week: date) -> list[Value]:
    reading = normalised(text)
    found: list[Value] = []
    for start, end in sentences(reading.text):
        sentence = Sentence(reading.text, start, end)
        for token in sentence.tokens:
            place = reading.origin(token.start, token.end)
            found += [Value(kind, value, *place, day) for kind, value, day in _of(token, week)]
    return found


def _of(token: Token, week: date) -> list[tuple[Kind, str, str | None]]:
    if token.kind == "date":
        day = token.day.near(week)
        if day is None or not token.day.whole:
            return []
        return [(Kind.DATE, f"{day:%Y-%m-%d}", f"{day:%Y-%m-%d}" if token.day.year else f"{day:%m-%d}")]
    if token.kind == "number" and token.figure.places:
        return [(Kind.FIGURE, f"{token.figure.value:.{token.figure.places}f}", None)]
    if token.kind == "expression":
        parts = [token.parts[name].replace(",", "") for name in ("above", "below", "result")]
        return [(Kind.FIGURE, part, None) for part in parts]
    return []
