"""Weeks below the threshold: a band that never vanishes, a dot at the lowest close, a name with value and date."""

from lib.analytics.named_spans import event_of
from lib.analytics.regimes import Regime
from lib.charts.channels import time
from lib.charts.geometry import NARROW, TOP
from lib.charts.instants import HALF_WEEK, milliseconds
from lib.charts.label_placement import room
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role, role_expression
from lib.charts.scene import Scene
from lib.charts.text_width import text_width

BAND = 0.28
NARROWEST = "max(8, width / 120)"
LINE = 13
CLEAR = 150


def shown_regimes(scene: Scene) -> list[Regime]:
    """Level regimes with their lowest week inside the range, if the threshold is in the picture."""
    if scene.ratio.threshold is None:
        return []
    return [regime for regime in scene.strength.level_regimes if _lowest_is_shown(scene, regime)]


def shows_level_regimes(spec: Spec) -> bool:
    """Whether a finished chart has a band of weeks below the threshold."""
    violet = role("regime")
    plain = (one for one in spec["layer"] if "mark" in one)
    return any(one["mark"]["type"] == "rect" and one["encoding"].get("color") == violet for one in plain)


def bands(scene: Scene) -> list[Spec]:
    """Band of every regime over the whole height, 8 pixels wide or more, so that one week is a fact."""
    spans = [_span(scene, regime) for regime in shown_regimes(scene)]
    if not spans:
        return []
    first, last = "scale('x', datum.first)", "scale('x', datum.last)"
    middle, half = f"({first} + {last}) / 2", f"max({last} - {first}, {NARROWEST}) / 2"
    mark = {
        "type": "rect",
        "x": expression(f"{middle} - {half}"),
        "x2": expression(f"{middle} + {half}"),
        "y": TOP - 6,
        "y2": scene.geometry.plot,
        "opacity": BAND,
    }
    return [layer(rows(spans), mark, color=role("regime"))]


def labels(scene: Scene) -> list[Spec]:
    """Dot at each regime's lowest close and a two-line label under it, away from the nearer edge."""
    found = [_label(scene, regime) for regime in shown_regimes(scene)]
    if not found:
        return []
    gaps = room([scene.share(row["t"]) for row in found], [(row["named"], -row["ratio"]) for row in found])
    told = [{**row, "room": min(gap, 9.0)} for row, gap in zip(found, gaps, strict=True)]
    dot = {"type": "circle", "size": 70, "opacity": 1, "y": expression("datum.y")}
    return [
        layer(rows(told), dot, x=time(), color=role("regime")),
        *_lines_of_text(scene, told),
    ]


def _lines_of_text(scene: Scene, told: list[Spec]) -> list[Spec]:
    """Name over value and date, each on a rim of paper so that grid and lines do not cross the letters."""
    half_week = scene.share(scene.span[0] + HALF_WEEK)
    clear = f"datum.room * right >= {CLEAR}"
    narrow_left = f"width < {NARROW} && scale('x', datum.t) > datum.wide + 12"
    left = f"({narrow_left} || scale('x', datum.t) + datum.wide + 12 > width)"
    shared = {
        "type": "text",
        "x": expression(f"scale('x', datum.t) + ({left} ? -1 : 1) * min(max(12, right * {half_week:.6f} + 6), 40)"),
        "align": expression(f"{left} ? 'right' : 'left'"),
        "baseline": "middle",
    }
    name = {"fontSize": 12, "fontWeight": 600, "y": expression("datum.y + 14")}
    value = {"fontSize": 11, "fontWeight": 400, "y": expression(f"datum.y + {14 + LINE}")}
    paper = {"stroke": role_expression("paper"), "strokeWidth": 4, "strokeJoin": "round"}
    return [
        layer(
            rows(told),
            shared | style | rim | {"text": expression(f"{clear} ? datum.{field} : ''")},
            color=role("paper" if rim else "regime"),
        )
        for field, style in (("name", name), ("value", value))
        for rim in (paper, {})
    ]


def _lowest_is_shown(scene: Scene, regime: Regime) -> bool:
    return bool(scene.weeks.index[0].date() <= regime.extreme_session <= scene.weeks.index[-1].date())


def _span(scene: Scene, regime: Regime) -> Spec:
    first, last = milliseconds(regime.first) - HALF_WEEK, milliseconds(regime.last) + HALF_WEEK
    return {"first": max(first, scene.span[0]), "last": min(last, scene.span[1])}


def _label(scene: Scene, regime: Regime) -> Spec:
    formats, event = scene.words.formats, event_of(regime, scene.events)
    level = formats.level(scene.strength.rules.threshold)
    name = event.name(scene.words.language) if event else scene.words("chart.regime", level=level)
    day = formats.prose_day(regime.extreme_session)
    value = scene.words("chart.regime_value", value=formats.ratio(regime.extreme_ratio), day=day)
    return {
        "t": milliseconds(regime.extreme_session),
        "ratio": regime.extreme_ratio,
        "y": scene.ratio.panel.pixel(regime.extreme_ratio),
        "name": name,
        "value": value,
        "named": event is not None,
        "wide": round(max(text_width(name, 12), text_width(value, 11))),
    }
