"""When a figure that differs may be called a mistake: the one place where this is decided.

A false alarm costs more than a miss, so the text must show three things: that the
figure is a claim about the market, whom it is about, and over which time. Where
one of them is only likely, the figure itself must tell: two decimals that are
last week's value, or the right ones with two digits transposed, are no accident.
"""

from lib.commentary.check.claims import RATIO_KINDS, Claim
from lib.commentary.check.facts import Facts
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.precision import stands
from lib.commentary.check.values import Asked, Known, value_of

OTHER_SPANS = (0, 2, 3, 4, 5, 8, 13, 26, 52)
EXPLAINING = {"last_week", "transposed", "one_digit", "comma_slip", "swapped", "relative_deviation", "other_unit"}
ENOUGH_DIGITS = 3
TELLING = {"last_week", "older_week", "transposed"}
UNEXPLAINED = {None, "wrong_base"}
LIKELY = {"no_subject", None}
HUNDREDTHS = 2


def may_accuse(facts: Facts, claim: Claim, asked: Asked, known: Known, cause: str | None) -> bool:
    """Whether a figure that fits no reading may be called wrong.

    Parameters
    ----------
    asked, known
        The likeliest reading, and the true value there.
    cause
        What explains the figure, if anything does.
    """
    if claim.period.shift and not claim.period.said:
        return stated(claim) and cause in TELLING
    if claim.period.shift and cause is None and asked.kind is not Kind.LEVEL:
        return False
    if not stated(claim):
        telling = cause == "comma_slip" or (cause in TELLING and claim.token.figure.places == HUNDREDTHS)
        return claim.subject.doubt in LIKELY and telling
    if claim.elsewhen and not (cause in EXPLAINING and _digits(claim) >= ENOUGH_DIGITS):
        return False
    return _plain(facts, claim, asked, known, cause)


def _digits(claim: Claim) -> int:
    return len(claim.token.figure.typed.replace(",", "").replace(".", ""))


def stated(claim: Claim) -> bool:
    """Whether the text shows that a figure is a claim, and about whom."""
    return claim.evidence and claim.subject.sure


def _plain(facts: Facts, claim: Claim, asked: Asked, known: Known, cause: str | None) -> bool:
    """Whether kind and period leave no second reading."""
    figure = claim.token.figure
    if asked.kind is Kind.POINTS and not figure.places and not claim.period.said and cause in UNEXPLAINED:
        return False
    if asked.kind in {Kind.RATIO, Kind.AVERAGE} and figure.sign:
        return False  # how far it moved, which the text does not say in what
    if asked.kind is Kind.LEVEL:
        return cause is not None or (figure.places > 0 and 0.5 < figure.value / known.value < 2)
    if asked.kind is Kind.CHANGE and not figure.places:
        return claim.period.said and figure.value >= 1 and abs(known.value) < 0.5
    if asked.kind in {Kind.CHANGE, Kind.POINTS} and not claim.period.said and claim.dated is None:
        return not any(_fits_span(facts, claim, asked, weeks) for weeks in OTHER_SPANS)
    return asked.kind not in RATIO_KINDS or figure.places > 0


def _fits_span(facts: Facts, claim: Claim, asked: Asked, weeks: int) -> bool:
    value = value_of(facts, Asked(asked.kind, asked.subject, asked.at, weeks, asked.other))
    return (
        isinstance(value, Known)
        and claim.token.figure.places >= HUNDREDTHS
        and stands(claim.token.figure, value, signed=False) is Verdict.RIGHT
    )
