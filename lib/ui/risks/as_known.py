"""The watchlist in a view frozen on a past day: nothing is answered or edited there."""

from datetime import date

import streamlit as st

from lib.ui.address import set_parameter
from lib.ui.reader import Reader


def as_it_stood(reader: Reader, day: date) -> None:
    """Which day's list this is, and the way back to where it is reviewed."""
    words = reader.words
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        told = words("risk.frozen", day=words.formats.iso(day))
        st.caption(f":blue[:material/lock:] {told}", width="content")
        st.button(
            words("risk.frozen.leave"),
            key="risk_frozen_leave",
            type="tertiary",
            on_click=set_parameter,
            args=("known_on", None),
        )
