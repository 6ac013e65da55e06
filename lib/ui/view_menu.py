"""How the reader wants to see it: colour of a rise, day of knowledge."""

import streamlit as st

from lib.services.clock import utc_now
from lib.ui.address import control, reset_address
from lib.ui.reader import Reader


def view_menu(reader: Reader) -> None:
    """Choose colours and the as-known day."""
    words = reader.words
    with st.popover("", icon=":material/tune:", help=words("frame.view.help")):
        st.radio(
            words("frame.rise"),
            ("green", "red"),
            format_func=lambda rise: words(f"frame.rise.{rise}"),
            help=words("frame.rise.help"),
            **control("rise", reader.view.rise, folded=True),
        )
        st.date_input(
            words("frame.known_on"),
            max_value=utc_now().date(),
            min_value=None,
            format="YYYY-MM-DD",
            help=words("frame.known_on.help"),
            **control("known_on", reader.selection.known_on, folded=True),
        )
        st.button(words("frame.reset"), on_click=reset_address, type="tertiary", icon=":material/restart_alt:")
