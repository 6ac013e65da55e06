"""Regimes, events and the numbers of every week; only the open tab is worked out."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.ui.boundary import boundary
from lib.ui.change_tab import change_tab
from lib.ui.event_table import event_table
from lib.ui.reader import Reader
from lib.ui.regime_table import regime_table
from lib.ui.week_table import week_table
from lib.ui.what_followed import what_followed

CONTENTS = {
    "tab.regimes": regime_table,
    "tab.events": event_table,
    "tab.all_weeks": week_table,
    "tab.what_followed": what_followed,
    "tab.change": change_tab,
}


@st.fragment
def strength_tabs(reader: Reader, strength: RelativeStrength) -> None:
    """Draw the three tabs."""
    with boundary():
        labels = [reader.words(label) for label in CONTENTS]
        tabs = st.tabs(labels, key=f"strength_tab_{reader.words.language}", on_change="rerun")
        for tab, draw in zip(tabs, CONTENTS.values(), strict=True):
            if tab.open:
                with tab:
                    draw(reader, strength)
