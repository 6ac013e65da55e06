"""The week of every index, one row each."""

from typing import Any

import pandas as pd
import streamlit as st

from lib.analytics.market_summary import HORIZONS, IndexRow, MarketSummary
from lib.commentary.index_context import index_context
from lib.ui.colours import TABLE_INK, direction_colour
from lib.ui.reader import Reader

DIRECTED = ("week_1", "points", "against", *(f"weeks_{weeks}" for weeks in HORIZONS), "year_to_date")


def index_table(reader: Reader, summary: MarketSummary) -> None:
    """Draw the table; its strings are formatted, its order is the team's."""
    rows = pd.DataFrame([_cells(reader, row) for row in summary.rows])
    colours = pd.DataFrame([_colours(reader, row) for row in summary.rows])
    styled = rows.style.apply(lambda _cells: colours.reindex(columns=rows.columns).fillna(""), axis=None)
    st.dataframe(
        styled,
        hide_index=True,
        column_config=_columns(reader, summary),
        alt=reader.words("table.indices"),
        key="index_table",
    )


def _cells(reader: Reader, row: IndexRow) -> dict[str, object]:
    words, formats = reader.words, reader.words.formats
    spans = {f"weeks_{weeks}": formats.change(change) for weeks, change in zip(HORIZONS, row.changes, strict=True)}
    return {
        "index": reader.name(row.symbol),
        "week_1": formats.change(row.change),
        "close": formats.close(row.close),
        "points": formats.close_points(row.change_points),
        "against": formats.points(row.against_points, unit=False),
        **spans,
        "year_to_date": formats.change(row.year_to_date),
        "drawdown": formats.signed_percent(row.drawdown),
        "context": index_context(row, words),
        "sparkline": list(row.sparkline),
        "status": words(f"status.{row.status}"),
        "session": formats.iso(row.session) if row.session else formats.close(None),
    }


def _colours(reader: Reader, row: IndexRow) -> dict[str, str]:
    values = (row.change, row.change_points, row.against_points, *row.changes, row.year_to_date)
    return {
        name: f"color: {TABLE_INK[direction_colour(reader, value)]}"
        for name, value in zip(DIRECTED, values, strict=True)
        if value is not None
    }


def _columns(reader: Reader, summary: MarketSummary) -> dict[str, Any]:
    words, column = reader.words, st.column_config
    right = {
        "week_1": column.TextColumn(words("table.week_1"), alignment="right", width=88),
        "close": column.TextColumn(words("table.close"), alignment="right", width=86),
        "points": column.TextColumn(
            words("table.points"), alignment="right", width=78, help=words("table.points.help")
        ),
        "against": _against_column(reader),
    }
    for weeks in HORIZONS:
        right[f"weeks_{weeks}"] = column.TextColumn(words("table.weeks", weeks=weeks), alignment="right", width=88)
    return {
        "index": column.TextColumn(words("table.index"), pinned=True, width=150),
        **right,
        "year_to_date": column.TextColumn(
            words("table.year_to_date"), alignment="right", width=92, help=words("table.year_to_date.help")
        ),
        "drawdown": column.TextColumn(
            words("table.drawdown"), alignment="right", width=84, help=words("table.drawdown.help")
        ),
        "context": column.TextColumn(words("table.context"), width=215),
        "sparkline": column.LineChartColumn(words("table.sparkline"), width=90),
        "status": column.TextColumn(words("table.status"), width=74),
        "session": column.TextColumn(words("table.session"), width=92),
    }


def _against_column(reader: Reader) -> Any:
    benchmark = reader.short_name(reader.selection.benchmark)
    return st.column_config.TextColumn(
        reader.words("table.against", benchmark=benchmark),
        alignment="right",
        width=98,
        help=reader.words("table.against.help", benchmark=benchmark),
    )
