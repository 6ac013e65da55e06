"""The week of every index as a table to read."""

from lib.analytics.market_summary import HORIZONS, IndexRow
from lib.commentary.index_context import index_context
from lib.commentary.names import joined, name_of
from lib.domain.closes import WeekStatus
from lib.locales.formats import UNKNOWN
from lib.reports.weekly.material import Material
from lib.reports.weekly.parts import Section, TextTable

NOT_STORED = "not_stored"


def indices(material: Material) -> Section:
    """Change on the week, close, points, and the longer changes; columns nobody has a figure for are left out."""
    words = material.words
    rows = [row for row in material.summary.rows if row.reason != NOT_STORED]
    table = TextTable(
        headers=_headers(material),
        rows=tuple(_cells(material, row) for row in rows),
        under=tuple(_place(material, row) for row in rows),
    )
    about = words("table.indices.note", day=words.formats.iso(material.summary.week))
    return Section(words("table.indices"), about, _without_unknown(table), notes=_not_stored(material))


def _not_stored(material: Material) -> tuple[str, ...]:
    """Which followed instruments have no row."""
    rows = material.summary.rows
    absent = tuple(
        name_of(row.symbol, material.words, material.name(row.symbol)).label for row in rows if row.reason == NOT_STORED
    )
    if not absent:
        return ()
    return (material.words("report.indices.not_stored", names=joined(absent, material.words)),)


def _headers(material: Material) -> tuple[str, ...]:
    words = material.words
    benchmark = material.pair.denominator.label
    return (
        words("table.index"),
        words("table.week_1"),
        words("table.close"),
        words("table.points"),
        words("table.against", benchmark=benchmark),
        *(words("table.weeks", weeks=weeks) for weeks in HORIZONS),
        words("table.year_to_date.short"),
    )


def _cells(material: Material, row: IndexRow) -> tuple[str, ...]:
    formats = material.words.formats
    against = None if row.symbol == material.summary.strength.denominator else row.against_points
    return (
        material.name(row.symbol),
        formats.change(row.change),
        formats.close(row.close),
        formats.close_points(row.change_points),
        formats.points(against, unit=False),
        *(formats.signed_percent(change) for change in row.changes),
        formats.signed_percent(row.year_to_date),
    )


def _place(material: Material, row: IndexRow) -> str:
    """Where the close stands; with its status unless it is final."""
    place = index_context(row, material.words)
    if row.status in {WeekStatus.FINAL, WeekStatus.MISSING}:
        return place
    return f"{material.words(f'status.{row.status}')} · {place}"


def _without_unknown(table: TextTable) -> TextTable:
    kept = [
        place
        for place in range(len(table.headers))
        if place < table.left or any(row[place] != UNKNOWN for row in table.rows)
    ]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return TextTable(tuple(table.headers[place] for place in kept), rows, table.left, table.under)
