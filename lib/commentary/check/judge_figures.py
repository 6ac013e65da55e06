"""Every figure against the closes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lib.commentary.check.causes import cause_of
from lib.commentary.check.claims import RATIO_KINDS, Claim
from lib.commentary.check.facts import Facts
from lib.commentary.check.figure_text import rewritten
from lib.commentary.check.figures import PERCENT, PERCENT_POINTS, POINTS
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.periods import session_of
from lib.commentary.check.precision import stands
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, Known, value_of

FITS = {Verdict.RIGHT, Verdict.ROUNDING}
SIGNED = {Kind.POINTS, Kind.CHANGE, Kind.DEVIATION, Kind.RELATIVE_DEVIATION, Kind.RATIO_POINTS, Kind.DIFFERENCE}
OTHER_SPANS = (0, 2, 3, 4, 5, 8, 13, 26, 52)


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding whose place is still that of the normalised text."""

    token: Token
    subject: str | None
    kind: Kind
    verdict: Verdict
    expected: str | None = None
    cause: str | None = None
    session: date | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its mark, and the true value it was compared with where there is one."""

    claim: Claim
    mark: Mark
    known: Known | None = None
    at: date | None = None
    date_moved: bool = False


def judge_figure(sentence: Sentence, facts: Facts, claim: Claim, *, signs: bool) -> Judged | None:
    """Verdict on one number; ``None`` for a number that claims nothing.

    Parameters
    ----------
    signs
        The sentence writes signs, so that an unsigned figure means a rise.
    """
    if claim.kind is None or claim.kind is Kind.THRESHOLD:
        return _nothing(sentence, claim)
    doubt = claim.doubt or claim.subject.doubt or (None if claim.subject.symbol else "no_subject")
    if doubt in {"table", "not_a_close", "not_yet"} or claim.subject.symbol is None:
        return _unchecked(claim, doubt or "no_subject")
    readings = list(_readings(facts, claim))
    known = [(asked, value) for asked in readings if isinstance(value := value_of(facts, asked), Known)]
    for asked, value in known:
        if stands(claim.token.figure, value, signed=False) in FITS:
            return _fitting(sentence, claim, asked, value, signs=signs)
    moved = _date_moved(facts, claim, readings)
    if moved is not None:
        return moved
    if len(known) < len(readings) or not known:
        return _unchecked(claim, _why(facts, readings, claim))
    return _differing(sentence, facts, claim, known[0][0], known[0][1])


def _nothing(sentence: Sentence, claim: Claim) -> Judged | None:
    if claim.kind is Kind.THRESHOLD or claim.token.figure.unit not in {PERCENT, PERCENT_POINTS, POINTS}:
        return None
    return _unchecked(claim, "table" if sentence.table else claim.subject.doubt or "not_a_market_figure")


def _unchecked(claim: Claim, cause: str) -> Judged:
    kind = claim.kind if claim.kind and claim.subject.symbol else Kind.FIGURE
    return Judged(claim, Mark(claim.token, claim.subject.symbol, kind, Verdict.UNCHECKED, cause=cause))


def _readings(facts: Facts, claim: Claim) -> Iterator[Asked]:
    """What the figure may mean, the likeliest first."""
    weeks = claim.period.weeks
    if weeks is None and claim.kind not in SIGNED and claim.period.weekday == facts.week.weekday():
        weeks = 1
    if weeks is None or claim.kind is None or claim.subject.symbol is None:
        return
    asked = Asked(claim.kind, claim.subject.symbol, facts.week, weeks, claim.other)
    for at in _sessions(facts, claim):
        for symbol in (claim.subject.symbol, *claim.subject.others):
            yield Asked(asked.kind, symbol, at, asked.weeks, asked.other)


def _sessions(facts: Facts, claim: Claim) -> Iterator[date]:
    day = None if claim.misdated else session_of(facts, claim.dated)
    if claim.period.shift:
        before = facts.back(facts.week, 1)
        yield from [facts.week] if claim.period.shift < 0 else []
        yield from [before] if before else []
    elif claim.dated is not None and day is None and not claim.misdated:
        return
    elif day is None or day == facts.week or (facts.in_week(day) and day > facts.week):
        yield facts.week
    elif claim.kind is Kind.LEVEL:
        yield day
    elif (week := facts.week_of(day)) is not None and week == day:
        yield week


def _why(facts: Facts, readings: list[Asked], claim: Claim) -> str:
    if claim.period.weeks is None:
        return "other_period"
    if not readings:
        return "other_date"
    doubts = [value for asked in readings if isinstance(value := value_of(facts, asked), str)]
    return doubts[0] if doubts else "not_stored"


def _date_moved(facts: Facts, claim: Claim, readings: list[Asked]) -> Judged | None:
    """The figure is this week's, the date beside it is not: then the date is wrong, not the figure."""
    day = session_of(facts, claim.dated)
    symbol, kind = claim.subject.symbol, claim.kind
    if day is None or symbol is None or kind is None or claim.period.weeks is None or claim.period.shift:
        return None
    if any(asked.at == facts.week for asked in readings):
        return None
    value = value_of(facts, Asked(kind, symbol, facts.week, claim.period.weeks, claim.other))
    if (
        isinstance(value, Known)
        and stands(claim.token.figure, value, signed=False) is Verdict.RIGHT
        and _telling(claim)
    ):
        mark = Mark(claim.token, symbol, kind, Verdict.RIGHT)
        return Judged(claim, mark, value, facts.week, date_moved=True)
    return None


