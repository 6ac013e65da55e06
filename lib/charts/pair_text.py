"""What is written beside each pair of a strip: at rest the last week, under the pointer any other."""

from collections.abc import Sequence

from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.pair_cell import BOTTOM, NAME, PITCH, SIDE, TOP, PairCell, pixel_values
from lib.charts.roles import role, role_of
from lib.locales.catalogue import Words

CHOSEN = "isValid(week.t)"
AT_REST = expression(f"{CHOSEN} ? 0 : 1")
ROOM_FOR_RATIO = 74
LINK: Spec = {
    "name": "link",
    "select": {"type": "point", "fields": ["link"], "on": "pointerover", "clear": "pointerout"},
}
"""Vega-Lite 6 makes every layer deaf but those with a selection, as soon as one has any: links need one."""
EN_SPACE = " + '\u2002' + "


def pair_texts(cells: Sequence[PairCell]) -> list[Spec]:
    """Name and ratio; under them side and deviation of the last week."""
    written = [
        {
            "top": place * PITCH,
            "name": cell.name,
            "link": cell.link,
            "ratio": cell.ratio,
            "side": cell.side,
            "deviation": cell.deviation,
            "role": cell.standing.side or "muted",
        }
        for place, cell in enumerate(cells)
    ]
    bold = {"fontSize": 12.5, "fontWeight": 600}
    name = {"limit": expression(f"width - {ROOM_FOR_RATIO}"), "href": expression("datum.link"), "cursor": "pointer"}
    data, right = rows(written), {"x": expression("width"), "align": "right"}
    return [
        {**layer(data, _text("name", NAME) | bold | name, color=role("text")), "params": [LINK]},
        layer(data, _text("ratio", NAME) | bold | right, color=role("text")),
        layer(data, _text("side", SIDE) | {"opacity": AT_REST, "fontWeight": 600}, color=role_of("role")),
        layer(data, _text("deviation", SIDE) | right | {"opacity": AT_REST}, color=role("muted")),
    ]


def readouts(cells: Sequence[PairCell], words: Words) -> list[Spec]:
    """Rule and figures of the week under the pointer, in every pair of the strip."""
    chosen = [{"filter": f"{CHOSEN} && datum.t === week.t[0]"}]
    top = f"datum.p * {PITCH}"
    rule = {
        "type": "rule",
        "y": expression(f"{top} + {TOP - 4}"),
        "y2": expression(f"{top} + {BOTTOM}"),
        "strokeWidth": 1,
        "opacity": 0.6,
        "aria": False,
    }
    text = _text("", SIDE) | {
        "text": expression(_figures(cells, words)),
        "y": expression(f"{top} + {SIDE}"),
        "x": expression("width"),
        "align": "right",
        "fontWeight": 600,
        "aria": False,
    }
    x = {"field": "t", "type": "temporal"}
    return [
        {"transform": chosen, "mark": rule, "encoding": {"x": x, "color": role("text")}},
        {"transform": chosen, "mark": text, "encoding": {"color": role("text")}},
    ]


def _figures(cells: Sequence[PairCell], words: Words) -> str:
    """Day, ratio, average and deviation, worked back from the point: only the week under the pointer needs them."""
    origins, steps = pixel_values(cells)
    unit, point = ("\u00a0%", "\u00a0pt") if words.language == "en" else ("%", "pt")
    ratio, average = (f"100 * ({origins}[datum.p] + {steps}[datum.p] * datum.{field})" for field in "yb")
    deviation = f"100 * {steps}[datum.p] * (datum.y - datum.b)"
    known = "isValid(datum.y) && isValid(datum.b)"
    parts = (
        "utcFormat(datum.t, '%Y-%m-%d')",
        f"(isValid(datum.y) ? format({ratio}, ',.2f') + '{unit}' : '—')",
        f"(isValid(datum.b) ? format({average}, ',.2f') + '{unit}' : '—')",
        f"({known} ? format({deviation}, '+,.2f') + '{point}' : '—')",
    )
    return EN_SPACE.join(parts)


def _text(field: str, y: int) -> Spec:
    return {
        "type": "text",
        "text": expression(f"datum.{field}"),
        "x": 0,
        "y": expression(f"datum.top + {y}"),
        "align": "left",
        "baseline": "middle",
        "fontSize": 11.5,
    }
