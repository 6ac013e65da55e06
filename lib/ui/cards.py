"""Headline figures as six cards."""

import streamlit as st

from lib.analytics.market_summary import IndexRow, MarketSummary
from lib.analytics.relative_strength import Standing
from lib.domain.instruments import DOW
from lib.ui.colours import direction_colour
from lib.ui.metric_text import points_value
from lib.ui.reader import Reader


def summary_cards(reader: Reader, summary: MarketSummary, standing: Standing | None) -> None:
    """Ratio, deviation, week against the benchmark, and the three closes."""
    with st.grid(6, min_column_width=150, gap="small"):
        _ratio_cards(reader, standing)
        _against_card(reader, summary, standing)
        for symbol in (reader.selection.instrument, DOW, reader.selection.benchmark):
            _close_card(reader, next((row for row in summary.rows if row.symbol == symbol), None), symbol)


def _ratio_cards(reader: Reader, standing: Standing | None) -> None:
    words, formats = reader.words, reader.words.formats
    ratio = standing.ratio if standing else None
    _points_card(
        reader,
        words("card.ratio_to", benchmark=reader.short_name(reader.selection.denominator)),
        formats.ratio(ratio),
        standing.ratio_change_points if standing else None,
    )
    _points_card(
        reader,
        words("card.deviation_from_average"),
        points_value(words, standing.deviation_points if standing else None),
        standing.deviation_change_points if standing else None,
    )


def _points_card(reader: Reader, label: str, value: str, change: float | None) -> None:
    st.metric(
        label,
        value,
        reader.words.formats.points_change(change),
        delta_color=direction_colour(reader, change),
        delta_arrow="off",
        delta_description=reader.words("card.on_week"),
        border=True,
        height="stretch",
    )


def _against_card(reader: Reader, summary: MarketSummary, standing: Standing | None) -> None:
    words, formats = reader.words, reader.words.formats
    points = standing.against_points if standing else None
    against = summary.against_dow_points
    st.metric(
        words("card.week_against", benchmark=reader.short_name(reader.selection.denominator)),
        points_value(words, points),
        formats.points_change(against),
        delta_color=direction_colour(reader, against),
        delta_arrow="off",
        delta_description=words("card.against", name=reader.short_name(DOW)),
        border=True,
        height="stretch",
    )


def _close_card(reader: Reader, row: IndexRow | None, symbol: str) -> None:
    formats = reader.words.formats
    st.metric(
        reader.short_name(symbol),
        formats.close(row.close if row else None),
        formats.change(row.change if row else None),
        delta_color=direction_colour(reader, row.change if row else None),
        delta_arrow="off",
        delta_description=formats.close_points(row.change_points if row else None),
        border=True,
        height="stretch",
    )
