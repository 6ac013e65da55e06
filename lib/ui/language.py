"""The language of a run, also before anything could be read."""

import streamlit as st

from lib.locales.catalogue import Words, words_for

STATE = "language"


def remember_language(language: str) -> None:
    """Keep the language for messages outside a page's normal course."""
    st.session_state[STATE] = language


def session_words() -> Words:
    """Words of the remembered language, else of the address, else English."""
    wanted = st.session_state.get(STATE) or st.query_params.get("lang")
    return words_for("ja" if wanted == "ja" else "en")


def key_in_language(key: str) -> str:
    """Key of a widget whose choices are words: another widget in every language.

    A browser remembers a choice by its label. After a change of language
    Streamlit 1.67 hands that label back as if somebody had typed it.
    """
    return f"{key}_{session_words().language}"
