"""What went wrong with an answer: said above the risk it belongs to, which stays until it is settled."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.ui.message import message
from lib.ui.reader import Reader

STATE = "risk_trouble"


@contextmanager
def attempt(reader: Reader, slug: str) -> Iterator[None]:
    """Do something about a risk in a callback; what goes wrong is kept for the run that follows."""
    st.session_state.pop(STATE, None)
    try:
        yield
    except RatioscopeError as error:
        st.session_state[STATE] = slug, message(reader.words, error)


def troubled() -> str | None:
    """Risk whose answer went wrong in the callback before this run."""
    trouble: tuple[str, str] | None = st.session_state.get(STATE)
    return trouble[0] if trouble else None


def show_trouble(slug: str) -> None:
    """Say what went wrong with this risk, once."""
    if troubled() == slug:
        _slug, text = st.session_state.pop(STATE)
        st.error(text, icon=":material/error:")
