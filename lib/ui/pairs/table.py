"""The numbers behind the pictures, one row for each pair; every column sorts."""

import pandas as pd
import streamlit as st

from lib.analytics.pair_standing import CHANGE_WEEKS, PairStanding
from lib.commentary.pairs import pair_name
from lib.services.pairs import PairsRead
from lib.ui.menu_room import menu_room
from lib.ui.pairs.link import pair_address
from lib.ui.pairs.order import ordered
from lib.ui.reader import Reader


def pair_table(reader: Reader, read: PairsRead) -> None:
    """Real numbers in the order of the pictures, with the way to each pair's own page."""
    words, number, text = reader.words, st.column_config.NumberColumn, st.column_config.TextColumn
    rows = [_cells(reader, read.grid.standings[row]) for row in ordered(reader, read)]
    menu_room()
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        height="content",
        column_config={
            "pair": text(words("pairs.column.pair"), pinned=True, width=190),
            "deviation": number(words("table.deviation"), format="%+.2f"),
            "relative": number(words("table.relative_deviation"), format="%+.2f"),
            "ratio": number(words("table.ratio"), format="%.2f"),
            "average": number(words("table.average", window=read.grid.lines.window), format="%.2f"),
            "change": number(words("pairs.column.change", weeks=CHANGE_WEEKS), format="%+.2f"),
            "side": text(words("pairs.column.side")),
            "weeks": number(words("pairs.column.weeks")),
            "since": text(words("pairs.column.since")),
            "status": text(words("table.status")),
            "link": st.column_config.LinkColumn(
                words("pairs.column.link"), display_text=words("pairs.open"), help=words("pairs.column.link.help")
            ),
        },
        alt=words("pairs.tab.numbers"),
        key="pair_table",
    )


def _cells(reader: Reader, one: PairStanding) -> dict[str, object]:
    words = reader.words
    return {
        "pair": pair_name(one.pair, reader.narrow_name),
        "deviation": one.deviation_points,
        "relative": _percent(one.relative_deviation),
        "ratio": _percent(one.ratio),
        "average": _percent(one.average),
        "change": _percent(one.change),
        "side": words(f"pairs.column.side.{one.side}") if one.side else words.formats.points(None),
        "weeks": one.side_weeks or None,
        "since": words.formats.iso(one.side_since) if one.side_since else words.formats.points(None),
        "status": words(f"status.{one.status}"),
        "link": pair_address(one.pair),
    }


def _percent(fraction: float | None) -> float | None:
    return None if fraction is None else fraction * 100
