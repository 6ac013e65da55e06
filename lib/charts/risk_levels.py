"""How much room each risk had, week by week: from first mention to dropped, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from lib.analytics.risk_levels import LevelSpan
from lib.analytics.weeks import week_ends
from lib.charts.config import chart_config
from lib.charts.frame import JAPANESE_TIME, SCHEMA
from lib.charts.instants import HALF_WEEK, milliseconds
from lib.charts.layers import Spec, expression, layer, rows
from lib.charts.roles import role, role_of
from lib.charts.text_width import text_width
from lib.charts.time_axis import time_axis, time_domain
from lib.domain.risks import Level
from lib.locales.catalogue import Words

ROW, WORD, FOOT = 36, 9, 31
SIZE, SMALL = 12, 11
WIDEST_NAME, GAP = 170, 12
SHORTEST = timedelta(weeks=12)
THICKNESS = {Level.DROPPED: 1, Level.REMARK: 4, Level.SECTION: 9, Level.WATCHLIST: 16}


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A risk's name and its levels, oldest first, at least one."""

    name: str
    spans: Sequence[LevelSpan]


def levels_chart(shown: Sequence[LevelRow], words: Words) -> Spec:
    """One row for each risk, the thicker the bar the higher the level, with its name at every change.

    Parameters
    ----------
    shown
        Risks with at least one reviewed week, in the order of the rows.
    """
    weeks = _weeks(shown)
    spans = [row for place, one in enumerate(shown) for row in _rows(place, one, weeks, words)]
    names = [{"text": one.name, "y": ROW * place + ROW // 2} for place, one in enumerate(shown)]
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": ROW * len(shown),
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 8, "top": 2, "bottom": 2},
        "layer": [_bars(spans, names, weeks, words), _words(spans), _names(names)],
        "config": {
            **chart_config(labelFontSize=SMALL),
            **({"locale": {"time": JAPANESE_TIME}} if words.language == "ja" else {}),
        },
    }


def _weeks(shown: Sequence[LevelRow]) -> pd.DatetimeIndex:
    """Weeks of the time axis: all that are told, twelve at least."""
    first = min(span.first for row in shown for span in row.spans)
    last = max(span.last for row in shown for span in row.spans)
    return week_ends(min(first, last - SHORTEST), last)


def _rows(place: int, shown: LevelRow, weeks: pd.DatetimeIndex, words: Words) -> list[Spec]:
    end = milliseconds(weeks[-1]) + HALF_WEEK
    return [
        {
            "from": milliseconds(span.first),
            "to": end if span is shown.spans[-1] else milliseconds(span.last),
            "top": ROW * place,
            "thick": THICKNESS[span.level],
            "role": "muted" if span.level is Level.DROPPED else "below",
            "text": words(f"risk.level.{span.level}"),
        }
        for span in shown.spans
    ]


def _bars(spans: list[Spec], names: list[Spec], weeks: pd.DatetimeIndex, words: Words) -> Spec:
    lane = min(WIDEST_NAME, max(text_width(row["text"], SIZE) for row in names)) + GAP
    scale = {
        "type": "utc",
        "domain": expression(str(list(time_domain(weeks)))),
        "range": [round(lane), expression("width")],
        "nice": False,
        "padding": 0,
    }
    x = {"field": "from", "type": "temporal", "scale": scale, "axis": time_axis(weeks, words.language)}
    edges = {"y": expression(f"datum.top + {FOOT} - datum.thick"), "y2": expression(f"datum.top + {FOOT}")}
    mark = {"type": "rect", "opacity": 0.55, **edges}
    return layer(rows(spans), mark, x=x, x2={"field": "to"}, color=role_of("role"))


def _words(spans: list[Spec]) -> Spec:
    """The level's name where it begins, if the bar is long enough for it."""
    wide = [{**row, "wide": round(text_width(row["text"], SMALL)) + 8} for row in spans]
    mark = {
        "type": "text",
        "x": expression("scale('x', datum.from) + 4"),
        "y": expression(f"datum.top + {WORD}"),
        "align": "left",
        "baseline": "middle",
        "fontSize": SMALL,
        "text": expression("scale('x', datum.to) - scale('x', datum.from) > datum.wide ? datum.text : ''"),
    }
    return layer(rows(wide), mark, color=role("text"))


def _names(names: list[Spec]) -> Spec:
    mark = {"type": "text", "x": 0, "align": "left", "baseline": "middle", "fontSize": SIZE, "limit": WIDEST_NAME}
    return layer(
        rows(names), {**mark, "y": expression("datum.y")}, text={"field": "text", "type": "nominal"}, color=role("text")
    )
