"""Regimes, events and the numbers of every week; only the open tab is worked out."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.ui.boundary import boundary
from lib.ui.reader import Reader
from lib.ui.strength.change_tab import change_tab
from lib.ui.strength.event_table import event_table
from lib.ui.strength.regime_table import regime_table
from lib.ui.strength.week_comparison import week_comparison
from lib.ui.strength.week_table import week_table
from lib.ui.strength.what_followed import what_followed

CONTENTS = {
    "tab.regimes": regime_table,
    "tab.events": event_table,
    "tab.all_weeks": week_table,
    "tab.what_followed": what_followed,
    "tab.change": change_tab,
    "tab.two_weeks": week_comparison,
}

COMPARING = "tab.two_weeks"


@st.fragment
def strength_tabs(reader: Reader, strength: RelativeStrength) -> None:
    """Draw the three tabs."""
    with boundary():
        labels = [reader.words(label) for label in CONTENTS]
        _begin_with(reader, COMPARING)
        tabs = st.tabs(labels, key=_key(reader), on_change="rerun")
        for tab, draw in zip(tabs, CONTENTS.values(), strict=True):
            if tab.open:
                with tab:
                    draw(reader, strength)


def open_tab(reader: Reader, name: str) -> None:
    """Open a tab from a callback."""
    st.session_state[_key(reader)] = reader.words(name)


def _begin_with(reader: Reader, name: str) -> None:
    """A link that compares two weeks opens where they are compared."""
    if reader.view.against.week is not None and _key(reader) not in st.session_state:
        open_tab(reader, name)


def _key(reader: Reader) -> str:
    return f"strength_tab_{reader.words.language}"
