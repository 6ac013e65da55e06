"""Published figures against computed ones, and the likely cause of every difference.

A figure *agrees* when the computed value rounds to it, is *rounding* when it is one step of its
last decimal away, and *differs* otherwise. A figure that rests on an estimated or derived close is
not judged. For a figure that differs, slips of its own are looked for first, then every single
close that would explain it (``single_cell.py``). The plausibility of each (``error_ways.py``) is
multiplied for every other differing figure that the same value explains, most for a published
close that says so itself, and cut for agreeing figures that it would have spoilt: once for those
of the week or later, up to three times for earlier ones, which may have been right before the
error came in. An error far back would have bent every figure since, so each week of age takes a
little off.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lib.analytics.error_ways import Way, ways
from lib.analytics.figure_slips import figure_slips
from lib.analytics.published_values import computed_value, rests_on_estimates, rounded
from lib.analytics.round_value import roundest
from lib.analytics.single_cell import NeededRange, needed_ranges
from lib.analytics.week_ledger import Cell, WeekLedger
from lib.domain.published import FigureKind, PublishedFigure

SHOWN, LEAST_SHARE = 5, 0.01
JOINT, TOLD = 50.0, 5000.0
SPOILS_LATER, SPOILS_EARLIER, MOST_SPOILT = 0.02, 0.3, 3
FADES = 0.97
WITHOUT_A_WAY = 0.01


class Verdict(StrEnum):
    """How a published figure stands."""

    AGREES = "agrees"
    ROUNDING = "rounding"
    DIFFERS = "differs"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


class Naming(StrEnum):
    """Where the one value that explains a figure is known from."""

    PUBLISHED = "published"
    KNOWN_CLOSE = "known_close"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class CellCause:
    """A single close that explains a difference.

    Parameters
    ----------
    needed
        Values that would do, narrowed by the other figures it explains.
    close
        The close in the ledger.
    level
        The one value that can be named, if the range is narrow or a published close says it.
    naming
        How it came to be named; ``None`` without a level.
    ways
        How it may have come about, the most plausible first.
    explains
        Other differing figures the same value explains.
    share
        Plausibility as a share of that of all closes that would explain the figure.
    """

    needed: NeededRange
    close: float
    level: float | None
    naming: Naming | None
    ways: tuple[Way, ...]
    explains: tuple[PublishedFigure, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One published figure against the ledger.

    ``difference`` is published − computed, in the figure's own unit. ``slips``
    are codes of mistakes of the figure itself, ``cells`` the closes that would
    explain it, the most plausible first.
    """

    figure: PublishedFigure
    computed: float | None
    difference: float | None
    verdict: Verdict
    slips: tuple[str, ...] = ()
    cells: tuple[CellCause, ...] = ()


def reconcile(ledger: WeekLedger, figures: Sequence[PublishedFigure]) -> tuple[Reconciled, ...]:
    """Every figure against the ledger, in the order given."""
    judged = [_judge(ledger, figure) for figure in figures]
    evidence = _evidence(ledger, judged)
    return tuple(_explained(ledger, one, evidence) if one.verdict is Verdict.DIFFERS else one for one in judged)


@dataclass(frozen=True, slots=True)
class _Trace:
    """What one figure says about one close."""

    figure: PublishedFigure
    agrees: bool
    needed: NeededRange


def _judge(ledger: WeekLedger, figure: PublishedFigure) -> Reconciled:
    value = computed_value(ledger, figure)
    if value is None:
        return Reconciled(figure, None, None, Verdict.UNKNOWN)
    difference, step = figure.value - value, 2 * figure.half_step
    steps = round(abs(figure.value - rounded(value, figure.places)) / step)
    if steps == 0:
        verdict = Verdict.AGREES
    elif rests_on_estimates(ledger, figure):
        verdict = Verdict.ESTIMATED
    else:
        verdict = Verdict.ROUNDING if steps == 1 and figure.kind is not FigureKind.CLOSE else Verdict.DIFFERS
    return Reconciled(figure, value, difference, verdict)


def _evidence(ledger: WeekLedger, judged: Iterable[Reconciled]) -> dict[Cell, list[_Trace]]:
    traces: defaultdict[Cell, list[_Trace]] = defaultdict(list)
    for one in judged:
        if one.verdict in {Verdict.AGREES, Verdict.DIFFERS}:
            for needed in needed_ranges(ledger, one.figure):
                traces[needed.cell].append(_Trace(one.figure, one.verdict is Verdict.AGREES, needed))
    return traces


def _explained(ledger: WeekLedger, one: Reconciled, evidence: Mapping[Cell, list[_Trace]]) -> Reconciled:
    slips = figure_slips(ledger, one.figure, one.computed or 0.0)
    if one.figure.kind is FigureKind.CLOSE:
        return replace(one, slips=slips)
    weighed = [
        _weighed(ledger, one.figure, needed, evidence[needed.cell]) for needed in needed_ranges(ledger, one.figure)
    ]
    total = sum(weight for weight, _ in weighed)
    best = sorted(weighed, key=lambda pair: pair[0], reverse=True)[:SHOWN]
    shared = [replace(cause, share=weight / total) for weight, cause in best]
    cells = tuple(cause for cause in shared if cause.share >= LEAST_SHARE and (not slips or cause.explains))
    return replace(one, slips=slips, cells=cells)


def _weighed(
    ledger: WeekLedger, figure: PublishedFigure, needed: NeededRange, traces: Sequence[_Trace]
) -> tuple[float, CellCause]:
    narrowed, explains = _joined(ledger, figure, needed, traces)
    told = [other.value for other in explains if other.kind is FigureKind.CLOSE]
    weight = WITHOUT_A_WAY + sum(way.plausibility for way in ways(ledger, needed))
    weight *= JOINT ** len(explains) * (TOLD if told else 1) * FADES ** (ledger.places[figure.week] - needed.cell[1])
    spoilt = [trace.figure.week >= figure.week for trace in traces if trace.agrees and not trace.needed.meets(narrowed)]
    weight *= SPOILS_LATER ** any(spoilt) * SPOILS_EARLIER ** min(spoilt.count(False), MOST_SPOILT)
    close = float(ledger.closes[needed.cell[0]][needed.cell[1]])
    known = ways(ledger, narrowed)
    level, naming = _named(narrowed, told, known)
    return weight, CellCause(narrowed, close, level, naming, known, explains, 0.0)


def _named(needed: NeededRange, told: Sequence[float], known: Sequence[Way]) -> tuple[float | None, Naming | None]:
    """The published level; else, in a range narrow enough to be called by one value, a close known to lie there."""
    if told:
        return told[0], Naming.PUBLISHED
    level = roundest(needed.low, needed.high)
    if level is None:
        return None, None
    if known and known[0].value is not None:
        return known[0].value, Naming.KNOWN_CLOSE
    return level, Naming.NEARLY


def _joined(
    ledger: WeekLedger, figure: PublishedFigure, needed: NeededRange, traces: Sequence[_Trace]
) -> tuple[NeededRange, tuple[PublishedFigure, ...]]:
    """Range narrowed by every other differing figure it can explain too, the nearest weeks first."""
    here, explains = ledger.places[figure.week], []
    for trace in sorted(traces, key=lambda trace: abs(ledger.places[trace.figure.week] - here)):
        if not trace.agrees and trace.figure != figure and trace.needed.meets(needed):
            needed = needed.within(trace.needed)
            explains.append(trace.figure)
    return needed, tuple(explains)
