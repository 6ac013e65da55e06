"""The charts of a report, of fixed width and in fixed colours."""

from lib.charts.attribution_steps import attribution_steps
from lib.charts.layers import Spec
from lib.charts.relative_strength import strength_chart
from lib.charts.risk_map import risk_map
from lib.charts.view import ChartView
from lib.charts.waterfall import waterfall
from lib.domain.pictures import Mode
from lib.reports.fonts import LATIN, STACK
from lib.reports.theme import theme_of
from lib.reports.weekly.material import Material
from lib.reports.weekly.rise import RISE
from lib.reports.weekly.risks import told_risks
from lib.reports.weekly.why import split_of

WIDE, NARROW = 680, 350
HEIGHT, WHY = 268, 350
MAP, MAP_HEIGHT = 310, 230
APART = 2
"""Least distance of two labels on an axis."""


def ratio_picture(material: Material, width: int) -> Spec | None:
    """Ratio with average, regimes and events above, deviation below; none while no ratio is known."""
    strength = material.summary.strength
    if strength.weeks["ratio"].isna().all():
        return None
    chart = strength_chart(strength, material.events, ChartView(height=HEIGHT), material.words, material.sides)
    return fixed(chart, width)


def why_picture(material: Material) -> Spec | None:
    """Parts of the week's change; none when there is nothing to compare."""
    split = split_of(material)
    if split is None:
        return None
    sides = (material.pair.numerator.label, material.pair.denominator.label)
    steps = attribution_steps(split, sides, material.words)
    return fixed(waterfall(steps, rise=RISE[material.words.language]), WHY)


def risk_picture(material: Material) -> Spec | None:
    """Likelihood against impact; none when no risk has been reviewed."""
    told = told_risks(material.risks)
    return fixed({**risk_map(told, material.words), "height": MAP_HEIGHT}, MAP) if told else None


def fixed(chart: Spec, width: int) -> Spec:
    """Chart without a page around it: of a width, on nothing, in light colours."""
    theme = theme_of(Mode.LIGHT)
    axis = {**chart["config"].get("axis", {}), "labelSeparation": APART}
    config = {"font": f"{LATIN}, {STACK}", "range": {"category": list(theme.chart)}, "axis": axis}
    return {"description": "", **chart, "width": width, "background": None, "config": {**chart["config"], **config}}
