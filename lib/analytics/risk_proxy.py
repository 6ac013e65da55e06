"""A proxy: the weekly close, or ratio, that stands for a risk, and the weeks in which it crosses its level."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.analytics.ratio import weekly_ratio
from lib.analytics.weekly_closes import weekly_closes
from lib.analytics.weeks import week_end
from lib.domain.risks import Direction, Proxy


@dataclass(frozen=True, slots=True)
class Crossing:
    """A completed week in which a proxy closed on the other side of its level.

    Parameters
    ----------
    week
        Last session of the week.
    before, value
        Weekly value before, and in the week.
    direction
        Side it went to.
    """

    week: date
    before: float
    value: float
    direction: Direction


def proxy_values(proxy: Proxy, closes: Mapping[str, pd.DataFrame], as_of: date) -> pd.Series:
    """Weekly values of a proxy, in completed weeks whose last session is known.

    Parameters
    ----------
    proxy
        Series and level.
    closes
        Closes frames by symbol.
    as_of
        Last calendar day whose trading is over.

    Returns
    -------
    pandas.Series
        Index ``session``, ascending, a close or a fraction; empty where a side
        is not stored: unknown, never zero.
    """
    sides = [closes.get(symbol) for symbol in (proxy.symbol, proxy.against) if symbol is not None]
    known = [side for side in sides if side is not None]
    if len(known) < len(sides):
        return pd.Series(dtype=float, index=pd.DatetimeIndex([], name="session"))
    if proxy.against is None:
        values = weekly_closes(known[0], as_of)["close"]
    else:
        values = weekly_ratio(known[0], known[1], as_of)["ratio"]
    whole = values[[week_end(session.date()) <= as_of for session in values.index]]
    return whole.dropna()


def crossings(proxy: Proxy, values: pd.Series) -> tuple[Crossing, ...]:
    """Weeks from the proxy's first in which it crossed its level in a direction that rings, oldest first.

    A value at the level stays on the side it came from.
    """
    found, side, before = [], 0, 0.0
    for session, value in zip(pd.DatetimeIndex(values.index), values.tolist(), strict=True):
        now = (value > proxy.level) - (value < proxy.level)
        if now and side and now != side:
            found.append(Crossing(session.date(), before, value, Direction.ABOVE if now > 0 else Direction.BELOW))
        side, before = now or side, value
    wanted = {proxy.direction} if proxy.direction is not Direction.EITHER else {Direction.BELOW, Direction.ABOVE}
    return tuple(one for one in found if one.direction in wanted and one.week >= proxy.since)
