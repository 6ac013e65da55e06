"""Which pair a chart shows, written in the picture so that a copied picture still says it."""

from lib.charts.geometry import READOUT
from lib.charts.layers import Spec, expression, layer, literal, rows
from lib.charts.roles import role
from lib.charts.scene import Scene

WIDE_ENOUGH = 760


def heading(scene: Scene) -> Spec:
    """Names of the two sides and a logarithmic scale at the top left, where the readout leaves room."""
    numerator, denominator = scene.names
    scale = f" ({scene.words('scale.log')})" if scene.ratio.panel.log else ""
    text = literal(f"{numerator} ÷ {denominator}{scale}")
    mark = {
        "type": "text",
        "text": expression(f"width < {WIDE_ENOUGH} ? '' : {text}"),
        "x": 0,
        "y": READOUT,
        "align": "left",
        "baseline": "middle",
        "fontSize": 12,
    }
    return layer(rows([{}]), mark, color=role("muted"))
