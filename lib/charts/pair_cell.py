"""One pair of a strip: where its panel lies, which weeks it shows, what is written beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.analytics.pair_lines import PairLines
from lib.analytics.pair_standing import PairStanding
from lib.charts.axis_steps import places, round_step, ticks
from lib.charts.crossings import crossings
from lib.charts.geometry import Panel
from lib.charts.layers import Spec
from lib.locales.catalogue import Words

HEIGHT, PITCH = 140, 156
NAME, SIDE, TOP, BOTTOM, LABELS = 8, 24, 38, 120, 134
HEAD_ROOM = 0.08
MOST_TICKS = 3
PLACES = 3
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
        """Weeks and crossings in time order, ready to be drawn.

        ``p`` place, ``t`` instant, ``y`` and ``b`` pixels of ratio and average,
        ``s`` side, ``g`` run of weeks on one side. A crossing ends one run and
        begins the next: it stands in both.
        """
        panel, met = self.panel(place), crossings(self.weeks)
        sessions = self.weeks.index.append(met.index)
        ratio = np.concatenate([self.weeks["ratio"].to_numpy(dtype=float), met["value"].to_numpy(dtype=float)])
        average = np.concatenate([self.weeks["average"].to_numpy(dtype=float), met["value"].to_numpy(dtype=float)])
        order = np.argsort(sessions.to_numpy(), kind="stable")
        drawn = zip(
            pd.DatetimeIndex(sessions).as_unit("ms").asi8[order].tolist(),
            _pixels(panel, ratio[order]),
            _pixels(panel, average[order]),
            (order >= len(self.weeks)).tolist(),
            strict=True,
        )
        return list(_runs(place, drawn))


def weeks_of(lines: PairLines, row: int, count: int) -> pd.DataFrame:
    """The last weeks of one pair."""
    columns = {"ratio": lines.ratio[row, -count:], "average": lines.average[row, -count:]}
    return pd.DataFrame(columns, index=lines.weeks[-count:])


def pixel_values(cells: Sequence[PairCell]) -> tuple[list[float], list[float]]:
    """Ratio at pixel 0 and ratio per pixel of every cell: the way back from a drawn point to its figure."""
    panels = [cell.panel(place) for place, cell in enumerate(cells)]
    steps = [(panel.high - panel.low) / (panel.top - panel.bottom) for panel in panels]
    return [panel.low - panel.bottom * step for panel, step in zip(panels, steps, strict=True)], steps


def _pixels(panel: Panel, values: np.ndarray) -> list[float | None]:
    pixels = panel.bottom + (values - panel.low) / (panel.high - panel.low) * (panel.top - panel.bottom)
    return [None if np.isnan(pixel) else round(pixel, PLACES) for pixel in pixels.tolist()]


def _runs(place: int, drawn: Iterable[tuple[int, float | None, float | None, bool]]) -> Iterator[Spec]:
    run, side = 0, "above"
    for instant, ratio, average, crosses in drawn:
        row: Spec = {"p": place, "t": instant, "y": ratio, "b": average}
        if crosses:
            yield {**row, "s": side, "g": run}
            run, side = run + 1, "below" if side == "above" else "above"
        elif ratio is not None and average is not None and ratio != average:
            now = "above" if ratio < average else "below"
            run, side = (run, side) if now == side else (run + 1, now)
        yield {**row, "s": side, "g": run}
