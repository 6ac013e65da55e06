"""Values at the ends of the lines; on a narrow plot, in a line above it."""

from dataclasses import dataclass

import pandas as pd

from lib.analytics.mansfield import YEAR
from lib.charts.geometry import LANE, NARROW, TOP
from lib.charts.label_placement import moved_apart
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role_of
from lib.charts.scene import Scene
from lib.charts.text_width import text_width
from lib.domain.closes import WeekStatus
from lib.domain.drawing import Line

SIZE = 11.5
GAP, MARGIN = 9, 4
PLAIN, BOLD = 400, 600


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Text at the end of a line, its part, and the pixel its line ends on."""

    text: str
    role: str
    y: float
    weight: int


def ratio_labels(scene: Scene) -> list[EndLabel]:
    """Labels of ratio and average at the last known week, 14 pixels apart or more."""
    known = scene.weeks[scene.weeks["ratio"].notna()]
    last, session = known.iloc[-1], known.index[-1]
    average = scene.weeks["average"].dropna()
    found = [EndLabel(_ratio_text(scene, last, session), "ratio", scene.ratio.panel.pixel(float(last["ratio"])), BOLD)]
    if len(average) and average.index[-1] >= scene.weeks.index[-2:][0]:
        text = _average_text(scene, float(average.iloc[-1]))
        found.append(EndLabel(text, "average", scene.ratio.panel.pixel(float(average.iloc[-1])), PLAIN))
    placed = moved_apart([label.y for label in found], TOP, scene.geometry.ratio_bottom)
    return [EndLabel(label.text, label.role, y, label.weight) for label, y in zip(found, placed, strict=True)]


def deviation_label(scene: Scene) -> EndLabel | None:
    """Label of the last deviation, if its week is one of the last two."""
    deviation = scene.weeks["deviation_points"].dropna()
    if scene.deviation is None or deviation.index[-1] < scene.weeks.index[-2:][0]:
        return None
    value = float(deviation.iloc[-1])
    ratio = float(scene.weeks["ratio"].dropna().iloc[-1])
    text = scene.words("chart.deviation_value", value=scene.words.formats.points(value, of=ratio))
    return EndLabel(text, "above" if value > 0 else "below", scene.deviation.panel.pixel(value / 2), BOLD)


def gutter(scene: Scene) -> int:
    """Room for the labels at the right of a wide plot, in pixels."""
    deviation = deviation_label(scene)
    labels = [*ratio_labels(scene), *([deviation] if deviation else [])]
    return round(max(text_width(label.text, SIZE, bold=label.weight == BOLD) for label in labels)) + GAP + MARGIN


def end_labels(scene: Scene) -> list[Spec]:
    """Labels right of the lines, or above a narrow plot: ratio at the left, average at the right."""
    lines, deviation = ratio_labels(scene), deviation_label(scene)
    wide = [_row(label, y=label.y, x=GAP, align="left") for label in [*lines, *([deviation] if deviation else [])]]
    narrow = [_above(label) for label in lines]
    if deviation and scene.deviation:
        narrow.append(_row(deviation, y=scene.deviation.panel.top - 9, x=0, align="right"))
    return [_texts(wide, f"width >= {NARROW}"), _texts(narrow, f"width < {NARROW}")]


def _above(label: EndLabel) -> Spec:
    """Label in the line above a narrow plot, with a sample of its line."""
    if label.role == "ratio":
        return _row(label, y=LANE, x=None, align="left", sample="— ")
    return _row(label, y=LANE, x=0, align="right", sample="- - ")


def _row(label: EndLabel, *, y: float, x: float | None, align: str, sample: str = "") -> Spec:
    return {"text": sample + label.text, "role": label.role, "weight": label.weight, "y": y, "x": x, "align": align}


def _texts(labels: list[Spec], shown: str) -> Spec:
    mark = {
        "type": "text",
        "x": expression("datum.x === null ? 0 : right + datum.x"),
        "y": expression("datum.y"),
        "align": expression("datum.align"),
        "baseline": "middle",
        "fontSize": SIZE,
        "fontWeight": expression("datum.weight"),
        "text": expression(f"{shown} ? datum.text : ''"),
    }
    return layer(rows(labels), mark, color=role_of("role"))


def _ratio_text(scene: Scene, last: pd.Series, session: pd.Timestamp) -> str:
    """Value of the last known week; dated where that is not one of the last two, provisional where it runs."""
    text = _line_text(scene, float(last["ratio"]))
    if session < scene.weeks.index[-2:][0]:
        return f"{text} ({scene.words.formats.iso(session.date())})"
    running = last["status"] == WeekStatus.PROVISIONAL.value
    return f"{text} ({scene.words('chart.provisional')})" if running else text


def _line_text(scene: Scene, value: float) -> str:
    if scene.drawing.line is Line.MANSFIELD:
        return scene.words("depth.mansfield_value", value=scene.words.formats.signed_percent(value))
    return scene.words("chart.ratio_value", value=scene.words.formats.ratio(value))


def _average_text(scene: Scene, value: float) -> str:
    if scene.drawing.line is Line.MANSFIELD:
        return scene.words("depth.mansfield_zero", weeks=YEAR)
    window, text = scene.strength.rules.window, scene.words.formats.ratio(value)
    return scene.words("chart.average_value", window=window, value=text)
