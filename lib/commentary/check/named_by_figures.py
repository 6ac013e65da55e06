"""A sentence that names nobody names an index all the same by the true figures it gives of it."""

from lib.commentary.check.carried import Carried
from lib.commentary.check.claims import Claim
from lib.commentary.check.facts import Facts
from lib.commentary.check.figures import PERCENT, PERCENT_POINTS, POINTS, Figure
from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.precision import stands
from lib.commentary.check.values import Asked, Known, value_of

HUNDREDTHS = 2


def named_by_figures(found: list[Claim], facts: Facts, carried: Carried) -> Carried:
    """The index whose figures of the week stand in a sentence without a name; as before when no or several indices fit.

    Parameters
    ----------
    found
        The sentence's claims, read without this knowledge.
    """
    loose = [
        one.token.figure for one in found if one.subject.place is None and one.subject.doubt in {None, "no_subject"}
    ]
    candidates = carried.symbols or tuple(facts.closes)
    fitting = [symbol for symbol in candidates if any(_true(facts, symbol, figure) for figure in loose)]
    return Carried((fitting[0],), carried.main or fitting[0]) if len(fitting) == 1 else carried


def _true(facts: Facts, symbol: str, figure: Figure) -> bool:
    """Whether a figure, to the hundredth, is the close or the change of the week."""
    if figure.places != HUNDREDTHS or figure.unit == PERCENT_POINTS:
        return False
    kinds = {PERCENT: [Kind.CHANGE], POINTS: [Kind.POINTS]}.get(figure.unit, [Kind.LEVEL, Kind.POINTS])
    values = [value_of(facts, Asked(kind, symbol, facts.week)) for kind in kinds]
    return any(isinstance(one, Known) and stands(figure, one, signed=False) is Verdict.RIGHT for one in values)
