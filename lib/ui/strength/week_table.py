"""The numbers behind the chart, week by week, newest first."""

import pandas as pd
import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.ui.menu_room import menu_room
from lib.ui.reader import Reader


def week_table(reader: Reader, strength: RelativeStrength) -> None:
    """Real numbers, so that every column sorts."""
    words, number, text = reader.words, st.column_config.NumberColumn, st.column_config.TextColumn
    numerator, denominator = reader.names
    menu_room()
    st.dataframe(
        _numbers(reader, strength),
        hide_index=True,
        height=420,
        column_config={
            "week": text(words("table.week"), pinned=True),
            "numerator": number(words("table.numerator_close", name=numerator), format="%,.2f"),
            "denominator": number(words("table.denominator_close", name=denominator), format="%,.2f"),
            "ratio": number(words("table.ratio"), format="%.2f"),
            "average": number(words("table.average", window=strength.rules.window), format="%.2f"),
            "deviation": number(words("table.deviation"), format="%+.2f"),
            "relative": number(words("table.relative_deviation"), format="%+.2f"),
            "drawdown": number(words("table.ratio_drawdown"), format="%+.2f"),
            "status": text(words("table.status")),
        },
        alt=words("tab.all_weeks"),
        key="week_table",
    )


def _numbers(reader: Reader, strength: RelativeStrength) -> pd.DataFrame:
    weeks = strength.weeks.iloc[::-1]
    return pd.DataFrame(
        {
            "week": [reader.words.formats.iso(session) for session in weeks.index],
            "numerator": weeks["numerator"].to_numpy(),
            "denominator": weeks["denominator"].to_numpy(),
            "ratio": weeks["ratio"].to_numpy() * 100,
            "average": weeks["average"].to_numpy() * 100,
            "deviation": weeks["deviation_points"].to_numpy(),
            "relative": weeks["relative_deviation"].to_numpy() * 100,
            "drawdown": weeks["drawdown"].to_numpy() * 100,
            "status": [reader.words(f"status.{status}") for status in weeks["status"]],
        }
    )
