"""One pair of a strip: where its panel lies, which weeks it shows, what is written beside it."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.analytics.pair_lines import PairLines
from lib.analytics.pair_standing import PairStanding
from lib.charts.axis_steps import places, round_step, ticks
from lib.charts.crossings import crossings
from lib.charts.geometry import Panel
from lib.charts.instants import milliseconds
from lib.charts.layers import Spec
from lib.locales.catalogue import Words

HEIGHT, PITCH = 140, 156
NAME, SIDE, TOP, BOTTOM, LABELS = 8, 24, 38, 120, 134
HEAD_ROOM = 0.08
MOST_TICKS = 3
DIGITS = 7
FLATTEST = 1e-6


@dataclass(frozen=True)
class PairCell:
    """A pair ready to be drawn.

    Parameters
    ----------
    name
        Of the pair, in the reader's language.
    link
        Address of its own page.
    standing
        Where it stands in the last week.
    ratio, side, deviation
        That standing in words.
    weeks
        Columns ``ratio`` and ``average`` by week; NaN where unknown.
    """

    name: str
    link: str
    standing: PairStanding
    ratio: str
    side: str
    deviation: str
    weeks: pd.DataFrame

    def panel(self, place: int) -> Panel:
        """Vertical scale of the cell at a place of the strip: as wide as its data, never from zero."""
        drawn = self.weeks.to_numpy(dtype=float)
        if np.isnan(drawn).all():
            return Panel(0, 1, place * PITCH + TOP, place * PITCH + BOTTOM)
        low, high = float(np.nanmin(drawn)), float(np.nanmax(drawn))
        room = max((high - low) * HEAD_ROOM, high * FLATTEST)
        top = place * PITCH
        return Panel(low - room, high + room, top + TOP, top + BOTTOM)

    def levels(self, place: int, words: Words) -> list[Spec]:
        """Levels marked in the cell: pixel and text; none where nothing is drawn."""
        if self.weeks["ratio"].isna().all():
            return []
        panel = self.panel(place)
        marks = ticks(panel.low, panel.high, round_step(panel.high - panel.low, MOST_TICKS))
        decimals = places([100 * mark for mark in marks])
        return [{"y": panel.pixel(mark), "text": words.formats.ratio(mark, decimals)} for mark in marks]

    def rows(self, place: int) -> list[Spec]:
        """Weeks and crossings in time order.

        ``p`` place, ``t`` instant, ``r`` ratio, ``a`` average, ``k`` 1 for a week and 0 for a crossing.
        """
        met = crossings(self.weeks)
        known = zip(self.weeks.index, self.weeks["ratio"].tolist(), self.weeks["average"].tolist(), strict=True)
        weeks = [(milliseconds(session), ratio, average, 1) for session, ratio, average in known]
        between = [
            (milliseconds(at), value, value, 0) for at, value in zip(met.index, met["value"].tolist(), strict=True)
        ]
        return [
            {"p": place, "t": instant, "r": _figure(ratio), "a": _figure(average), "k": kind}
            for instant, ratio, average, kind in sorted([*weeks, *between], key=lambda row: row[0])
        ]


def weeks_of(lines: PairLines, row: int, count: int) -> pd.DataFrame:
    """The last weeks of one pair."""
    columns = {"ratio": lines.ratio[row, -count:], "average": lines.average[row, -count:]}
    return pd.DataFrame(columns, index=lines.weeks[-count:])


def _figure(value: float) -> float | None:
    return None if np.isnan(value) else float(f"{value:.{DIGITS}g}")
