"""One regime against the others of its kind: the ratio since entry, week by week, and how long they lasted.

A path goes on after its regime has ended, so that a regime of one week has one too.
Every point is known in its week; later weeks only make paths longer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
import pandas as pd

from lib.analytics.effective_sample import independent
from lib.analytics.regimes import Regime, completed

HORIZON = 52
MEDIAN_OF = 3
FOLLOWED, FEWEST = 13, 8


@dataclass(frozen=True, slots=True)
class RegimePath:
    """The ratio since a regime's first week.

    Parameters
    ----------
    regime
        Whose path it is.
    changes
        (exchange weeks since the first week, ratio ÷ ratio of the first week − 1)
        for every known week up to ``HORIZON``; the first is (0, 0).
    inside
        Exchange weeks from the first to the last week of the regime.
    """

    regime: Regime
    changes: tuple[tuple[int, float], ...]
    inside: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """One regime beside all earlier ones of its kind.

    Parameters
    ----------
    chosen
        Its path.
    earlier
        Paths of those that began before, oldest first.
    median
        Median of the earlier paths in each week that at least three of them know.
    lasted
        Weeks of the earlier ones, shortest first.
    longer
        How many of them lasted longer than the chosen one has so far.
    followed
        Median change of the ratio over 13 weeks after the last week of the earlier
        ones; ``None`` with fewer than 8 of them that do not overlap.
    followed_by
        How many of them do not overlap.
    """

    chosen: RegimePath
    earlier: tuple[RegimePath, ...]
    median: tuple[tuple[int, float], ...]
    lasted: tuple[int, ...]
    longer: int
    followed: float | None
    followed_by: int


def compare_regimes(weeks: pd.DataFrame, chosen: Regime, others: Sequence[Regime]) -> Comparison:
    """A regime laid over the earlier ones of its kind.

    Parameters
    ----------
    weeks
        The week frame the regimes were found in.
    chosen
        One of ``others`` or not.
    others
        Regimes to compare with; those of another kind or not earlier are left out.
    """
    whole = completed(weeks)
    alike = [other for other in others if other.kind == chosen.kind and other.first < chosen.first]
    earlier = tuple(_path(whole, other) for other in sorted(alike, key=lambda other: other.first))
    lasted = tuple(sorted(path.regime.weeks for path in earlier))
    followed, count = _followed(whole, [path.regime for path in earlier])
    return Comparison(
        chosen=_path(whole, chosen),
        earlier=earlier,
        median=_median(earlier),
        lasted=lasted,
        longer=sum(weeks_lasted > chosen.weeks for weeks_lasted in lasted),
        followed=followed,
        followed_by=count,
    )


def _path(whole: pd.DataFrame, regime: Regime) -> RegimePath:
    first, last = (whole.index.searchsorted(pd.Timestamp(day)) for day in (regime.first, regime.last))
    ratio = whole["ratio"].to_numpy(dtype=float)[first : first + HORIZON + 1]
    changes = ratio / ratio[0] - 1
    known = [(week, change) for week, change in enumerate(changes.tolist()) if not np.isnan(change)]
    return RegimePath(regime, tuple(known), int(last - first))


def _median(paths: Sequence[RegimePath]) -> tuple[tuple[int, float], ...]:
    by_week: dict[int, list[float]] = {}
    for path in paths:
        for week, change in path.changes:
            by_week.setdefault(week, []).append(change)
    return tuple((week, median(found)) for week, found in sorted(by_week.items()) if len(found) >= MEDIAN_OF)


def _followed(whole: pd.DataFrame, regimes: Sequence[Regime]) -> tuple[float | None, int]:
    ended = [(regime.last, change) for regime in regimes if (change := dict(regime.after)[FOLLOWED]) is not None]
    places = np.array(sorted(whole.index.searchsorted(pd.Timestamp(last)) for last, _change in ended), dtype=int)
    count = independent(places, FOLLOWED)
    return (median(change for _last, change in ended) if count >= FEWEST else None), count
