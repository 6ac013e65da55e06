"""Provenance as columns beside every row, as a payload, and as a sheet of its own."""

from collections.abc import Iterable

from lib.domain.closes import Source
from lib.domain.provenance import Provenance
from lib.locales.catalogue import Words
from lib.reports.plain_values import Cell, plain
from lib.reports.table import Column, Kind, Table

SOURCE = Column("source", Kind.TEXT)
TRACE = (
    Column("basis", Kind.WORD, "basis"),
    Column("as_of", Kind.DAY),
    Column("known_on", Kind.DAY),
    Column("retrieved_at", Kind.INSTANT),
)


def trace(provenance: Provenance | None) -> tuple[Cell, ...]:
    """Cells of ``TRACE``: basis, as-of, known-on and time of retrieval."""
    if provenance is None:
        return (None,) * len(TRACE)
    return (provenance.basis.value, provenance.as_of, provenance.known_on, provenance.retrieved_at)


def sources_text(sources: Iterable[tuple[str, Source]]) -> str:
    """Sources of one series, symbols named only where they differ: ``recorded``, ``^RUO yahoo + ^GSPC file``."""
    pairs = tuple(sources)
    kinds = dict.fromkeys(source.value for _, source in pairs)
    if len(kinds) <= 1:
        return "".join(kinds)
    return " + ".join(f"{symbol} {source.value}" for symbol, source in pairs)


def provenance_payload(provenance: Provenance | None) -> dict[str, object] | None:
    """Provenance as JSON carries it."""
    if provenance is None:
        return None
    return {
        "sources": [{"symbol": symbol, "source": source.value} for symbol, source in provenance.sources],
        **{name: plain(cell) for name, cell in _facts(provenance)},
    }


def provenance_table(provenance: Provenance | None, words: Words) -> Table:
    """Two columns, fact and value, for the sheet beside the figures."""
    columns = (Column("fact", Kind.TEXT), Column("value", Kind.TEXT))
    headers = tuple(words(f"export.{column.name}") for column in columns)
    if provenance is None:
        return Table(columns, (), headers)
    sources: list[tuple[Cell, ...]] = [
        (f"{words('export.source')} {symbol}", words(f"source.{source.value}")) for symbol, source in provenance.sources
    ]
    facts: list[tuple[Cell, ...]] = [
        (words(f"export.{name}"), words(f"basis.{cell}") if name == "basis" else plain(cell))
        for name, cell in _facts(provenance)
    ]
    return Table(columns, (*sources, *facts), headers)


def _facts(provenance: Provenance) -> tuple[tuple[str, Cell], ...]:
    return (
        ("basis", provenance.basis.value),
        ("first", provenance.first),
        ("last", provenance.last),
        ("as_of", provenance.as_of),
        ("known_on", provenance.known_on),
        ("retrieved_at", provenance.retrieved_at),
        ("estimated", provenance.estimated),
        ("derived", provenance.derived),
        ("missing", provenance.missing),
        ("stale_sessions", provenance.stale_sessions),
        ("age_days", provenance.age_days),
    )
