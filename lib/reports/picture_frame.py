"""A finished chart with everything around it that a page would say: answer, pair, week, source."""

import re
from dataclasses import dataclass

from lib.charts.layers import Spec, layer, rows
from lib.charts.text_width import text_width
from lib.reports.fonts import STACK
from lib.reports.theme import Theme

WIDTH, SIDE, ABOVE = 1200, 20, 18
TITLE, SUBTITLE, NOTE = 19, 12.5, 11
LINE, BELOW_AXIS = 16, 48
WIDEST = WIDTH - 2 * SIDE - 120
"""Lines are broken this wide; fonts differ by a tenth, and the axis labels stand left of the text."""
UNBROKEN = re.compile(r"(?:[!-~\u00a0−÷·]+|.)[。、）」]* ?")


@dataclass(frozen=True, slots=True)
class Caption:
    """What is written above and below the chart, and what is told to those who cannot see it."""

    title: str
    subtitle: str
    notes: tuple[str, ...]
    alternative: str


def framed_picture(chart: Spec, caption: Caption, theme: Theme) -> Spec:
    """Chart of fixed width in fixed colours, with its caption inside.

    Parameters
    ----------
    chart
        Finished specification for a page.
    caption
        Texts around it; long ones are broken into lines.
    theme
        Colours that a page would have given.
    """
    notes = [line for note in caption.notes for line in wrapped(note, NOTE)]
    colours = {"font": STACK, "range": {"category": list(theme.chart)}}
    return {
        **chart,
        "width": WIDTH,
        "background": theme.background,
        "padding": {"left": SIDE, "right": SIDE, "top": ABOVE, "bottom": SIDE + LINE * len(notes)},
        "description": caption.alternative,
        "title": _title(caption, theme),
        "layer": [*chart["layer"], _notes(notes, chart["height"] + BELOW_AXIS, theme)],
        "config": {**chart["config"], **colours},
    }


def wrapped(text: str, size: float, *, bold: bool = False) -> list[str]:
    """Lines of a text that fit the picture, broken at spaces and between Japanese letters."""
    lines = [""]
    for piece in UNBROKEN.findall(text):
        if lines[-1] and text_width(lines[-1] + piece, size, bold=bold) > WIDEST:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _title(caption: Caption, theme: Theme) -> Spec:
    return {
        "text": wrapped(caption.title, TITLE, bold=True),
        "subtitle": wrapped(caption.subtitle, SUBTITLE),
        "anchor": "start",
        "frame": "group",
        "fontSize": TITLE,
        "fontWeight": 600,
        "color": theme.text,
        "subtitleFontSize": SUBTITLE,
        "subtitleColor": theme.muted,
        "subtitlePadding": 6,
        "offset": 14,
    }


def _notes(lines: list[str], top: float, theme: Theme) -> Spec:
    mark = {
        "type": "text",
        "text": lines,
        "x": 0,
        "y": top,
        "align": "left",
        "baseline": "middle",
        "fontSize": NOTE,
        "lineHeight": LINE,
        "color": theme.muted,
    }
    return layer(rows([{}]), mark)
