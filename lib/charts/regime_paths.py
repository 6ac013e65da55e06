"""One regime against the others: the ratio since entry, the chosen one strong, the earlier ones faint."""

from collections.abc import Iterable

from lib.analytics.regime_paths import HORIZON, Comparison
from lib.charts.axis_steps import places, round_step, ticks
from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.label_placement import moved_apart
from lib.charts.layers import Spec, expression, layer, literal, rows
from lib.charts.roles import role, role_expression, role_of
from lib.charts.text_width import text_width
from lib.locales.catalogue import Words

HEIGHT, TOP, READOUT, SIZE, SMALL, GAP = 300, 26, 8, 11.5, 11, 8
MOST_TICKS, WEEK_STEP, NARROW = 6, 13, 500
FAINT, FAINTEST, PLAIN_WIDTH, STRONG_WIDTH = 0.32, 0.14, 1.2, 2.4
ROLES_OF = {"level": "regime", "above": "above", "below": "below", "event": "ratio"}
EARLIER: Spec = {"name": "earlier"}
TOLD: Spec = {"name": "told"}
PLACES = 6
LEAST_HIGH = 0.01
SAID = ("this", "median", "lowest", "highest")


def regime_paths(comparison: Comparison, words: Words) -> Spec:
    """Finished specification: weeks since entry to the right, change of the ratio since entry upwards."""
    labels = _labels(comparison, words)
    gutter = round(max(text_width(row["text"], SIZE, bold=True) for row in labels)) + GAP + 4
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": HEIGHT,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 4, "top": 2, "bottom": 2},
        "params": [{"name": "right", "expr": f"width < {NARROW} ? width : width - {gutter}"}],
        "layer": [
            _entry(comparison, words),
            *_earlier(comparison),
            *_median(comparison),
            *_chosen(comparison),
            *_texts(labels),
            _title(words),
            *_pointer(),
        ],
        "resolve": {"scale": {"y": "independent"}},
        "config": chart_config(),
        "datasets": {"told": _by_week(comparison, words), "earlier": _earlier_points(comparison)},
    }


def _entry(comparison: Comparison, words: Words) -> Spec:
    """Line of no change; carries both axes."""
    marks = list(range(0, HORIZON + 1, WEEK_STEP))
    axis = {
        "values": marks,
        "labelColor": role_expression("muted"),
        "tickColor": role_expression("muted"),
        "tickSize": 4,
        "domain": False,
        "grid": False,
        "title": words("paths.weeks_since"),
        "titleColor": role_expression("muted"),
        "titleFontSize": SMALL,
        "titleFontWeight": 400,
        "labelFontSize": SMALL,
    }
    scale = {"domain": [0, HORIZON], "range": [0, expression("right")], "nice": False, "zero": False, "padding": 0}
    x = {"field": "week", "type": "quantitative", "scale": scale, "axis": axis}
    mark = {"type": "line", "strokeWidth": 1}
    y = _y("change", comparison, _axis(comparison, words))
    return layer(rows([{"week": 0, "change": 0}, {"week": HORIZON, "change": 0}]), mark, x=x, y=y, color=role("muted"))


def _axis(comparison: Comparison, words: Words) -> Spec:
    low, high, step = _ends(comparison)
    marks = ticks(low, high, step)
    decimals = places([100 * mark for mark in marks])
    labels = [_signed(mark, decimals, words) for mark in marks]
    return {
        "values": marks,
        "labelExpr": f"{literal(labels)}[indexof({marks}, datum.value)]",
        "labelColor": role_expression("muted"),
        "labelFontSize": SMALL,
        "gridColor": role_expression("grid"),
        "gridOpacity": 0.55,
        "domain": False,
        "ticks": False,
        "title": None,
    }


def _signed(mark: float, decimals: int, words: Words) -> str:
    text = words.formats.ratio(mark, decimals)
    return f"+{text}" if mark > 0 else text


