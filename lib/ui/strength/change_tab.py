"""What would change it: why it moved, and what another move would take."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.ui.reader import Reader
from lib.ui.strength.what_it_takes import what_it_takes
from lib.ui.strength.why_moved import why_it_moved


def change_tab(reader: Reader, strength: RelativeStrength) -> None:
    """Both questions, side by side where there is room."""
    left, right = st.columns([5, 7], gap="large")
    with left:
        why_it_moved(reader, strength)
    with right:
        what_it_takes(reader, strength)
