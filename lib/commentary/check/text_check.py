"""The check from text to findings."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from lib.commentary.check.carried import Carried
from lib.commentary.check.claims import claims
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Finding, Kind
from lib.commentary.check.judge_dates import judge_dates
from lib.commentary.check.judge_expression import judge_expression
from lib.commentary.check.judge_figures import Judged, Mark, judge_figure
from lib.commentary.check.judge_records import judge_records
from lib.commentary.check.judge_relative import judge_relative
from lib.commentary.check.judge_since import judge_since, judge_threshold
from lib.commentary.check.judge_streaks import judge_streaks
from lib.commentary.check.judge_words import judge_words
from lib.commentary.check.named_by_a_close import named_by_a_close
from lib.commentary.check.normalised import normalised
from lib.commentary.check.pair_of_figures import disagreeing
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.sentences import sentences
from lib.commentary.check.subjects import is_object
from lib.commentary.check.tokens import Token


def check_text(text: str, facts: Facts) -> list[Finding]:
    """Findings on a text in Japanese or English, or both, in the order of the text.

    Parameters
    ----------
    text
        Plain text or Markdown; placeholders and links are not looked at.
    facts
        What the closes say up to the week the text is about.
    """
    reading = normalised(text)
    found: list[Finding] = []
    carried = Carried()
    for start, end in sentences(reading.text):
        words = reading.text[start:end]
        marks, carried = _read(words, facts, carried)
        for mark in marks:
            token = mark.token
            place = reading.origin(start + token.start, start + token.end)
            found.append(_finding(text, place, mark, words[token.start : token.end]))
    return sorted(found, key=lambda finding: (finding.start, finding.end))


@lru_cache(maxsize=4096)
def _read(words: str, facts: Facts, carried: Carried) -> tuple[tuple[Mark, ...], Carried]:
    """Marks in one sentence, and what the next one carries on.

    Kept, since an editor asks again after every pause, about a text in which one sentence has changed.
    """
    sentence = Sentence(words, 0, len(words))
    if not sentence.tokens:
        return (), carried
    if not carried.symbols:
        carried = named_by_a_close(sentence, facts)
    return tuple(_marks(sentence, facts, carried)), carried.after(_topics(sentence))


def _marks(sentence: Sentence, facts: Facts, carried: Carried) -> Iterator[Mark]:
    figures = _figures(sentence, facts, carried)
    yield from (replace(one.mark, session=one.at) for one in figures)
    yield from judge_expression(sentence, facts)
    yield from judge_words(sentence, facts, figures, carried)
    yield from judge_relative(sentence, facts, carried)
    yield from judge_streaks(sentence, facts, carried)
    yield from judge_since(sentence, facts, carried)
    yield from judge_records(sentence, facts, figures, carried)
    yield from judge_dates(sentence, facts, figures)
    for claim in (one for one in claims(sentence, facts, carried) if one.kind is Kind.THRESHOLD):
        yield from judge_threshold(sentence, facts, claim)


def _figures(sentence: Sentence, facts: Facts, carried: Carried) -> list[Judged]:
    found = claims(sentence, facts, carried)
    signs = any(claim.token.figure.sign for claim in found) and not any(
        token.kind in {"move", "relative"} for token in sentence.tokens
    )
    judged = [judge_figure(sentence, facts, claim, signs=signs) for claim in found]
    moved = _misdated([one for one in judged if one is not None and one.date_moved])
    if moved:
        found = [replace(claim, misdated=claim.dated in moved) for claim in found]
        judged = [judge_figure(sentence, facts, claim, signs=signs) for claim in found]
    return disagreeing([one for one in judged if one is not None])


def _misdated(moved: list[Judged]) -> set[Token | None]:
    """Dates beside a level of this week, or beside two changes of this week."""
    dates = [one.claim.dated for one in moved]
    return {one.claim.dated for one in moved if one.claim.kind is Kind.LEVEL or dates.count(one.claim.dated) > 1}


def _topics(sentence: Sentence) -> tuple[str, ...]:
    """Indices the sentence is about, for the next one to carry on; mere comparisons are none."""
    names = (at for at, token in enumerate(sentence.tokens) if token.kind == "name" and not is_object(sentence, at))
    return tuple(dict.fromkeys(sentence.tokens[at].word for at in names))


def _finding(text: str, place: tuple[int, int], mark: Mark, read: str) -> Finding:
    start, end = place
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    typed = text[start:end]
    expected = None if mark.expected is None else _in_the_widths_of(typed, read.strip(), mark.expected.strip())
    return Finding(start, end, typed, mark.subject, mark.kind, mark.verdict, expected, mark.cause, mark.session)


def _in_the_widths_of(typed: str, read: str, expected: str) -> str:
    """Full-width digits, signs and units where the text has them."""
    if len(typed) != len(read):
        return expected
    widths: dict[str, str | int | None] = {
        plain: wide for plain, wide in zip(read, typed, strict=True) if plain not in (wide, "-")
    }
    if any(plain.isdigit() for plain in widths):
        widths |= {digit: chr(ord(digit) + 0xFEE0) for digit in "0123456789"}
    return expected.translate(str.maketrans(widths))
