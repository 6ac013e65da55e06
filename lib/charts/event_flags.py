"""Named events: a dot on the ratio, a thin flag up to a lane of labels at the top."""

import pandas as pd

from lib.analytics.named_spans import event_of
from lib.charts.channels import time
from lib.charts.geometry import LANE, NARROW
from lib.charts.instants import milliseconds
from lib.charts.label_placement import room
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.level_regimes import shown_regimes
from lib.charts.roles import role
from lib.charts.scene import Scene
from lib.charts.text_width import text_width
from lib.domain.drawing import Mark
from lib.domain.events import Event

CLOSEST = 90

_SHOWN = f"width >= {NARROW} && datum.room * right >= {CLOSEST}"
_LEFT = "scale('x', datum.t) + datum.wide + 6 > width"
_FLAG: Spec = {
    "type": "rule",
    "strokeWidth": 1,
    "y": LANE - 6,
    "y2": expression("datum.y"),
    "opacity": expression(f"{_SHOWN} ? 0.7 : 0"),
}
_NAME: Spec = {
    "type": "text",
    "x": expression(f"scale('x', datum.t) + ({_LEFT} ? -4 : 4)"),
    "y": LANE,
    "align": expression(f"{_LEFT} ? 'right' : 'left'"),
    "baseline": "middle",
    "fontSize": 11,
    "text": expression(f"{_SHOWN} ? datum.name : ''"),
}


def flags(scene: Scene) -> list[Spec]:
    """Flags of the events whose last week is shown; of two labels nearer than 90 pixels the more important stays."""
    found = [row for event in flown(scene) if (row := _flag(scene, event)) is not None]
    if not found:
        return []
    gaps = room([scene.share(row["t"]) for row in found], [(row["importance"], row["t"]) for row in found])
    told = [{**row, "room": min(gap, 9.0)} for row, gap in zip(found, gaps, strict=True)]
    dot = {"type": "circle", "size": 34, "opacity": 1, "y": expression("datum.y")}
    return [
        layer(rows(told), _FLAG, x=time(), color=role("muted")),
        layer(rows(told), dot, x=time(), color=role("muted")),
        layer(rows(told), _NAME, color=role("muted")),
    ]


def flown(scene: Scene) -> list[Event]:
    """Events that name no regime in the picture; those that do are told there. None where events are not wanted."""
    if Mark.EVENTS not in scene.drawing.marks:
        return []
    told = [event_of(regime, scene.events) for regime in shown_regimes(scene)]
    return [event for event in scene.events if event not in told]


def _flag(scene: Scene, event: Event) -> Spec | None:
    """Flag on the week of the event's last day, if that week is shown and known."""
    last = pd.Timestamp(event.last)
    week = scene.weeks.loc[last - pd.Timedelta(days=last.weekday()) : last + pd.Timedelta(days=6 - last.weekday())]
    known = week[week["ratio"].notna()]
    if known.empty:
        return None
    name = event.name(scene.words.language)
    return {
        "t": milliseconds(known.index[-1]),
        "y": scene.ratio.panel.pixel(float(known["ratio"].iloc[-1])),
        "name": name,
        "importance": event.importance,
        "wide": round(text_width(name, 11)),
    }
