"""Finished figures of the bare page, from the recorded closes by plain loops.

Independent of the project's own sums and charts on purpose: the bare page must
not become dearer, or cheaper, when ours does.
"""

import csv
import json
from pathlib import Path

RECORDED = Path(__file__).parents[2] / "lib" / "sources" / "data" / "recorded" / "weekly_closes.csv"
WINDOW = 26
RANGES = {"1y": 52, "3y": 156, "2022": 211, "all": 10_000}
WIDE = {"width": "container", "height": 460}

Row = dict[str, str | float | None]


def write_figures(path: Path) -> None:
    """Write the page's metrics, charts by range, and table as JSON."""
    rows = _rows()
    page = {
        "headline": "Small growth against the S&P 500, everything precomputed",
        "metrics": _metrics(rows[-1]),
        "charts": {name: _chart(rows[-weeks:]) for name, weeks in RANGES.items()},
        "table": rows[::-1],
        "source": f"Recorded weekly closes, {len(rows)} weeks.",
    }
    path.write_text(json.dumps(page))


def _rows() -> list[Row]:
    with RECORDED.open(encoding="utf-8") as lines:
        closes = [(week["session"], float(week["RUO"]), float(week["GSPC"])) for week in csv.DictReader(lines)]
    ratios = [100 * small / large for _, small, large in closes]
    return [_row(closes[i][0], ratios[i], ratios[max(0, i + 1 - WINDOW) : i + 1]) for i in range(len(closes))]


def _row(session: str, ratio: float, latest: list[float]) -> Row:
    average = sum(latest) / WINDOW if len(latest) == WINDOW else None
    deviation = None if average is None else ratio - average
    return {"session": session, "ratio": ratio, "average": average, "deviation": deviation}


def _metrics(row: Row) -> list[tuple[str, str]]:
    values = [("Ratio", row["ratio"]), ("Average", row["average"]), ("Deviation", row["deviation"])]
    return [(name, f"{value:.2f}") for name, value in values * 2]


def _chart(rows: list[Row]) -> dict[str, object]:
    """Ratio, average, fill, deviation bars and a crosshair on one time axis."""
    time = {"field": "session", "type": "temporal", "title": None}
    above = {"range": [300, 0], "zero": False}
    ratio = {"field": "ratio", "type": "quantitative", "scale": above, "title": "%"}
    average = {"field": "average", "type": "quantitative", "scale": above}
    deviation = {"field": "deviation", "type": "quantitative", "scale": {"range": [440, 340]}, "title": "pt"}
    hover = {"name": "hover", "select": {"type": "point", "on": "pointerover", "nearest": True, "fields": ["session"]}}
    return WIDE | {
        "data": {"values": rows},
        "resolve": {"scale": {"y": "independent"}},
        "encoding": {"x": time},
        "layer": [
            {
                "layer": [
                    {"mark": {"type": "area", "opacity": 0.3}, "encoding": {"y": ratio, "y2": {"field": "average"}}},
                    {"mark": {"type": "line", "strokeDash": [5, 3]}, "encoding": {"y": average}},
                    {"mark": {"type": "line"}, "encoding": {"y": ratio}},
                ]
            },
            {"mark": {"type": "bar"}, "encoding": {"y": deviation}},
            {"mark": {"type": "rule", "opacity": 0}, "params": [hover], "encoding": {"tooltip": [time, ratio]}},
        ],
    }
