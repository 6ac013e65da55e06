"""Regimes, events and the numbers of every week."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.ui.event_table import event_table
from lib.ui.reader import Reader
from lib.ui.regime_table import regime_table
from lib.ui.week_table import week_table


def strength_tabs(reader: Reader, strength: RelativeStrength) -> None:
    """Draw the three tabs."""
    words = reader.words
    regimes, events, weeks = st.tabs([words("tab.regimes"), words("tab.events"), words("tab.all_weeks")])
    with regimes:
        regime_table(reader, strength)
    with events:
        event_table(reader, strength)
    with weeks:
        week_table(reader, strength)
