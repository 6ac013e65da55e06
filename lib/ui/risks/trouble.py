"""What went wrong with an answer: said above the risk it belongs to, or below the field it is about."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lib.domain.errors import InvalidInput, RatioscopeError
from lib.ui.field_trouble import field_trouble
from lib.ui.message import message
from lib.ui.reader import Reader

STATE = "risk_trouble"
FIELDS = ("worse", "moves", "likelihood", "impact", "sentence", "log_line")


@contextmanager
def attempt(slug: str) -> Iterator[None]:
    """Do something about a risk; what goes wrong is kept for the run that follows, until the next attempt."""
    st.session_state.pop(STATE, None)
    try:
        yield
    except RatioscopeError as error:
        st.session_state[STATE] = slug, error


def trouble_of(slug: str) -> RatioscopeError | None:
    """What went wrong with this risk in the last attempt."""
    held: tuple[str, RatioscopeError] | None = st.session_state.get(STATE)
    return held[1] if held is not None and held[0] == slug else None


def troubled() -> str | None:
    """Risk whose answer went wrong in the last attempt."""
    held: tuple[str, RatioscopeError] | None = st.session_state.get(STATE)
    return None if held is None else held[0]


def show_trouble(reader: Reader, slug: str) -> None:
    """Say what went wrong with this risk, where no field is to blame."""
    trouble = trouble_of(slug)
    if trouble is not None and not (isinstance(trouble, InvalidInput) and trouble.parameter in FIELDS):
        st.error(message(reader.words, trouble), icon=":material/error:")


def show_field_trouble(reader: Reader, slug: str, field: str) -> None:
    """Say what is wrong with one field of this risk's answer."""
    trouble = trouble_of(slug)
    if isinstance(trouble, InvalidInput) and trouble.parameter == field:
        field_trouble(reader.words, trouble)


def forget_trouble() -> None:
    """The author has gone on."""
    st.session_state.pop(STATE, None)
