"""Points and per cent of one move that stand side by side: when one is right and the other fits nothing, they disagree."""

from collections.abc import Sequence
from dataclasses import replace

from lib.commentary.check.finding import Kind, Verdict
from lib.commentary.check.judge_figures import FITS, Judged

NEIGHBOURS = 3


def disagreeing(figures: Sequence[Judged]) -> list[Judged]:
    """Figures with ``points_percent_disagree`` where nothing better explains the wrong one of a pair."""
    return [_explained(one, figures) for one in figures]


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
