"""Rotation chart: relative level against its momentum, with the last weeks of every pair as a tail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lib.analytics.rotation import MOMENTUM_WEEKS, TAIL_WEEKS, Rotation
from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role, role_expression, role_of
from lib.charts.rotation_labels import Spot, labelled
from lib.charts.square_axis import symmetric_end, zero_axis, zero_ticks
from lib.locales.catalogue import Words

HEIGHT = 460
NARROW = 500
NARROW_LABELS = 3
CORNERS = {
    "ahead_gaining": ("right", "width - 6", 12),
    "behind_gaining": ("left", "6", 12),
    "ahead_losing": ("right", "width - 6", HEIGHT - 12),
    "behind_losing": ("left", "6", HEIGHT - 12),
}
FADED = "isValid(pair.p) && pair.p[0] !== datum.p"


@dataclass(frozen=True, slots=True)
class RotationView:
    """Which weeks of a rotation a chart shows.

    ``column`` is the last week of the tails. The axes hold everything from the
    tails of ``first`` to those of ``last``, so that they can stand still while
    the weeks go by.
    """

    first: int
    last: int
    column: int


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
    points = list(_points(rotation, view.column, names))
    ends = _end(rotation.level, view) * 100, _end(rotation.momentum, view)
    last = [{**point, "told": _told(point, rotation, words)} for point in points if point["n"] == view.column]
    spots = [Spot(point["p"], point["x"] / ends[0], point["y"] / ends[1], point["name"]) for point in last]
    ranks = labelled(spots)
    texts = [{**point, "rank": ranks[point["p"]]} for point in last if point["p"] in ranks]
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
            *_tails(points, last),
            *_names(texts),
        ],
        "config": chart_config(labelFontSize=11, titleFontSize=12),
        "datasets": {"points": points},
    }


def first_known(rotation: Rotation, weeks: int) -> int:
    """First column of the last ``weeks`` in which some pair has a point; the number of columns when none has."""
    some = np.flatnonzero(rotation.known.any(axis=0))
    return max(int(some[0]), len(rotation.weeks) - weeks) if len(some) else len(rotation.weeks)


def _points(rotation: Rotation, column: int, names: Sequence[str]) -> Iterator[Spec]:
    """Known points of the tails, pair by pair, oldest first; a pair without one in the last week is left out."""
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


def _tails(points: list[Spec], last: list[Spec]) -> list[Spec]:
    """Tails thin, their weeks as small dots, the last week as a large one that answers to the pointer."""
    x, y = ({"field": name, "type": "quantitative"} for name in "xy")
    data: Spec = {"name": "points"}
    order, detail = {"field": "n", "type": "quantitative"}, {"field": "p"}
    faded = {"condition": {"test": FADED, "value": 0.1}}
    lines = {**layer(data, {"type": "line", "strokeWidth": 1.25}, x=x, y=y, order=order, detail=detail)}
    lines["encoding"] |= {"color": role_of("s"), "opacity": {**faded, "value": 0.45}}
    dots = layer(data, {"type": "circle", "size": 14}, x=x, y=y, color=role_of("s"))
    dots["encoding"] |= {"opacity": {**faded, "value": 0.7}}
    ends = layer(rows(last), {"type": "circle", "size": 90, "tooltip": expression("datum.told")}, x=x, y=y)
    ends["encoding"] |= {"color": role_of("s"), "opacity": {**faded, "value": 1}}
    select = {
        "type": "point",
        "fields": ["p"],
        "on": "pointerover,click,touchend",
        "clear": "pointerout",
        "toggle": False,
    }
    return [lines, dots, {**ends, "params": [{"name": "pair", "select": select}]}] if points else []


def _names(texts: list[Spec]) -> list[Spec]:
    mark = {
        "type": "text",
        "align": expression("datum.x > 0 ? 'right' : 'left'"),
        "dx": expression("datum.x > 0 ? -9 : 9"),
        "limit": expression("width / 2"),
        "baseline": "middle",
        "fontSize": 12,
        "text": expression(f"width < {NARROW} && datum.rank >= {NARROW_LABELS} ? '' : datum.name"),
        "opacity": expression(f"{FADED} ? 0.1 : 1"),
    }
    x, y = ({"field": name, "type": "quantitative"} for name in "xy")
    halo = {**mark, "stroke": role_expression("paper"), "strokeWidth": 3, "strokeJoin": "round"}
    return [layer(rows(texts), halo, x=x, y=y), layer(rows(texts), mark, x=x, y=y, color=role("text"))]
