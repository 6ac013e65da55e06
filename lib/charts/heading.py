"""Which pair a chart shows, written in the picture so that a copied picture still says it."""

from lib.analytics.mansfield import YEAR
from lib.charts.geometry import READOUT
from lib.charts.layers import Spec, expression, layer, literal, rows
from lib.charts.roles import role
from lib.charts.scene import Scene
from lib.domain.closes import Basis
from lib.domain.drawing import Line

WIDE_ENOUGH = 760


def heading(scene: Scene) -> Spec:
    """Names of the two sides and a logarithmic scale at the top left, where the readout leaves room."""
    numerator, denominator = scene.names
    text = literal(f"{numerator} ÷ {denominator}{_form(scene)}")
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


def _form(scene: Scene) -> str:
    """What is drawn where it is not the plain ratio of prices."""
    origin = scene.strength.provenance
    dividends = origin is not None and origin.basis is Basis.TOTAL_RETURN
    basis = f" ({scene.words('basis.total_return')})" if dividends else ""
    return basis + _line(scene)


def _line(scene: Scene) -> str:
    if scene.drawing.line is Line.MANSFIELD:
        return f" ({scene.words('depth.mansfield_form', weeks=YEAR)})"
    return f" ({scene.words('scale.log')})" if scene.ratio.panel.log else ""
