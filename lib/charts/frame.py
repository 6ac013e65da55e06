"""What every chart of the ratio shares: size, time scale, type and locale."""

from lib.charts.config import chart_config
from lib.charts.end_labels import gutter
from lib.charts.geometry import NARROW
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role
from lib.charts.scene import Scene
from lib.charts.time_axis import time_axis
from lib.charts.week_rows import week_rows

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

JAPANESE_TIME = {
    "dateTime": "%Y年%-m月%-d日(%a) %H:%M:%S",
    "date": "%Y年%-m月%-d日",
    "time": "%H:%M:%S",
    "periods": ["午前", "午後"],
    "days": ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"],
    "shortDays": ["日", "月", "火", "水", "木", "金", "土"],
    "months": [f"{month}月" for month in range(1, 13)],
    "shortMonths": [f"{month}月" for month in range(1, 13)],
}


def framed(scene: Scene, layers: list[Spec]) -> Spec:
    """Finished specification of some layers over the weeks of a scene."""
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": scene.geometry.plot,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 4, "top": 2, "bottom": 2},
        "params": [{"name": "right", "expr": f"width < {NARROW} ? width : width - {gutter(scene)}"}],
        "layer": [_time_line(scene), *layers],
        "resolve": {"scale": {"y": "independent"}},
        "config": _config(scene.words.language),
        "datasets": {"weeks": week_rows(scene.weeks, log=scene.ratio.panel.log)},
    }


def _time_line(scene: Scene) -> Spec:
    """Base line of the plot; carries the time scale and axis for all layers."""
    # An expression: Vega-Lite wraps plain numbers in datetime(…), which Streamlit's interpreter takes for a year.
    domain = expression(str(list(scene.span)))
    scale = {"type": "utc", "domain": domain, "range": [0, expression("right")], "nice": False, "padding": 0}
    axis = time_axis(scene.weeks.index, scene.words.language)
    first, last = ({"t": instant} for instant in scene.span)
    mark = {"type": "line", "strokeWidth": 1, "y": scene.geometry.plot}
    x = {"field": "t", "type": "temporal", "scale": scale, "axis": axis}
    return layer(rows([first, last]), mark, x=x, color=role("grid"))


def _config(language: str) -> Spec:
    return {
        **chart_config(labelFontSize=11, titleFontSize=11),
        **({"locale": {"time": JAPANESE_TIME}} if language == "ja" else {}),
    }
