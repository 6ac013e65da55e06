"""Language, as one small button."""

import streamlit as st

from lib.settings import LANGUAGES
from lib.ui.address import control
from lib.ui.reader import Reader


def language_menu(reader: Reader) -> None:
    """Choose the language of everything."""
    words = reader.words
    with st.popover("", icon=":material/translate:", help=words("frame.language.help")):
        st.radio(
            words("language.name"),
            LANGUAGES,
            format_func=lambda language: words(f"language.{language}"),
            **control("lang", reader.view.language, folded=True),
        )
