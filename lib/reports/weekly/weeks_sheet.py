"""Every week of the pair: two closes as numbers, and formulas for all that follows from them."""

import math
from collections.abc import Iterator

from lib.analytics.regimes import completed
from lib.reports.table import Kind
from lib.reports.weekly.material import Material
from lib.reports.weekly.sheet import Content, Formula, Sheet

KINDS = (
    Kind.DAY, Kind.CLOSE, Kind.CLOSE, Kind.RATIO, Kind.RATIO, Kind.POINTS,
    Kind.CHANGE, Kind.CHANGE, Kind.CHANGE, Kind.POINTS, Kind.TEXT,
)  # fmt: skip
WIDTHS = (12, 14, 14, 10, 12, 12, 14, 14, 14, 16, 12)
FIRST_LINE = 2


def fill_weeks(sheet: Sheet, material: Material) -> int:
    """Fill the sheet, oldest week first; gives the line of the last week with a ratio."""
    strength, words = material.summary.strength, material.words
    numerator, denominator = material.sides
    headers = (
        words("table.session"),
        words("table.numerator_close", name=numerator),
        words("table.denominator_close", name=denominator),
        words("table.ratio"),
        words("table.average", window=strength.rules.window),
        words("table.deviation"),
        words("table.relative_deviation"),
        words("report.sheet.change", name=numerator),
        words("report.sheet.change", name=denominator),
        words("table.against", benchmark=material.pair.denominator.label),
        words("table.status"),
    )
    sheet.head(1, headers, WIDTHS)
    last = FIRST_LINE
    for line, row in enumerate(_rows(material), FIRST_LINE):
        for column, (content, kind) in enumerate(zip(row, KINDS, strict=True), 1):
            sheet.write(line, column, content, kind)
        last = line if row[3] is not None else last
    sheet.sheet.freeze_panes = "B2"
    return last


def _rows(material: Material) -> Iterator[tuple[Content, ...]]:
    strength = material.summary.strength
    weeks = completed(strength.weeks)
    above, below = (weeks[name].to_numpy(dtype=float).tolist() for name in ("numerator", "denominator"))
    figures = weeks[["ratio", "average", "deviation_points", "relative_deviation"]].to_numpy(dtype=float).tolist()
    for place, (session, status) in enumerate(zip(weeks.index, weeks["status"], strict=True)):
        line, first = FIRST_LINE + place, FIRST_LINE + place - strength.rules.window + 1
        ratio, average, deviation, relative = figures[place]
        up, down = _change("B", above, place, line), _change("C", below, place, line)
        yield (
            session.date(),
            _known(above[place]),
            _known(below[place]),
            _formula(f"B{line}/C{line}", ratio),
            _formula(f"AVERAGE(D{first}:D{line})", average),
            _formula(f"(D{line}-E{line})*100", deviation),
            _formula(f"D{line}/E{line}-1", relative),
            up,
            down,
            _formula(f"(H{line}-I{line})*100", (up.result - down.result) * 100) if up and down else None,
            material.words(f"status.{status}"),
        )


def _change(letter: str, closes: list[float], place: int, line: int) -> Formula | None:
    """Change on the week before, where both closes are known."""
    if place == 0:
        return None
    return _formula(f"{letter}{line}/{letter}{line - 1}-1", closes[place] / closes[place - 1] - 1)


def _formula(text: str, result: float) -> Formula | None:
    return None if math.isnan(result) else Formula(text, result)


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
