"""Dialogs that arriving closes do not shut.

A full run of the script closes an open dialog and with it whatever was typed
there. While one is open, the page does not redraw itself for new data; it does
so when the dialog is left.
"""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from lib.ui.boundary import boundary
from lib.ui.reader import Reader

OPEN = "dialog_open"


def open_dialog(
    reader: Reader, title: str, content: Callable[[Reader], None], width: Literal["small", "large"] = "small"
) -> None:
    """Open a dialog until it is left or a full run closes it."""
    st.session_state[OPEN] = True

    def guarded() -> None:
        with boundary():
            content(reader)

    st.dialog(title, width=width, on_dismiss="rerun")(guarded)()


def is_dialog_open() -> bool:
    """Whether something would be lost by a full run now."""
    return bool(st.session_state.get(OPEN))


def forget_dialog() -> None:
    """Called at the start of every full run: none is open yet."""
    st.session_state[OPEN] = False
