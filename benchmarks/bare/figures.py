"""Finished figures of the bare page: metrics and table by plain loops, charts as ours end up."""

import csv
import json
from datetime import date
from pathlib import Path

from benchmarks.pairs import sixty_pairs, strips
from lib.analytics.regime_paths import compare_regimes
from lib.analytics.relative_strength import RelativeStrength, relative_strength
from lib.charts.overview import overview
from lib.charts.regime_paths import regime_paths
from lib.charts.relative_strength import strength_chart, summary_chart
from lib.charts.view import ChartView
from lib.domain.events import STARTING_EVENTS
from lib.domain.instruments import BENCHMARK, SMALL_GROWTH
from lib.domain.pair_choice import SPANS
from lib.domain.selection import Range, Rules
from lib.locales.catalogue import words_for
from lib.sources.recorded import RecordedSource

RECORDED = Path(__file__).parents[2] / "lib" / "sources" / "data" / "recorded" / "weekly_closes.csv"
WINDOW = 26
LAST = date(2026, 1, 16)

Row = dict[str, str | float | None]


def write_figures(path: Path) -> None:
    """Write the page's metrics, charts by range, and table as JSON."""
    rows, grid = _rows(), sixty_pairs()
    strip, paths = _further_charts()
    page = {
        "overview": strip,
        "paths": paths,
        "headline": "Small growth against the S&P 500, everything precomputed",
        "metrics": _metrics(rows[-1]),
        "charts": _charts(),
        "strips": {weeks: strips(grid, weeks) for weeks in SPANS},
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


def _strength() -> RelativeStrength:
    recorded = RecordedSource()
    closes = {symbol: recorded.fetch(symbol, first=None, last=None).closes for symbol in (SMALL_GROWTH, BENCHMARK)}
    return relative_strength(closes[SMALL_GROWTH], closes[BENCHMARK], LAST, Rules(), pair=(SMALL_GROWTH, BENCHMARK))


def _further_charts() -> tuple[object, object]:
    """The strip under the chart, and the regimes laid over each other."""
    strength, words = _strength(), words_for("en")
    comparison = compare_regimes(strength.weeks, strength.side_regimes[-1], strength.side_regimes)
    return overview(strength.weeks, None, words), regime_paths(comparison, words)


def _charts() -> dict[str, object]:
    """Our own charts, finished beforehand: the bare page draws what ours draws and works nothing out."""
    strength = _strength()
    words, names = words_for("en"), ("Russell 2000 Growth", "S&P 500")
    summary: dict[str, object] = {"summary": summary_chart(strength, STARTING_EVENTS, words, names)}
    return summary | {
        chosen.value: strength_chart(strength, STARTING_EVENTS, ChartView(chosen), words, names) for chosen in Range
    }
