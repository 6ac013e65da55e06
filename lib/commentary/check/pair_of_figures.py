"""Points and per cent of one move that stand side by side: when one is right and the other fits nothing, they disagree."""

from collections.abc import Sequence
from dataclasses import replace

from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import FITS, Judged
from lib.commentary.check.precision import stands

NEIGHBOURS = 3


def disagreeing(figures: Sequence[Judged]) -> list[Judged]:
    """Figures with ``points_percent_disagree`` where nothing better explains the wrong one of a pair."""
    return [_exchanged(_explained(one, figures), figures) for one in figures]


def _exchanged(one: Judged, figures: Sequence[Judged]) -> Judged:
    """Two wrong figures of which each is right in the other's place."""
    if one.mark.verdict is not Verdict.WRONG or one.known is None:
        return one
    for other in figures:
        same = other.mark.kind is one.mark.kind and other.mark.subject != one.mark.subject
        if same and other.mark.verdict is Verdict.WRONG and other.known is not None:
            fits = stands(one.claim.token.figure, other.known, signed=False) in FITS
            if fits and stands(other.claim.token.figure, one.known, signed=False) in FITS:
                return replace(one, mark=replace(one.mark, cause="swapped"))
    return one


def _explained(one: Judged, figures: Sequence[Judged]) -> Judged:
    mark = one.mark
    if mark.verdict is not Verdict.WRONG or mark.cause is not None or mark.kind not in {Kind.POINTS, Kind.CHANGE}:
        return one
    partner = Kind.CHANGE if mark.kind is Kind.POINTS else Kind.POINTS
    beside = [
        other
        for other in figures
        if other.mark.kind is partner
        and other.mark.subject == mark.subject
        and other.mark.verdict in FITS
        and abs(other.claim.place - one.claim.place) <= NEIGHBOURS
    ]
    return replace(one, mark=replace(mark, cause="points_percent_disagree")) if beside else one
