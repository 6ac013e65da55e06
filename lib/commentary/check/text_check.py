"""The check from text to findings."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from lib.commentary.check.alibis import with_alibis
from lib.commentary.check.carried import Carried
from lib.commentary.check.claims import Claim, claims
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Finding, Kind, Verdict
from lib.commentary.check.judge_all_three import judge_all_three
from lib.commentary.check.judge_dates import judge_dates
from lib.commentary.check.judge_deviation_words import judge_deviation_words
from lib.commentary.check.judge_expression import judge_expression
from lib.commentary.check.judge_figures import Judged, Mark, judge_figure
from lib.commentary.check.judge_from_to import judge_from_to
from lib.commentary.check.judge_headings import Piece, judge_headings
from lib.commentary.check.judge_records import judge_records
from lib.commentary.check.judge_relative import judge_relative
from lib.commentary.check.judge_runs import judge_runs
from lib.commentary.check.judge_since import judge_since, judge_threshold
from lib.commentary.check.judge_streaks import judge_streaks
from lib.commentary.check.judge_words import judge_words
from lib.commentary.check.named_by_figures import named_by_figures
from lib.commentary.check.named_dates import dates_the_week, names_a_week
from lib.commentary.check.normalised import Normalised, normalised
from lib.commentary.check.objects import is_object
from lib.commentary.check.pair_of_figures import disagreeing
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.sentences import sentences
from lib.commentary.check.tables import judge_table, tables
from lib.commentary.check.tokens import Token

SLIP_OF_DAYS = 62


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
    carried = Carried()
    read: list[Piece] = []
    for start, end, table in _pieces(reading.text):
        words = reading.text[start:end]
        if table:
            marks = _of_a_table(words, facts)
        else:
            marks, carried = _read(words, facts, carried)
        read.append((start, words, marks))
    placed = [(start, mark) for start, _, marks in read for mark in marks] + list(judge_headings(read, facts))
    found = [_finding(text, reading, start, mark) for start, mark in placed]
    return sorted(found, key=lambda finding: (finding.start, finding.end))


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Tables, which are told by ``True``, and the sentences between them."""
    place = 0
    for start, end in [*tables(text), (len(text), len(text))]:
        yield from ((place + first, place + last, False) for first, last in sentences(text[place:start]))
        if start < end:
            yield start, end, True
        place = end


@lru_cache(maxsize=256)
def _of_a_table(words: str, facts: Facts) -> tuple[Mark, ...]:
    return tuple(judge_table(words, facts))


@lru_cache(maxsize=4096)
def _read(words: str, facts: Facts, carried: Carried) -> tuple[tuple[Mark, ...], Carried]:
    """Marks in one sentence, and what the next one carries on.

    Kept, since an editor asks again after every pause, about a text in which one sentence has changed.
    """
    sentence = Sentence(words, 0, len(words))
    if not sentence.tokens:
        return (), carried
    found = claims(sentence, facts, carried)
    named = named_by_figures(found, facts, carried)
    if named != carried:
        found, carried = claims(sentence, facts, named), named
    return tuple(_marks(sentence, facts, carried, found)), carried.after(_topics(sentence))


def _marks(sentence: Sentence, facts: Facts, carried: Carried, found: list[Claim]) -> Iterator[Mark]:
    figures = _figures(sentence, facts, found)
    yield from (replace(one.mark, session=one.at) for one in figures)
    yield from judge_expression(sentence, facts)
    yield from judge_from_to(sentence, figures)
    yield from judge_words(sentence, facts, figures, carried)
    yield from judge_deviation_words(sentence, facts)
    yield from judge_all_three(sentence, facts)
    yield from judge_relative(sentence, facts, carried)
    yield from judge_streaks(sentence, facts, carried)
    yield from judge_runs(sentence, facts, carried)
    yield from judge_since(sentence, facts, carried)
    yield from judge_records(sentence, facts, figures, carried)
    yield from judge_dates(sentence, facts, figures)
    for claim in (one for one in found if one.kind is Kind.THRESHOLD):
        yield from judge_threshold(sentence, facts, claim)


def _figures(sentence: Sentence, facts: Facts, found: list[Claim]) -> list[Judged]:
    signs = any(claim.token.figure.sign for claim in found) and not any(
        token.kind in {"move", "relative"} for token in sentence.tokens
    )
    judged = [judge_figure(sentence, facts, claim, signs=signs) for claim in found]
    moved = _misdated(sentence, [one for one in judged if one is not None and one.date_moved], found, facts)
    if moved:
        found = [replace(claim, misdated=claim.dated in moved) for claim in found]
        judged = [judge_figure(sentence, facts, claim, signs=signs) for claim in found]
    told = [one for one in judged if one is not None]
    told = [_of_the_kind_left(sentence, facts, one, told, signs=signs) for one in told]
    return disagreeing(with_alibis(sentence, facts, told))


def _of_the_kind_left(sentence: Sentence, facts: Facts, one: Judged, told: list[Judged], *, signs: bool) -> Judged:
    """Ratio and average side by side: where one figure is the one, another figure is the other."""
    kinds = (one.claim.kind, *one.claim.or_else)
    taken = {other.mark.kind for other in told if other is not one and other.mark.verdict is Verdict.RIGHT}
    left = [kind for kind in kinds if kind is not None and kind not in taken]
    if one.mark.verdict is Verdict.RIGHT or len(left) != 1 or len(kinds) == 1:
        return one
    return judge_figure(sentence, facts, replace(one.claim, kind=left[0], or_else=()), signs=signs) or one


def _misdated(sentence: Sentence, moved: list[Judged], found: list[Claim], facts: Facts) -> set[Token | None]:
    """Dates beside a level of this week, or beside two changes of this week, that have no figure of their own."""
    dates = [one.claim.dated for one in moved]
    told = {
        one.claim.dated
        for one in moved
        if one.claim.dated is not None
        and dates_the_week(sentence, one.claim.dated, one.claim.token)
        and (
            one.claim.kind is Kind.LEVEL or dates.count(one.claim.dated) > 1 or names_a_week(sentence, one.claim.dated)
        )
    }
    return {day for day in told if day is not None and not _has_its_own(day, found, facts)}


def _has_its_own(day: Token, found: list[Claim], facts: Facts) -> bool:
    """Whether a figure of the sentence is true of a date, or the date so far off that it cannot be a slip."""
    at = day.day.near(facts.week)
    if at is None or (
        abs((at - facts.week).days) > SLIP_OF_DAYS and (at.month, at.day) != (facts.week.month, facts.week.day)
    ):
        return True
    typed = {one.token.figure.value for one in found if one.token.figure.places == 2}
    ratio = round(facts.ratios.get(at, 0.0) * 100, 2)
    return ratio in typed or any(closes.get(at) in typed for closes in facts.closes.values())


def _topics(sentence: Sentence) -> tuple[str, ...]:
    """Indices the sentence is about, for the next one to carry on; mere comparisons are none."""
    names = (at for at, token in enumerate(sentence.tokens) if token.kind == "name" and not is_object(sentence, at))
    return tuple(dict.fromkeys(sentence.tokens[at].word for at in names))


def _finding(text: str, reading: Normalised, piece: int, mark: Mark) -> Finding:
    first, last = piece + mark.token.start, piece + mark.token.end
    read = reading.text[first:last]
    start, end = reading.origin(first, last)
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
