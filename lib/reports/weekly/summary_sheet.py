"""The first sheet: the answer, its figures out of the weeks, and the indices."""

from collections.abc import Mapping

from lib.analytics.market_summary import IndexRow
from lib.analytics.standing import Standing
from lib.commentary.evidence import evidence
from lib.commentary.headline import headline
from lib.reports.table import Kind
from lib.reports.weekly.material import Material
from lib.reports.weekly.sheet import BOLD, Content, Formula, Sheet

FIGURES_FROM = 6
WIDTHS = (30, 14, 14, 14, 14, 14, 16, 14)
KINDS = (Kind.TEXT, Kind.TEXT, Kind.CLOSE, Kind.CLOSE, Kind.CLOSE, Kind.CHANGE, Kind.POINTS, Kind.TEXT)


def fill_summary(sheet: Sheet, material: Material, weeks: str, last: int) -> None:
    """Fill the sheet.

    Parameters
    ----------
    weeks
        Title of the sheet of weeks.
    last
        Line there of the last week with a ratio.
    """
    words, summary = material.words, material.summary
    texts = (
        material.title,
        words("week.ending", day=words.formats.day(summary.week)),
        headline(summary, words, material.sides),
        evidence(summary, words, names=material.sides),
    )
    for line, text in enumerate(texts, 1):
        sheet.write(line, 1, text, Kind.TEXT)
    sheet.sheet.cell(1, 1).font = sheet.sheet.cell(3, 1).font = BOLD
    line = FIGURES_FROM
    if summary.strength.latest is not None:
        line = _figures(sheet, material, summary.strength.latest, f"'{weeks}'!", last)
    _indices(sheet, material, line + 1)


def _figures(sheet: Sheet, material: Material, now: Standing, weeks: str, last: int) -> int:
    """Name beside value, each a formula into the weeks; gives the line after."""
    words, window = material.words, material.summary.strength.rules.window
    told: tuple[tuple[str, str, float | None, Kind], ...] = (
        (words("card.ratio_to", benchmark=material.pair.denominator.label), f"{weeks}D{last}", now.ratio, Kind.RATIO),
        (words("card.average", window=window), f"{weeks}E{last}", now.average, Kind.RATIO),
        (words("table.deviation"), f"{weeks}F{last}", now.deviation_points, Kind.POINTS),
        (words("table.relative_deviation"), f"{weeks}G{last}", now.relative_deviation, Kind.CHANGE),
        (
            words("report.sheet.turn", weeks=window - 1),
            f"AVERAGE({weeks}D{last - window + 2}:D{last})",
            now.turn_level,
            Kind.RATIO,
        ),
    )
    known = [row for row in told if row[2] is not None]
    for line, (label, text, value, kind) in enumerate(known, FIGURES_FROM):
        sheet.write(line, 1, label, Kind.TEXT)
        sheet.write(line, 2, Formula(text, float(value or 0)), kind)
    return FIGURES_FROM + len(known)


def _indices(sheet: Sheet, material: Material, top: int) -> None:
    words, summary = material.words, material.summary
    benchmark = material.pair.denominator.label
    headers = (
        words("table.index"),
        words("table.symbol"),
        words("table.close"),
        words("report.sheet.before"),
        words("table.points"),
        words("table.week_1"),
        words("table.against", benchmark=benchmark),
        words("table.status"),
    )
    sheet.head(top, headers, WIDTHS)
    lines = {row.symbol: line for line, row in enumerate(summary.rows, top + 1)}
    reference = next((row for row in summary.rows if row.symbol == summary.strength.denominator), None)
    for row in summary.rows:
        line = lines[row.symbol]
        cells = (*_cells(material, row, line), _against(row, reference, lines), words(f"status.{row.status}"))
        for column, (content, kind) in enumerate(zip(cells, KINDS, strict=True), 1):
            sheet.write(line, column, content, kind)


def _cells(material: Material, row: IndexRow, line: int) -> tuple[Content, ...]:
    """Name, symbol, the two closes, and what they make."""
    named = (material.name(row.symbol), row.symbol)
    if row.close is None or row.change_points is None or row.change is None:
        return (*named, row.close, None, None, None)
    return (
        *named,
        row.close,
        row.close - row.change_points,
        Formula(f"C{line}-D{line}", row.change_points),
        Formula(f"C{line}/D{line}-1", row.change),
    )


def _against(row: IndexRow, reference: IndexRow | None, lines: Mapping[str, int]) -> Formula | None:
    """Change less the benchmark's, in points; nothing stands against itself."""
    if reference is None or row is reference or row.change is None or reference.change is None:
        return None
    text = f"(F{lines[row.symbol]}-F{lines[reference.symbol]})*100"
    return Formula(text, (row.change - reference.change) * 100)