def _y(field: str, comparison: Comparison, axis: Spec | None = None) -> Spec:
    low, high, _step = _ends(comparison)
    scale = {"domain": [low, high], "range": [HEIGHT, TOP], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def _ends(comparison: Comparison) -> tuple[float, float, float]:
    changes = [change for path in (comparison.chosen, *comparison.earlier) for _week, change in path.changes]
    low, high = min(0.0, *changes), max(0.0, *changes, LEAST_HIGH)
    step = round_step(high - low, MOST_TICKS)
    return low // step * step, -(-high // step) * step, step


def _line(
    changes: Iterable[tuple[int, float]],
    comparison: Comparison,
    part: str,
    width: float,
    **style: object,
) -> Spec:
    points = [{"week": week, "change": round(change, PLACES)} for week, change in changes]
    mark = {"type": "line", "strokeWidth": width, "strokeJoin": "round", **style}
    return layer(rows(points), mark, x=_x(), y=_y("change", comparison), color=role(part))


def _x() -> Spec:
    return {"field": "week", "type": "quantitative"}


def _earlier(comparison: Comparison) -> list[Spec]:
    """All earlier paths in one layer; the more there are, the fainter."""
    if not comparison.earlier:
        return []
    opacity = max(FAINTEST, min(FAINT, 8 / len(comparison.earlier)))
    mark = {"type": "line", "strokeWidth": PLAIN_WIDTH, "opacity": round(opacity, 3)}
    detail = {"field": "entry", "type": "nominal"}
    return [layer(EARLIER, mark, x=_x(), y=_y("change", comparison), detail=detail, color=role("muted"))]


def _earlier_points(comparison: Comparison) -> list[Spec]:
    return [
        {"week": week, "change": round(change, PLACES), "entry": str(path.regime.first)}
        for path in comparison.earlier
        for week, change in path.changes
    ]


def _median(comparison: Comparison) -> list[Spec]:
    if not comparison.median:
        return []
    return [_line(comparison.median, comparison, "average", 1.5, strokeDash=[5, 3])]


def _chosen(comparison: Comparison) -> list[Spec]:
    """Solid while the regime lasts, dotted after it has ended; a dot on its last week."""
    path, part = comparison.chosen, ROLES_OF[comparison.chosen.regime.kind]
    inside = [point for point in path.changes if point[0] <= path.inside]
    after = [inside[-1], *(point for point in path.changes if point[0] > path.inside)]
    week, change = inside[-1]
    dot = {"type": "circle", "size": 60, "opacity": 1}
    last = {"week": week, "change": round(change, PLACES)}
    end = layer(rows([last]), dot, x=_x(), y=_y("change", comparison), color=role(part))
    dotted = [_line(after, comparison, part, STRONG_WIDTH, strokeDash=[1, 4], strokeCap="round")]
    return [_line(inside, comparison, part, STRONG_WIDTH), *(dotted if len(after) > 1 else []), end]


def _labels(comparison: Comparison, words: Words) -> list[Spec]:
    """What the lines are, at their ends."""
    found = [("paths.this", ROLES_OF[comparison.chosen.regime.kind], comparison.chosen.changes[-1])]
    if comparison.median:
        found.append(("paths.median", "average", comparison.median[-1]))
    pixels = moved_apart([_pixel(change, comparison) for _key, _part, (_week, change) in found], TOP, HEIGHT)
    return [
        {
            "text": words(key, change=words.formats.signed_percent(change)),
            "role": part,
            "y": y,
            "week": week,
        }
        for (key, part, (week, change)), y in zip(found, pixels, strict=True)
    ]


def _pixel(change: float, comparison: Comparison) -> float:
    low, high, _step = _ends(comparison)
    return HEIGHT + (change - low) / (high - low) * (TOP - HEIGHT)


def _texts(labels: list[Spec]) -> list[Spec]:
    """Right of the ends on a wide plot, on a rim of paper; on a narrow one the sentences below say it."""
    mark = {
        "type": "text",
        "align": "left",
        "baseline": "middle",
        "fontSize": SIZE,
        "fontWeight": 600,
        "x": expression(f"scale('x', datum.week) + {GAP}"),
        "y": expression("datum.y"),
        "text": expression(f"width >= {NARROW} ? datum.text : ''"),
    }
    rim = {"stroke": role_expression("paper"), "strokeWidth": 4, "strokeJoin": "round"}
    return [
        layer(rows(labels), mark | rim, color=role("paper")),
        layer(rows(labels), mark, color=role_of("role")),
    ]


def _title(words: Words) -> Spec:
    mark = {"type": "text", "text": words("paths.axis"), "align": "left", "fontSize": SMALL, "x": 0, "y": READOUT}
    return layer(rows([{}]), mark | {"baseline": "middle"}, color=role("muted"))


def _by_week(comparison: Comparison, words: Words) -> list[Spec]:
    """For every week what this one, the median, the lowest and the highest of the earlier ones had changed."""
    this, middle = dict(comparison.chosen.changes), dict(comparison.median)
    others: dict[int, list[float]] = {}
    for path in comparison.earlier:
        for week, change in path.changes:
            others.setdefault(week, []).append(change)
    told = []
    for week in sorted({*this, *others}):
        found = others.get(week, [])
        values = (this.get(week), middle.get(week), min(found, default=None), max(found, default=None))
        written = {name: words.formats.signed_percent(value) for name, value in zip(SAID, values, strict=True)}
        told.append({"week": week, "told": words("paths.readout", week=week, **written)})
    return told


def _pointer() -> list[Spec]:
    """The week under the pointer or the finger: a rule, and a line of text above the plot."""
    chosen = "isValid(point.week) && datum.week === point.week[0]"
    edges = {"x": expression("scale('x', datum.week - 0.5)"), "x2": expression("scale('x', datum.week + 0.5)")}
    strip = {"type": "rect", **edges, "y": 0, "y2": HEIGHT, "opacity": 0}
    select = {"type": "point", "fields": ["week"], "on": "pointerover,click,touchend", "clear": "pointerout"}
    rule = {"type": "rule", "y": TOP, "y2": HEIGHT, "strokeWidth": 1, "opacity": 0.6}
    text = {"type": "text", "x": expression("right"), "y": READOUT, "align": "right", "baseline": "middle"}
    said = {"field": "told", "type": "nominal"}
    return [
        layer(TOLD, rule, where=chosen, x=_x(), color=role("text")),
        layer(TOLD, {**text, "fontSize": 12, "fontWeight": 600}, where=chosen, text=said, color=role("text")),
        {**layer(TOLD, strip), "params": [{"name": "point", "select": {**select, "toggle": False}}]},
    ]
