"""Six figures above the chart of the relative strength page."""

import streamlit as st

from lib.analytics.relative_strength import Standing
from lib.ui.colours import direction_colour
from lib.ui.metric_text import points_value, weeks_value
from lib.ui.reader import Reader

WHOLE = 0


def strength_metrics(reader: Reader, standing: Standing | None) -> None:
    """Ratio, average, deviation, weeks on this side, level at which it turns, range of a year."""
    if standing is None:
        return
    with st.grid(6, min_column_width=150, gap="small"):
        _points(reader, reader.words("card.ratio"), standing.ratio, standing.ratio_change_points)
        average = reader.words("card.average", window=reader.selection.rules.window)
        _points(reader, average, standing.average, standing.average_change_points)
        _deviation(reader, standing)
        _side(reader, standing)
        _turn(reader, standing)
        _year(reader, standing)


def _points(reader: Reader, label: str, value: float | None, change: float | None) -> None:
    st.metric(
        label,
        reader.words.formats.ratio(value),
        reader.words.formats.points_change(change, of=value),
        delta_color=direction_colour(reader, change),
        delta_arrow="off",
        delta_description=reader.words("card.on_week"),
    )


def _deviation(reader: Reader, standing: Standing) -> None:
    formats, change = reader.words.formats, standing.deviation_change_points
    st.metric(
        reader.words("card.deviation"),
        points_value(reader.words, standing.deviation_points, standing.ratio),
        formats.points_change(change, of=standing.ratio),
        delta_color=direction_colour(reader, change),
        delta_arrow="off",
        delta_description=formats.relative_deviation(standing.relative_deviation),
        help=reader.words("card.deviation.help", window=reader.selection.rules.window),
    )


def _side(reader: Reader, standing: Standing) -> None:
    words, formats = reader.words, reader.words.formats
    if standing.side is None or standing.side_since is None:
        st.metric(words("card.above"), formats.ratio(None))
        return
    since = words("card.since", day=formats.iso(standing.side_since))
    st.metric(
        words(f"card.{standing.side}_weeks"),
        weeks_value(words, standing.side_weeks),
        since,
        delta_color="off",
        delta_arrow="off",
        help=words("card.leads.help", window=reader.selection.rules.window),
    )


def _turn(reader: Reader, standing: Standing) -> None:
    words, formats = reader.words, reader.words.formats
    move = None if standing.turn_level is None else (standing.turn_level - standing.ratio) * 100
    st.metric(
        words("card.turns_above" if standing.side == "below" else "card.turns_below"),
        formats.ratio(standing.turn_level),
        formats.points(move, of=standing.ratio),
        delta_color="off",
        delta_arrow="off",
        delta_description=words("card.from_here"),
        help=words("card.turns.help", weeks=reader.selection.rules.window - 1),
    )


def _year(reader: Reader, standing: Standing) -> None:
    words, formats = reader.words, reader.words.formats
    if standing.range_low is None:
        st.metric(
            words("card.range"), formats.ratio(None), words("card.range_pending"), delta_color="off", delta_arrow="off"
        )
        return
    places = WHOLE if (standing.range_high or 0) >= 1 else None
    below = None if not standing.range_high else standing.ratio / standing.range_high - 1
    low, high = formats.ratio(standing.range_low, places), formats.ratio(standing.range_high, places)
    st.metric(
        words("card.range"),
        f"{low.removesuffix('%').rstrip()}–{high}",
        formats.signed_percent(below),
        delta_color="off",
        delta_arrow="off",
        delta_description=words("card.from_high"),
    )
