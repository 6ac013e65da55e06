"""What followed weeks like these beside what followed any week, one pair of bars for each horizon."""

from collections.abc import Iterator

from lib.analytics.event_study import EventStudy, Outcome, Spread
from lib.charts.axis_steps import places, round_step, ticks
from lib.charts.config import chart_config
from lib.charts.frame import SCHEMA
from lib.charts.layers import Spec, expression, layer, literal, rows
from lib.charts.roles import role, role_expression, role_of
from lib.charts.text_width import text_width
from lib.locales.catalogue import Words

SIZE, SMALL = 12, 11
HEAD, THEN, ALWAYS, STEP = 12, 31, 49, 70
HALF_BAR = 6
GAP, MARGIN = 10, 4
MOST_TICKS = 6
Y = expression("datum.y")


def followed_chart(study: EventStudy, words: Words) -> Spec:
    """Median, middle half and bootstrap band for each horizon, those without an answer named.

    Parameters
    ----------
    study
        A study with an answer over one horizon at least.
    """
    spreads = [row for place, outcome in enumerate(study.outcomes) for row in _spread_rows(place, outcome, words)]
    height = STEP * len(study.outcomes)
    gutter = round(max(text_width(row["text"], SIZE, bold=True) for row in spreads)) + GAP + MARGIN
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 4, "top": 2, "bottom": 2},
        "params": [{"name": "right", "expr": f"width - {gutter}"}],
        "layer": [
            _zero(_ends(study), height, words),
            *_headings(study, words),
            *_marks(spreads),
            _band_lines(study),
            _values(spreads),
        ],
        "config": chart_config(),
    }


def _zero(ends: tuple[float, float, float], height: int, words: Words) -> Spec:
    """Line at no change; carries the scale and the axis of all layers."""
    low, high, step = ends
    marks = ticks(low, high, step)
    decimals = places([100 * mark for mark in marks])
    labels = [words.formats.ratio(mark, decimals) for mark in marks]
    axis = {
        "values": marks,
        "labelExpr": f"{literal(labels)}[indexof({marks}, datum.value)]",
        "labelColor": role_expression("muted"),
        "labelFontSize": SMALL,
        "labelOverlap": "greedy",
        "labelFlush": True,
        "gridColor": role_expression("grid"),
        "gridOpacity": 0.55,
        "domain": False,
        "ticks": False,
        "title": None,
    }
    scale = {"domain": [low, high], "range": [0, expression("right")], "nice": False, "zero": False, "padding": 0}
    x = {"field": "x", "type": "quantitative", "scale": scale, "axis": axis}
    mark = {"type": "rule", "strokeWidth": 1, "opacity": 0.8, "y": 0, "y2": height}
    return layer(rows([{"x": 0}]), mark, x=x, color=role("muted"))


def _headings(study: EventStudy, words: Words) -> list[Spec]:
    """Horizon and sample above each pair of bars, and a word where an answer is missing."""
    horizons, samples = [], []
    for place, outcome in enumerate(study.outcomes):
        name, y = words("followed.chart.heading", horizon=outcome.horizon), place * STEP
        after = text_width(name, SIZE, bold=True) + GAP
        horizons.append({"text": name, "x": 0, "y": y + HEAD})
        sample = words("followed.chart.sample", count=outcome.count, effective=outcome.effective)
        samples.append({"text": sample, "x": after, "y": y + HEAD})
        if outcome.thin is not None:
            samples.append({"text": words("followed.chart.thin"), "x": 0, "y": y + THEN})
    mark = {"type": "text", "align": "left", "baseline": "middle", "x": expression("datum.x"), "y": Y}
    text = {"field": "text", "type": "nominal"}
    return [
        layer(rows(horizons), {**mark, "fontSize": SIZE, "fontWeight": 600}, text=text, color=role("text")),
        layer(rows(samples), {**mark, "fontSize": SMALL}, text=text, color=role("muted")),
    ]


def _spread_rows(place: int, outcome: Outcome, words: Words) -> Iterator[Spec]:
    for kind, offset, part, spread in (
        ("then", THEN, "ratio", outcome.then),
        ("always", ALWAYS, "muted", outcome.always),
    ):
        if spread is not None:
            text = words(f"followed.chart.{kind}", value=words.formats.signed_percent(spread.median))
            yield {"y": place * STEP + offset, "role": part, "text": text, **_drawn(spread)}


def _drawn(spread: Spread) -> Spec:
    return {"lower": round(spread.lower, 8), "median": round(spread.median, 8), "upper": round(spread.upper, 8)}


def _marks(spreads: list[Spec]) -> list[Spec]:
    """Middle half and median of every row."""
    upper, lower = (expression(f"datum.y {sign} {HALF_BAR}") for sign in "-+")
    bar = {"type": "rect", "opacity": 0.25, "y": upper, "y2": lower}
    dot = {"type": "circle", "size": 70, "opacity": 1, "y": Y}
    return [
        layer(rows(spreads), bar, x=_change("lower"), x2={"field": "upper"}, color=role_of("role")),
        layer(rows(spreads), dot, x=_change("median"), color=role_of("role")),
    ]


def _band_lines(study: EventStudy) -> Spec:
    bands = [
        {"low": round(band.low, 8), "high": round(band.high, 8), "y": place * STEP + THEN}
        for place, outcome in enumerate(study.outcomes)
        if outcome.bands is not None
        for band in (outcome.bands.median,)
    ]
    mark = {"type": "rule", "strokeWidth": 1.5, "y": Y}
    return layer(rows(bands), mark, x=_change("low"), x2={"field": "high"}, color=role("ratio"))


def _values(spreads: list[Spec]) -> Spec:
    """Medians in figures, at the right."""
    mark = {
        "type": "text",
        "align": "left",
        "baseline": "middle",
        "fontSize": SIZE,
        "fontWeight": expression("datum.role === 'ratio' ? 600 : 400"),
        "x": expression(f"right + {GAP}"),
        "y": Y,
    }
    return layer(rows(spreads), mark, text={"field": "text", "type": "nominal"}, color=role_of("role"))


def _ends(study: EventStudy) -> tuple[float, float, float]:
    """Lowest and highest change drawn, zero between them, and the distance of two ticks."""
    drawn = [0.0]
    for outcome in study.outcomes:
        drawn += [end for spread in (outcome.then, outcome.always) if spread for end in (spread.lower, spread.upper)]
        drawn += [outcome.bands.median.low, outcome.bands.median.high] if outcome.bands else []
    step = round_step(max(max(drawn) - min(drawn), 1e-4), MOST_TICKS)
    return min(drawn) // step * step, -(-max(drawn) // step) * step, step


def _change(field: str) -> Spec:
    return {"field": field, "type": "quantitative"}
