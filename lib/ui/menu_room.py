"""Room above a table for its own menu, which stays in sight on a touch screen and covers what is there."""

import streamlit as st

PIXELS = 8


def menu_room() -> None:
    """Keep tabs and controls above the next table free."""
    st.space(PIXELS)
