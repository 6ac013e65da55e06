"""Whether a typed figure is a known value, rounded as far as it was typed."""

import math

from lib.commentary.check.figures import PERCENT, Figure
from lib.commentary.check.finding import Verdict
from lib.commentary.check.values import Known

TINY = 1e-6
WHOLE = 1  # whole numbers from here on may be cut off instead of rounded: 80.66 as 80


def stands(figure: Figure, known: Known, *, signed: bool) -> Verdict:
    """Right, rounding (last digit off by one) or wrong.

    Parameters
    ----------
    signed
        Compare signs too; otherwise sizes only.
    """
    target = known.value if signed else abs(known.value)
    value = figure.value * (figure.sign or 1) if signed else figure.value
    step = 10.0**-figure.places * _trailing(figure)
    off = abs(value - target)
    if off <= step / 2 + TINY or (figure.about and off <= step):
        return Verdict.RIGHT
    if off <= known.slack + step / 2:
        return Verdict.RIGHT
    if not figure.places and value >= WHOLE and figure.unit != PERCENT and math.floor(target) == value:
        return Verdict.RIGHT
    nearest = math.floor(target / step + 0.5 + TINY) * step
    return Verdict.ROUNDING if abs(value - nearest) <= step * 1.0001 and _fine(figure) else Verdict.WRONG


def _trailing(figure: Figure) -> float:
    """Step of the last digit; whole hundreds after "about" are hundreds."""
    if not figure.about or figure.places or figure.value == 0:
        return 1.0
    zeros = len(figure.typed.rstrip("0"))
    return 10.0 ** max(0, len(figure.typed) - zeros)


def _fine(figure: Figure) -> bool:
    """Whether one unit of the last digit is small beside the figure."""
    return figure.places >= 2 or figure.value >= 100 or (figure.places == 1 and figure.value >= 2)
