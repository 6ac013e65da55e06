"""A word after something was done, shown once on the page that follows."""

import streamlit as st

from lib.ui.message import literal

STATE = "toast"


def announce(text: str) -> None:
    """Say it after the rerun this starts."""
    st.session_state[STATE] = text
    st.rerun()


def show_toast() -> None:
    """Show what was announced, once."""
    text = st.session_state.pop(STATE, None)
    if text:
        st.toast(literal(text), icon=":material/check:")
