"""Rotation chart: relative level against its momentum, with the last weeks of every pair as a tail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lib.analytics.rotation import MOMENTUM_WEEKS, TAIL_WEEKS, Rotation
from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role
from lib.charts.rotation_labels import Spot, labelled
from lib.charts.rotation_marks import names_of, tails_of
from lib.charts.square_axis import symmetric_end, zero_axis, zero_ticks
from lib.locales.catalogue import Words

HEIGHT = 460
CORNERS = {
    "ahead_gaining": ("right", "width - 6", 12),
    "behind_gaining": ("left", "6", 12),
    "ahead_losing": ("right", "width - 6", HEIGHT - 12),
    "behind_losing": ("left", "6", HEIGHT - 12),
}


@dataclass(frozen=True, slots=True)
class RotationView:
    """Which weeks of a rotation a chart shows.

    ``column`` is the last week of the tails. The axes hold everything from the
    tails of ``first`` to those of ``last``, so that they can stand still while
    the weeks go by. ``chosen`` is the row of the pair the reader looks at
    elsewhere, if it is among these: it is named, with its tail, in any crowd.
    """

    first: int
    last: int
    column: int
    chosen: int | None = None


def rotation_chart(rotation: Rotation, view: RotationView, names: Sequence[str], words: Words) -> Spec:
    """Finished specification of one week.

    Parameters
    ----------
    rotation
        Points of all weeks.
    view
        The week.
    names
        Of the pairs, in the reader's language.
    """
    points = list(_points(rotation, view, names))
    ends = _end(rotation.level, view) * 100, _end(rotation.momentum, view)
    last = [{**point, "told": _told(point, rotation, words)} for point in points if point["n"] == view.column]
    spots = [Spot(point["p"], point["x"] / ends[0], point["y"] / ends[1], point["name"]) for point in last]
    ranks = labelled(spots, view.chosen)
    last = [{**point, "rank": ranks.get(point["p"])} for point in last]
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": HEIGHT,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 8, "top": 4, "bottom": 2},
        "layer": [
            _frame(ends, rotation.window, words),
            *_zeros(),
            *_corners(words),
            *tails_of(last),
            *names_of(last),
        ],
        "config": chart_config(labelFontSize=11, titleFontSize=12),
        "datasets": {"points": points},
    }


def first_known(rotation: Rotation, weeks: int) -> int:
    """First column of the last ``weeks`` in which some pair has a point; the number of columns when none has."""
    some = np.flatnonzero(rotation.known.any(axis=0))
    return max(int(some[0]), len(rotation.weeks) - weeks) if len(some) else len(rotation.weeks)


def _points(rotation: Rotation, view: RotationView, names: Sequence[str]) -> Iterator[Spec]:
    """Known points of the tails, pair by pair, oldest first; a pair without one in the last week is left out."""
    column = view.column
    for place, name in enumerate(names):
        side = "above" if (rotation.quarter(place, column) or "").startswith("ahead") else "below"
        for week in range(max(0, column - TAIL_WEEKS + 1), column + 1) if rotation.known[place, column] else ():
            if rotation.known[place, week]:
                level, momentum = float(rotation.level[place, week]), float(rotation.momentum[place, week])
                yield {
                    "p": place,
                    "n": week,
                    "x": round(level * 100, 4),
                    "y": round(momentum, 4),
                    "s": side,
                    "name": name,
                    **({"c": True} if place == view.chosen else {}),
                }


def _told(point: Spec, rotation: Rotation, words: Words) -> dict[str, str]:
    """Tooltip: pair, week and both figures."""
    return {
        words("pairs.column.pair"): point["name"],
        words("table.week"): words.formats.iso(rotation.weeks[int(point["n"])].date()),
        words("pairs.rotation.level"): words.formats.signed_percent(point["x"] / 100),
        words("pairs.rotation.momentum"): words.formats.points(point["y"]),
    }


def _end(values: np.ndarray, view: RotationView) -> float:
    drawn = np.abs(values[:, max(0, view.first - TAIL_WEEKS + 1) : view.last + 1])
    return symmetric_end(float(np.nanmax(drawn, initial=0.0)))


def _frame(ends: tuple[float, float], window: int, words: Words) -> Spec:
    """Scales and axes of all layers."""
    formats = words.formats
    across = {mark: formats.signed_percent(mark / 100) for mark in zero_ticks(ends[0])}
    up = {mark: formats.points(mark) for mark in zero_ticks(ends[1])}
    titles = words("pairs.rotation.x", window=window), words("pairs.rotation.y", weeks=MOMENTUM_WEEKS)
    x, y = (
        {
            "field": name,
            "type": "quantitative",
            "scale": {"domain": [-end, end], "nice": False, "zero": False},
            "axis": zero_axis(labels, title),
        }
        for name, end, labels, title in zip("xy", ends, (across, up), titles, strict=True)
    )
    return layer(rows([{"x": 0, "y": 0}]), {"type": "point", "opacity": 0}, x=x, y=y)


def _zeros() -> list[Spec]:
    mark = {"type": "rule", "strokeWidth": 1, "opacity": 0.8}
    at: Spec = {"field": "at", "type": "quantitative"}
    data = rows([{"at": 0}])
    return [layer(data, mark, x=at, color=role("muted")), layer(data, mark, y=at, color=role("muted"))]


def _corners(words: Words) -> list[Spec]:
    return [
        layer(
            rows([{"text": words(f"pairs.quarter.{quarter}")}]),
            {"type": "text", "align": align, "x": expression(x), "y": y, "fontSize": 12, "baseline": "middle"},
            text={"field": "text"},
            color=role("muted"),
        )
        for quarter, (align, x, y) in CORNERS.items()
    ]
