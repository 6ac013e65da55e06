"""Colours by the part they play, so that a drawn chart follows light and dark by itself.

Position on ``range="category"`` is the position in ``chartCategoricalColors`` of ``.streamlit/config.toml``.
"""

from lib.charts.layers import Spec

ROLES = ("ratio", "average", "above", "below", "regime", "muted", "up", "down", "text", "grid", "paper")
SCALE: Spec = {"domain": list(ROLES), "range": "category"}


def role(name: str) -> Spec:
    """Colour channel of a layer that plays one part.

    Raises
    ------
    ValueError
        If the theme has no such part.
    """
    return {"datum": ROLES[ROLES.index(name)], "type": "nominal"}


def role_of(field: str) -> Spec:
    """Colour channel of a layer whose rows name their part; carries the scale for the whole chart."""
    return {"field": field, "type": "nominal", "scale": SCALE, "legend": None}


def role_expression(name: str) -> Spec:
    """Colour of a part where only an expression is accepted, such as axis labels."""
    return {"expr": f"scale('color', '{ROLES[ROLES.index(name)]}')"}
