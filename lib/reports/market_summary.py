"""The week of every instrument as a table and as a payload."""

from collections.abc import Mapping

from lib.analytics.market_summary import HORIZONS, IndexRow, MarketSummary
from lib.domain.selection import Selection
from lib.locales.catalogue import Words
from lib.reports.flat import flat_or_none
from lib.reports.origin import TRACE, provenance_payload, trace
from lib.reports.plain_values import Cell, plain
from lib.reports.table import Column, Kind, Table, localised, named

BEFORE_CONTEXT = (
    Column("symbol", Kind.TEXT),
    Column("name", Kind.TEXT),
    Column("session", Kind.DAY),
    Column("close", Kind.CLOSE),
    Column("change_points", Kind.CLOSE),
    Column("change", Kind.CHANGE),
    Column("against_points", Kind.POINTS),
    *(Column(f"change_{weeks}w", Kind.CHANGE) for weeks in HORIZONS),
    Column("year_to_date", Kind.CHANGE),
    Column("drawdown", Kind.CHANGE),
)
CONTEXT = (
    Column("context", Kind.WORD, "export.context"),
    Column("context_since", Kind.DAY),
    Column("context_value", Kind.CLOSE),
    Column("context_first", Kind.DAY),
)
AFTER_CONTEXT = (
    Column("status", Kind.WORD, "status"),
    Column("reason", Kind.WORD, "reason"),
    Column("source", Kind.WORD, "source"),
)
UNITS = {
    "close": "index points or native currency",
    "change_points": "index points or native currency",
    "change": "fraction of 1",
    "against_points": "points of per cent",
    **{f"change_{weeks}w": "fraction of 1" for weeks in HORIZONS},
    "year_to_date": "fraction of 1",
    "drawdown": "fraction of 1",
    "ratio": "fraction of 1",
    "average": "fraction of 1",
    "deviation_points": "points of per cent",
    "relative_deviation": "fraction of 1",
}


def summary_table(summary: MarketSummary, names: Mapping[str, str], words: Words | None = None) -> Table:
    """One row per instrument with status and provenance, in the team's order.

    Parameters
    ----------
    summary
        The result to write down.
    names
        Names by symbol, in the reader's language.
    words
        Catalogue for headers and word cells; machine names without it.
    """
    columns = (*BEFORE_CONTEXT, *CONTEXT, *AFTER_CONTEXT)
    rows = tuple((*_before(row, names), *_context(row), *_after(row)) for row in summary.rows)
    table = named(columns, rows).beside(TRACE, trace(summary.provenance))
    return table if words is None else localised(table, words)


def summary_payload(summary: MarketSummary, names: Mapping[str, str], selection: Selection) -> dict[str, object]:
    """The answer of the HTTP address and of ``--json``: the same numbers, unrounded."""
    return {
        "week": plain(summary.week),
        "as_of": plain(summary.strength.as_of),
        "instrument": selection.instrument,
        "benchmark": selection.benchmark,
        "window": selection.rules.window,
        "units": UNITS,
        "strength": flat_or_none(summary.strength.latest),
        "dow_change": plain(summary.dow_change),
        "against_dow_points": plain(summary.against_dow_points),
        "rows": [_record(row, names) for row in summary.rows],
        "provenance": provenance_payload(summary.provenance),
    }


def _record(row: IndexRow, names: Mapping[str, str]) -> dict[str, object]:
    before = named(BEFORE_CONTEXT, (_before(row, names),)).records()[0]
    after = named(AFTER_CONTEXT, (_after(row),)).records()[0]
    return {**before, "context": flat_or_none(row.context), **after, "sparkline": [plain(x) for x in row.sparkline]}


def _before(row: IndexRow, names: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        row.symbol,
        names.get(row.symbol, row.symbol),
        row.session,
        row.close,
        row.change_points,
        row.change,
        row.against_points,
        *row.changes,
        row.year_to_date,
        row.drawdown,
    )


def _context(row: IndexRow) -> tuple[Cell, ...]:
    if row.context is None:
        return (None,) * len(CONTEXT)
    return (row.context.kind, row.context.since, row.context.value, row.context.first)


def _after(row: IndexRow) -> tuple[Cell, ...]:
    return (row.status.value, row.reason, None if row.source is None else row.source.value)