def _telling(claim: Claim) -> bool:
    """Whether so many digits cannot fit by chance."""
    return claim.token.figure.places >= 2


def _fitting(sentence: Sentence, claim: Claim, asked: Asked, known: Known, *, signs: bool) -> Judged:
    figure = claim.token.figure
    verdict = stands(figure, known, signed=False)
    expected = rewritten(sentence.typed(claim.token), figure, known.value, signed=bool(figure.sign))
    if figure.slipped:
        mark = Mark(claim.token, asked.subject, asked.kind, Verdict.WRONG, expected, "comma_slip")
        return Judged(claim, mark, known, asked.at, claim.misdated)
    if asked.kind is Kind.RATIO and figure.unit in {POINTS, PERCENT_POINTS}:
        expected = re.sub(r"(?<=\d)\D*$", "%", expected)
        mark = Mark(claim.token, asked.subject, asked.kind, Verdict.WRONG, expected, "ratio_as_points")
        return Judged(claim, mark, known, asked.at, claim.misdated)
    fault = _sign_fault(claim, known, signs=signs) if asked.kind in SIGNED and claim.subject.sure else None
    if fault is not None:
        verdict = Verdict.CONTRADICTS if fault == "sign_against_word" else Verdict.WRONG
        expected = rewritten(sentence.typed(claim.token), figure, known.value, signed=True)
        return Judged(
            claim,
            Mark(claim.token, asked.subject, asked.kind, verdict, expected, fault),
            known,
            asked.at,
            claim.misdated,
        )
    cause = "last_digit" if verdict is Verdict.ROUNDING else None
    return Judged(
        claim, Mark(claim.token, asked.subject, asked.kind, verdict, expected, cause), known, asked.at, claim.misdated
    )


def _sign_fault(claim: Claim, known: Known, *, signs: bool) -> str | None:
    """How the sign typed is wrong, if it is."""
    figure = claim.token.figure
    step = 10.0**-figure.places
    if abs(known.value) < step / 2 or figure.value == 0:
        return None
    truth = 1 if known.value > 0 else -1
    if figure.sign == 0:
        bare = signs and claim.word is None and truth < 0 and claim.kind in {Kind.CHANGE, Kind.POINTS}
        return "sign_lost" if bare else None
    if figure.sign == truth:
        return None
    against = claim.word is not None and claim.direction and _word_sign(claim) == truth
    return "sign_against_word" if against else "sign_lost"


def _word_sign(claim: Claim) -> int:
    word = claim.word.word if claim.word else ""
    return 1 if word.startswith("up") else -1 if word.startswith("down") else 0


def _differing(sentence: Sentence, facts: Facts, claim: Claim, asked: Asked, known: Known) -> Judged:
    figure = claim.token.figure
    cause = cause_of(facts, asked, figure, known, 0)
    plain = asked.kind is Kind.RELATIVE_DEVIATION and "率" not in sentence.before(claim.token, 12)
    if plain and cause == "deviation_as_relative" and "relative" not in sentence.words:
        return _unchecked(claim, "two_readings")
    if not _may_be_wrong(facts, claim, asked, known, cause):
        return _unchecked(claim, "two_readings" if claim.subject.sure else claim.subject.doubt or "unsure")
    expected = rewritten(sentence.typed(claim.token), figure, known.value, signed=bool(figure.sign))
    return Judged(
        claim,
        Mark(claim.token, asked.subject, asked.kind, Verdict.WRONG, expected, cause),
        known,
        asked.at,
        claim.misdated,
    )


def _may_be_wrong(facts: Facts, claim: Claim, asked: Asked, known: Known, cause: str | None) -> bool:
    """Whether the text says clearly enough what the figure is."""
    if not claim.evidence or not claim.subject.sure or (claim.period.shift and not claim.period.said):
        return False
    if asked.kind is Kind.LEVEL:
        return cause is not None or (claim.token.figure.places > 0 and 0.5 < claim.token.figure.value / known.value < 2)
    if asked.kind is Kind.CHANGE and not claim.token.figure.places:
        return claim.period.said and claim.token.figure.value >= 1 and abs(known.value) < 0.5
    if asked.kind in {Kind.CHANGE, Kind.POINTS} and not claim.period.said and claim.dated is None:
        return not any(_fits_span(facts, claim, asked, weeks) for weeks in OTHER_SPANS)
    return asked.kind not in RATIO_KINDS or claim.token.figure.places > 0


def _fits_span(facts: Facts, claim: Claim, asked: Asked, weeks: int) -> bool:
    value = value_of(facts, Asked(asked.kind, asked.subject, asked.at, weeks, asked.other))
    return (
        isinstance(value, Known)
        and claim.token.figure.places >= 2
        and stands(claim.token.figure, value, signed=False) is Verdict.RIGHT
    )


def week_of_claim(facts: Facts, claim: Claim) -> date | None:
    """Week end whose figures a claim speaks of, when it is a plain weekly claim."""
    sessions = list(_sessions(facts, claim))
    at = sessions[0] if sessions else None
    return at if at in facts.places and claim.period.weeks == 1 else None
