"""The date of a heading against the closes that stand under it."""

import re
from collections.abc import Iterator, Sequence

from lib.commentary.check.days import written
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import Mark
from lib.commentary.check.named_dates import is_event, session_of
from lib.commentary.check.sentence import Sentence

HEADING = re.compile(r"\s*(?:#{1,6}\s|[■◆●▼【]|\*\*)|[^.。]{0,60}\s*\Z")
TOLD = {Kind.LEVEL, Kind.RATIO, Kind.AVERAGE}
HUNDREDTHS, ENOUGH, NEAR = 2, 2, 45
Piece = tuple[int, str, Sequence[Mark]]


def judge_headings(pieces: Sequence[Piece], facts: Facts) -> Iterator[tuple[int, Mark]]:
    """Place of a piece and the mark on its date, where only closes of this week follow a date of another.

    Parameters
    ----------
    pieces
        Start, words and marks of the sentences and tables of a text.
    """
    for at, (start, words, _) in enumerate(pieces):
        if not HEADING.match(words) or not re.search(r"\d", words):
            continue
        sentence = Sentence(words, 0, len(words))
        days = [one for one in sentence.tokens if one.kind == "date" and one.day.whole and not is_event(sentence, one)]
        if len(days) != 1 or any(one.kind in {"number", "streak", "high"} for one in sentence.tokens):
            continue
        day = session_of(facts, days[0])
        if day is None or facts.in_week(day) or abs((day - facts.week).days) > NEAR or not _followed(pieces[at + 1 :]):
            continue
        last = facts.back(facts.week, 1)
        cause = "date_of_last_week" if last is not None and facts.week_of(day) == last else "wrong_date"
        expected = written(facts.week, days[0].day, sentence.typed(days[0]))
        yield start, Mark(days[0], None, Kind.DATE, Verdict.WRONG, expected, cause)


def _followed(pieces: Sequence[Piece]) -> bool:
    """Whether closes of the week follow, to the hundredth, and no other date before them."""
    right = 0
    for _, words, marks in pieces:
        sentence = Sentence(words, 0, len(words))
        if any(one.kind == "date" for one in sentence.tokens) or words.lstrip().startswith("#"):
            break
        if any(mark.verdict is Verdict.WRONG for mark in marks):
            return False
        right += sum(
            mark.kind in TOLD and mark.verdict is Verdict.RIGHT and mark.token.figure.places >= HUNDREDTHS
            for mark in marks
        )
    return right >= ENOUGH
