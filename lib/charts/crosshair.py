"""The week under the pointer or the finger: a rule, dots, and a line of text written in the chart.

``touchend`` and ``click`` beside ``pointerover``, since on a phone nothing
hovers; text in the chart, since tooltips do not show on touch.
"""

from lib.charts.channels import time, vertical
from lib.charts.geometry import NARROW, READOUT, TOP
from lib.charts.instants import milliseconds
from lib.charts.layers import WEEKS, Spec, expression, layer, literal
from lib.charts.roles import role, role_expression
from lib.charts.scene import Scene
from lib.charts.week_rows import STATUSES
from lib.charts.week_strip import WEEK_UNDER_POINTER, week_strip
from lib.domain.drawing import Line

PICKED = "picked"
DIGITS, SMALL = ".3r", 0.001
CHOSEN = "isValid(week.t)"
EN_SPACE, EM_SPACE = " + '\u2002' + ", " + '\u2003' + "

_DATES = {
    "en": "utcFormat(datum.t, '%Y-%m-%d') + ' (' + ['Sun','Mon','Tue','Wed','Thu','Fri','Sat'][utcday(datum.t)] + ')'",
    "ja": "utcFormat(datum.t, '%Y年%-m月%-d日') + '(' + ['日','月','火','水','木','金','土'][utcday(datum.t)] + ')'",
}


def pointer(scene: Scene) -> Spec:
    """Invisible strip for every week over the whole height; it catches pointer and click, and carries the tooltip."""
    strip = week_strip(scene.geometry.plot, cursor="crosshair", tooltip=expression(_tooltip(scene)))
    click = {"type": "point", "fields": ["t"], "on": "click,touchend", "toggle": False}
    params = [WEEK_UNDER_POINTER, {"name": PICKED, "select": click}]
    return {**layer(WEEKS, strip, where="datum.status >= 0"), "params": params}


def crosshair(scene: Scene) -> list[Spec]:
    """Rule and readout of the chosen week; at rest, the readout of the last one."""
    last = milliseconds(scene.weeks.index[-1])
    return [
        {
            "data": WEEKS,
            "transform": [{"filter": f"datum.status >= 0 && datum.t === ({CHOSEN} ? week.t[0] : {last})"}],
            "layer": [_rule(scene), _dot(scene, "average"), _dot(scene, "ratio"), _readout(scene)],
        }
    ]


def _rule(scene: Scene) -> Spec:
    mark = {"type": "rule", "y": TOP - 6, "y2": scene.geometry.plot, "strokeWidth": 1, "aria": False}
    opacity = {"opacity": expression(f"{CHOSEN} ? 0.6 : 0")}
    return {"mark": mark | opacity, "encoding": {"x": time(), "color": role("text")}}


def _dot(scene: Scene, field: str) -> Spec:
    mark = {
        "type": "point",
        "shape": "circle",
        "size": 44,
        "strokeWidth": 2,
        "fill": role_expression("paper"),
        "stroke": role_expression(field),
        "opacity": expression(f"{CHOSEN} && isValid(datum.{field}) ? 1 : 0"),
        "aria": False,
    }
    return {"mark": mark, "encoding": {"x": time(), "y": vertical(field, scene.ratio.panel)}}


def _readout(scene: Scene) -> Spec:
    parts = _parts(scene)
    named = [f"{literal(scene.words(key) + ' ')} + {part}" for key, part in _named(parts)]
    short = [parts["week"], *(part for _key, part in _named(parts))]
    long = [parts["week"], *named, parts["status"]]
    mark = {
        "type": "text",
        "text": expression(f"width < {NARROW} ? {_joined(short, EN_SPACE)} : {_joined(long, EM_SPACE)}"),
        "x": expression("right"),
        "y": READOUT,
        "align": "right",
        "baseline": "middle",
        "fontSize": 12,
        "fontWeight": expression(f"{CHOSEN} ? 600 : 400"),
        "color": expression(f"scale('color', {CHOSEN} ? 'text' : 'muted')"),
        "aria": False,
    }
    return {"mark": mark, "encoding": {}}


def _joined(parts: list[str], gap: str) -> str:
    return gap.join(f"({part})" for part in parts)


def _named(parts: dict[str, str]) -> list[tuple[str, str]]:
    figures = ("mansfield", "ratio", "average", "deviation")
    return [(_word(name), parts[name]) for name in figures if name in parts]


def _word(name: str) -> str:
    return "depth.mansfield" if name == "mansfield" else f"chart.tooltip.{name}"


def _parts(scene: Scene) -> dict[str, str]:
    """Expression that writes each figure of a week in the reader's language; what is unknown shows as —."""
    english = scene.words.language == "en"
    percent, point = (" %", " pt") if english else ("%", "pt")
    mansfield = scene.drawing.line is Line.MANSFIELD
    drawn = {"mansfield": _figure("datum.ratio * 100", "+,.2f", percent)} if mansfield else {}
    level = "datum.level" if mansfield else "datum.ratio"
    average = {} if mansfield else {"average": _figure("datum.average * 100", ",.2f", percent, DIGITS)}
    return {
        "week": _DATES[scene.words.language],
        **drawn,
        "ratio": _figure(f"{level} * 100", ",.2f", percent, DIGITS),
        **average,
        "deviation": _figure("datum.deviation", "+,.2f", point, f"+{DIGITS}", of=level),
        "relative_deviation": _figure("datum.relative * 100", "+,.2f", percent),
        "status": f"{literal([scene.words(f'status.{status}') for status in STATUSES])}[datum.status]",
    }


def _figure(value: str, form: str, unit: str, small: str | None = None, *, of: str | None = None) -> str:
    """Expression of a figure; ``small`` is its form where the ratio, or that it is points ``of``, is below 0.1 %."""
    field = value.removesuffix(" * 100")
    forms = f"abs({of or field}) < {SMALL} ? '{small}' : '{form}'" if small else f"'{form}'"
    return f"(isValid({field}) ? format({value}, {forms}) + {literal(unit)} : '—')"


def _tooltip(scene: Scene) -> str:
    rows = [f"{literal(scene.words(_word(name)))}: {part}" for name, part in _parts(scene).items()]
    return "{" + ", ".join(rows) + "}"
