"""Who is writing where: whoever opens another week, another side or another page is gone from the note at once."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import streamlit as st
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException, StopException

from lib.domain.errors import StoreError
from lib.domain.notes import NoteAddress
from lib.services.notes import say_gone
from lib.ui.loading import the_desk

WRITING = "note_being_written"


def remember_writing(person: int, address: NoteAddress) -> None:
    """Note that this run shows somebody's editor."""
    st.session_state[WRITING] = person, address


@contextmanager
def leave_what_is_not_shown() -> Iterator[None]:
    """A full run that does not show the editor of the run before leaves that note.

    A closed tab says nothing; it is gone once it has not been seen for a while.
    """
    before: tuple[int, NoteAddress] | None = st.session_state.pop(WRITING, None)
    try:
        yield
    except (RerunException, StopException):
        if before is not None:
            st.session_state.setdefault(WRITING, before)
        raise
    if before is not None and st.session_state.get(WRITING) != before:
        with suppress(StoreError):
            say_gone(the_desk(), *before)
