"""Two weeks side by side: every figure as it stood in each, and what lies between."""

from dataclasses import dataclass
from enum import StrEnum

from lib.analytics.level_rank import level_rank
from lib.analytics.mansfield import latest_mansfield
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.standing import Standing


class Unit(StrEnum):
    """What a figure is, and so how a difference is told."""

    RATIO = "ratio"
    POINTS = "points"
    SHARE = "share"
    CLOSE = "close"
    PERCENTILE = "percentile"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of two weeks; ``None`` where it is unknown.

    Fractions for ``RATIO`` and ``SHARE``, percentage points for ``POINTS``,
    0 to 100 for ``PERCENTILE``, index points or currency for ``CLOSE``.
    """

    name: str
    unit: Unit
    before: float | None
    after: float | None

    @property
    def difference(self) -> float | None:
        """Later less earlier: percentage points, the fraction of change for closes, ranks for percentiles."""
        if self.before is None or self.after is None:
            return None
        if self.unit is Unit.CLOSE:
            return self.after / self.before - 1
        scale = 100 if self.unit in {Unit.RATIO, Unit.SHARE} else 1
        return (self.after - self.before) * scale


def side_by_side(earlier: RelativeStrength, later: RelativeStrength) -> tuple[Figure, ...]:
    """Figures of the latest weeks of two results of one pair, each from what was known in its week.

    Parameters
    ----------
    earlier, later
        The pair as of either week; both have a latest week. Without one, no figures.
    """
    before, after = earlier.latest, later.latest
    if before is None or after is None:
        return ()
    ranks, swings = zip(_place(earlier), _place(later), strict=True)
    return (
        Figure("numerator", Unit.CLOSE, before.numerator_close, after.numerator_close),
        Figure("denominator", Unit.CLOSE, before.denominator_close, after.denominator_close),
        *_figures(before, after),
        Figure("percentile", Unit.PERCENTILE, *ranks),
        Figure("mansfield", Unit.SHARE, *swings),
        Figure("drawdown", Unit.SHARE, before.drawdown, after.drawdown),
    )


def _figures(before: Standing, after: Standing) -> tuple[Figure, ...]:
    return (
        Figure("ratio", Unit.RATIO, before.ratio, after.ratio),
        Figure("average", Unit.RATIO, before.average, after.average),
        Figure("deviation", Unit.POINTS, before.deviation_points, after.deviation_points),
        Figure("relative", Unit.SHARE, before.relative_deviation, after.relative_deviation),
        Figure("turn", Unit.RATIO, before.turn_level, after.turn_level),
        Figure("low", Unit.RATIO, before.range_low, after.range_low),
        Figure("high", Unit.RATIO, before.range_high, after.range_high),
    )


def _place(strength: RelativeStrength) -> tuple[float | None, float | None]:
    """Percentile among all weeks so far, and Mansfield's figure."""
    rank = level_rank(strength.weeks, None)
    return (None if rank is None else rank.percentile), latest_mansfield(strength.weeks)
