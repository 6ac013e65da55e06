"""Reconciliation as a table: one row for every published figure."""

from lib.analytics.reconciliation import CellCause, Reconciled
from lib.analytics.week_ledger import WeekLedger
from lib.commentary.reconciliation import causes
from lib.domain.instruments import BENCHMARK, SMALL_GROWTH
from lib.domain.provenance import Provenance
from lib.locales.catalogue import Words
from lib.reports.csv_file import to_csv
from lib.reports.downloads import to_workbook
from lib.reports.origin import provenance_table
from lib.reports.plain_values import Cell
from lib.reports.table import Column, Kind, Table, localised, named, with_units

COLUMNS = (
    Column("week", Kind.DAY),
    Column("figure", Kind.WORD, "reconcile.figure"),
    Column("subject", Kind.TEXT),
    Column("published", Kind.CLOSE),
    Column("computed", Kind.CLOSE),
    Column("difference", Kind.CLOSE),
    Column("verdict", Kind.WORD, "reconcile.verdict"),
    Column("cause", Kind.TEXT),
    Column("cause_symbol", Kind.TEXT),
    Column("cause_week", Kind.DAY),
    Column("cause_close", Kind.CLOSE),
    Column("cause_level", Kind.CLOSE),
    Column("cause_low", Kind.CLOSE),
    Column("cause_high", Kind.CLOSE),
    Column("cause_share", Kind.RATIO),
    Column("origin", Kind.TEXT),
)


def reconciliation_table(rows: tuple[Reconciled, ...], ledger: WeekLedger, words: Words) -> Table:
    """One row for every figure with its likeliest cause; figures in the unit they were published in."""
    return named(COLUMNS, tuple(_row(one, ledger, words) for one in rows))


def reconciliation_csv(rows: tuple[Reconciled, ...], ledger: WeekLedger, words: Words) -> bytes:
    """The table as a CSV file for people, in the reader's language."""
    return to_csv(with_units(localised(reconciliation_table(rows, ledger, words), words), words))


def reconciliation_xlsx(
    rows: tuple[Reconciled, ...], ledger: WeekLedger, provenance: Provenance | None, words: Words
) -> bytes:
    """The table as a workbook in the reader's language, provenance of the usual pair on a second sheet."""
    return to_workbook(
        {
            words("page.reconciliation"): localised(reconciliation_table(rows, ledger, words), words),
            words("export.provenance"): provenance_table(provenance, words),
        }
    )


def reconciliation_payload(rows: tuple[Reconciled, ...], ledger: WeekLedger, words: Words) -> dict[str, object]:
    """The same as JSON, with every cause that was found."""
    records = reconciliation_table(rows, ledger, words).records()
    return {
        "figures": [
            {**record, "causes": list(causes(one, ledger, words))} for record, one in zip(records, rows, strict=True)
        ]
    }


def _row(one: Reconciled, ledger: WeekLedger, words: Words) -> tuple[Cell, ...]:
    figure, said = one.figure, causes(one, ledger, words)
    return (
        figure.week,
        figure.kind.value,
        figure.subject or f"{SMALL_GROWTH}/{BENCHMARK}",
        figure.value,
        one.computed,
        one.difference,
        one.verdict.value,
        said[0] if said else None,
        *_cause(one.cells[0] if one.cells else None, ledger),
        figure.origin,
    )


def _cause(cause: CellCause | None, ledger: WeekLedger) -> tuple[Cell, ...]:
    if cause is None:
        return (None,) * 7
    symbol, place = cause.needed.cell
    needed = cause.needed
    return (symbol, ledger.sessions[place], cause.close, cause.level, needed.low, needed.high, cause.share)
