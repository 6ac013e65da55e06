"""Every figure against the closes."""

import math
import re
from dataclasses import dataclass, replace
from datetime import date

from lib.commentary.check.causes import cause_of
from lib.commentary.check.claims import Claim
from lib.commentary.check.confidence import may_accuse, stated
from lib.commentary.check.facts import Facts
from lib.commentary.check.figure_text import rewritten
from lib.commentary.check.figures import PERCENT, PERCENT_POINTS, POINTS
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.named_dates import session_of
from lib.commentary.check.precision import stands
from lib.commentary.check.readings import SIGNED, readings
from lib.commentary.check.sentence import Sentence
from lib.commentary.check.tokens import Token
from lib.commentary.check.values import Asked, Known, value_of

TINY = 1e-9
EXPLAINED = {"last_week", "one_digit", "transposed", "comma_slip"}
FITS = {Verdict.RIGHT, Verdict.ROUNDING}


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
    if doubt in {"table", "not_a_close", "not_yet"}:
        return _unchecked(claim, str(doubt))
    if claim.subject.symbol is None:
        return _of_the_house(sentence, facts, claim, signs=signs) or _unchecked(claim, doubt or "no_subject")
    possible = list(readings(facts, claim))
    known = [(asked, value) for asked in possible if isinstance(value := value_of(facts, asked), Known)]
    for asked, value in known:
        if stands(claim.token.figure, value, signed=False) in FITS:
            return _fitting(sentence, claim, asked, value, signs=signs)
    moved = _date_moved(facts, claim, possible)
    if moved is not None:
        return moved
    if len(known) < len(possible) or not known:
        return _unchecked(claim, _why(facts, possible, claim))
    return _differing(sentence, facts, claim, *_nearest(facts, claim, known))


def _of_the_house(sentence: Sentence, facts: Facts, claim: Claim, *, signs: bool) -> Judged | None:
    """A figure of nobody in a text that names nobody, read as one of the index the comment is about."""
    if not claim.subject.others:
        return None
    assumed = replace(claim, subject=replace(claim.subject, symbol=claim.subject.others[0], others=()))
    judged = judge_figure(sentence, facts, assumed, signs=signs)
    return judged if judged and judged.mark.verdict in {Verdict.RIGHT, Verdict.WRONG} else None


def _nearest(facts: Facts, claim: Claim, known: list[tuple[Asked, Known]]) -> tuple[Asked, Known]:
    """The likeliest reading; of several kinds the one that explains the figure, else the one it comes nearest to."""
    if not claim.or_else:
        return known[0]
    figure = claim.token.figure
    told = [one for one in known if cause_of(facts, one[0], figure, one[1], 0) in EXPLAINED]
    size = math.log(figure.value + TINY)
    return told[0] if told else min(known, key=lambda one: abs(size - math.log(abs(one[1].value) + TINY)))


def _nothing(sentence: Sentence, claim: Claim) -> Judged | None:
    if claim.kind is Kind.THRESHOLD or claim.token.figure.unit not in {PERCENT, PERCENT_POINTS, POINTS}:
        return None
    return _unchecked(claim, "table" if sentence.table else claim.subject.doubt or "not_a_market_figure")


def _unchecked(claim: Claim, cause: str) -> Judged:
    kind = claim.kind if claim.kind and claim.subject.symbol else Kind.FIGURE
    return Judged(claim, Mark(claim.token, claim.subject.symbol, kind, Verdict.UNCHECKED, cause=cause))


def _why(facts: Facts, possible: list[Asked], claim: Claim) -> str:
    if claim.period.weeks is None:
        return "other_period"
    if not possible:
        return "other_date"
    doubts = [value for asked in possible if isinstance(value := value_of(facts, asked), str)]
    return doubts[0] if doubts else "not_stored"


def _date_moved(facts: Facts, claim: Claim, possible: list[Asked]) -> Judged | None:
    """The figure is this week's, the date beside it is not: then the date is wrong, not the figure."""
    day = session_of(facts, claim.dated)
    symbol, kind = claim.subject.symbol, claim.kind
    if day is None or symbol is None or kind is None or claim.period.weeks is None or claim.period.shift:
        return None
    if any(asked.at == facts.week for asked in possible):
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
    if verdict is Verdict.ROUNDING and not stated(claim):
        return _unchecked(claim, "unsure")
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
    if not may_accuse(facts, claim, asked, known, cause):
        return _unchecked(claim, "two_readings" if claim.subject.sure else claim.subject.doubt or "unsure")
    expected = rewritten(sentence.typed(claim.token), figure, known.value, signed=bool(figure.sign))
    return Judged(
        claim,
        Mark(claim.token, asked.subject, asked.kind, Verdict.WRONG, expected, cause),
        known,
        asked.at,
        claim.misdated,
    )
