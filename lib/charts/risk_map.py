"""Where each risk stands between likelihood and impact, and where it came from."""

from collections.abc import Sequence
from itertools import product

from lib.analytics.risk_standing import RiskStanding
from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role, role_expression, role_of
from lib.domain.risks import HIGHEST, LOWEST
from lib.locales.catalogue import Words

HEIGHT, AXIS = 380, 52
FAINTEST, FULLEST = 0.06, 0.62
THINNEST, THICKEST = 1.0, 6.0
LANE, STEP = 0.18, 0.04
MIDDLES = tuple(range(LOWEST, HIGHEST + 1))


def risk_map(shown: Sequence[RiskStanding], words: Words) -> Spec:
    """Heat map of 5 × 5 cells with a numbered disc and a trail for every risk that has been judged.

    Parameters
    ----------
    shown
        Standings of one week; those without likelihood or impact have no place.
    words
        Catalogue of the reader's language.

    Returns
    -------
    dict
        Vega-Lite specification, finished.
    """
    judged = [standing for standing in shown if standing.trail and standing.score is not None]
    trails = [row for standing in judged for row in _trail(standing)]
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": HEIGHT - AXIS,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 4, "top": 2, "bottom": 2},
        "layer": [
            _cells(words),
            _scores(),
            *_paths(trails),
            *_discs([_disc(standing, words) for standing in judged]),
        ],
        "config": chart_config(labelFontSize=12, titleFontSize=11),
    }


def lane(number: int) -> tuple[float, float]:
    """Fixed place of a risk inside a cell, −0.22 to 0.22 each way.

    Nine lanes each way, no two alike, so that neither level nor upright trails lie on each other.
    """
    column, row = (number - 1) % 3, (number - 1) // 3 % 3
    return (
        round((column - 1) * LANE + (row - 1) * STEP, 2),
        round((1 - row) * LANE + (column - 1) * STEP, 2),
    )


def strength_of_ochre(score: int) -> float:
    """Opacity of a cell, even steps from score 1 to score 25."""
    return round(FAINTEST + (FULLEST - FAINTEST) * (score - 1) / (HIGHEST**2 - 1), 3)


def _cells(words: Words) -> Spec:
    cells = [
        {
            "left": x - 0.5,
            "right": x + 0.5,
            "low": y - 0.5,
            "high": y + 0.5,
            "opacity": strength_of_ochre(x * y),
            "role": "below",
        }
        for x, y in product(MIDDLES, MIDDLES)
    ]
    mark = {"type": "rect", "opacity": expression("datum.opacity"), "stroke": role_expression("paper")}
    return layer(
        rows(cells),
        {**mark, "strokeWidth": 2},
        x=_place("left", words("risk.axis.likelihood")),
        x2={"field": "right"},
        y=_place("low", words("risk.axis.impact")),
        y2={"field": "high"},
        color=role_of("role"),
    )


def _scores() -> Spec:
    """Score in the upper right corner of each cell."""
    corners = [{"x": x + 0.45, "y": y + 0.40, "score": x * y} for x, y in product(MIDDLES, MIDDLES)]
    mark = {"type": "text", "align": "right", "baseline": "middle", "fontSize": 10, "opacity": 0.75}
    return layer(rows(corners), mark, x=_place("x"), y=_place("y"), text={"field": "score"}, color=role("text"))


def _paths(trails: list[Spec]) -> list[Spec]:
    """Trails from thin and old to thick and new, with a dot at every older place."""
    older = [row for row in trails if not row["last"]]
    width = {"field": "wide", "type": "quantitative", "scale": None}
    dot = {"type": "circle", "size": 22, "opacity": 0.8}
    return [
        layer(
            rows(trails),
            {"type": "trail", "opacity": 0.6},
            x=_place("x"),
            y=_place("y"),
            size=width,
            detail={"field": "number", "type": "nominal"},
            order={"field": "place", "type": "quantitative"},
            color=role("average"),
        ),
        layer(rows(older), dot, x=_place("x"), y=_place("y"), color=role("ratio")),
    ]


def _discs(discs: list[Spec]) -> list[Spec]:
    disc = {"type": "circle", "size": 270, "opacity": 1, "stroke": role_expression("paper"), "strokeWidth": 1}
    text = {"type": "text", "baseline": "middle", "fontSize": 11, "fontWeight": 700, "color": role_expression("paper")}
    tip = {"field": "tip", "type": "nominal"}
    number = {"field": "number", "type": "nominal"}
    return [
        layer(rows(discs), disc, x=_place("x"), y=_place("y"), color=role("ratio"), tooltip=tip),
        layer(rows(discs), text, x=_place("x"), y=_place("y"), text=number, tooltip=tip),
    ]


def _trail(standing: RiskStanding) -> list[Spec]:
    """Places of the last reviews, oldest first, none for a risk that stayed where it was."""
    if len(set(standing.trail)) == 1:
        return []
    number, last = standing.risk.key or 0, len(standing.trail) - 1
    dx, dy = lane(number)
    return [
        {
            "number": number,
            "place": place,
            "last": place == last,
            "x": round(likelihood + dx, 2),
            "y": round(impact + dy, 2),
            "wide": round(THINNEST + (THICKEST - THINNEST) * place / last, 1),
        }
        for place, (likelihood, impact) in enumerate(standing.trail)
    ]


def _disc(standing: RiskStanding, words: Words) -> Spec:
    number, (likelihood, impact) = standing.risk.key or 0, standing.trail[-1]
    dx, dy = lane(number)
    name, score = standing.risk.name(words.language), words.formats.score(likelihood, impact)
    return {
        "number": number,
        "x": round(likelihood + dx, 2),
        "y": round(impact + dy, 2),
        "tip": words("risk.map.tip", number=number, name=name, score=score),
    }


def _place(field: str, title: str | None = None) -> Spec:
    axis = {
        "values": list(MIDDLES),
        "format": "d",
        "labelColor": role_expression("muted"),
        "titleColor": role_expression("muted"),
        "titleFontWeight": "normal",
        "titlePadding": 8,
        "grid": False,
        "domain": False,
        "ticks": False,
        "title": title,
    }
    scale = {"domain": [LOWEST - 0.5, HIGHEST + 0.5], "nice": False, "zero": False}
    drawn = {"axis": axis} if title is not None else {}  # an axis of none in another layer would take this one away
    return {"field": field, "type": "quantitative", "scale": scale, **drawn}
