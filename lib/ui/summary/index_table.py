"""The week of every index, one row each."""

from datetime import date

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.analytics.market_summary import HORIZONS, IndexRow, MarketSummary
from lib.analytics.sessions import exchange_sessions
from lib.locales.catalogue import Words
from lib.ui.colours import TABLE_INK, direction_colour
from lib.ui.reader import Reader

DIRECTED = ("week_1", "points", "against", *(f"weeks_{weeks}" for weeks in HORIZONS), "year_to_date")


def index_table(reader: Reader, summary: MarketSummary) -> None:
    """Draw the table; its strings are formatted, its order is the team's."""
    rows = pd.DataFrame([_cells(reader, row) for row in summary.rows])
    colours = pd.DataFrame([_colours(reader, row) for row in summary.rows], columns=rows.columns, dtype=object)
    styled = rows.style.apply(lambda _cells: colours.fillna(""), axis=None)
    st.dataframe(
        styled,
        hide_index=True,
        column_config=_columns(reader),
        alt=reader.words("table.indices"),
        key="index_table",
    )
    _explain_year_to_date(reader, summary)


def _explain_year_to_date(reader: Reader, summary: MarketSummary) -> None:
    """Why no row has its year to date, when none has."""
    known = [row for row in summary.rows if row.close is not None]
    if known and all(row.year_to_date is None for row in known):
        before = exchange_sessions(date(summary.week.year - 1, 12, 1), date(summary.week.year - 1, 12, 31))[-1]
        st.caption(reader.words("table.year_to_date.pending", day=reader.words.formats.iso(before)))


def _cells(reader: Reader, row: IndexRow) -> dict[str, object]:
    words, formats = reader.words, reader.words.formats
    spans = {f"weeks_{weeks}": formats.change(change) for weeks, change in zip(HORIZONS, row.changes, strict=True)}
    return {
        "index": reader.name(row.symbol),
        "week_1": formats.change(row.change),
        "close": formats.close(row.close),
        "points": formats.close_points(row.change_points),
        "against": formats.points(_against(reader, row), unit=False),
        **spans,
        "year_to_date": formats.change(row.year_to_date),
        "drawdown": formats.signed_percent(row.drawdown),
        "sparkline": list(row.sparkline),
        "status": words(f"status.{row.status}"),
        "session": formats.iso(row.session) if row.session else formats.close(None),
        "context": _place(row, words),
    }


def _against(reader: Reader, row: IndexRow) -> float | None:
    """Points against the benchmark; nothing stands against itself."""
    return None if row.symbol == reader.selection.benchmark else row.against_points


def _place(row: IndexRow, words: Words) -> str:
    """Where the close stands, in as few words as a narrow column holds."""
    if row.reason is not None:
        return words(f"reason.{row.reason}")
    context = row.context
    if context is None:
        return words("place.none")
    if context.kind in {"lowest", "highest"} and context.since is not None:
        return words(f"place.{context.kind}_since", day=words.formats.iso(context.since))
    return words(f"place.{context.kind}")


def _colours(reader: Reader, row: IndexRow) -> dict[str, str]:
    values = (row.change, row.change_points, _against(reader, row), *row.changes, row.year_to_date)
    return {
        name: f"color: {TABLE_INK[direction_colour(reader, value)]}"
        for name, value in zip(DIRECTED, values, strict=True)
        if value is not None
    }


def _columns(reader: Reader) -> dict[str, ColumnConfig]:
    words, text = reader.words, st.column_config.TextColumn
    return {
        "index": text(words("table.index"), pinned=True, width=152),
        "week_1": _figure(words, "week_1", 79),
        "close": _figure(words, "close", 77),
        "points": _figure(words, "points", 71, explained=True),
        "against": _against_column(reader),
        **{
            f"weeks_{weeks}": text(words("table.weeks", weeks=weeks), alignment="right", width=80) for weeks in HORIZONS
        },
        "year_to_date": text(
            words("table.year_to_date.short"), alignment="right", width=79, help=words("table.year_to_date.help")
        ),
        "drawdown": _figure(words, "drawdown", 80, explained=True),
        "sparkline": st.column_config.LineChartColumn(words("table.sparkline"), width=60),
        "status": text(words("table.status"), width=66),
        "session": text(words("table.session"), width=85),
        "context": text(words("table.context"), width=146),
    }


def _figure(words: Words, name: str, width: int, *, explained: bool = False) -> ColumnConfig:
    return st.column_config.TextColumn(
        words(f"table.{name}"),
        alignment="right",
        width=width,
        help=words(f"table.{name}.help") if explained else None,
    )


def _against_column(reader: Reader) -> ColumnConfig:
    benchmark = reader.short_name(reader.selection.benchmark)
    return st.column_config.TextColumn(
        reader.words("card.against", name=benchmark),
        alignment="right",
        width=80,
        help=reader.words("table.against.help", benchmark=benchmark),
    )
