"""What is wrong with one field of a form, said right below it."""

import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.locales.catalogue import Words
from lib.ui.message import message


def field_trouble(words: Words, error: RatioscopeError | None) -> None:
    """A red line, if there is anything to say."""
    if error is not None:
        st.markdown(f":red[:material/error: {message(words, error)}]")
