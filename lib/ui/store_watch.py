"""A database that goes away while people read: said on the page, which is drawn again when it is back."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lib.domain.errors import StoreError, StoreLocked
from lib.locales.catalogue import Words
from lib.services.clock import utc_now
from lib.ui.boundary import boundary
from lib.ui.language import session_words
from lib.ui.loading import the_desk
from lib.ui.message import message
from lib.ui.navigation import navigation
from lib.ui.reader import open_reader

log = logging.getLogger(__name__)

LOOK_SECONDS = 5
AWAY = "database_away"
"""In the session's state: whether the database was seen to be gone since the page was drawn."""


@contextmanager
def whole_page() -> Iterator[None]:
    """Turn what goes wrong inside into words; a page that its database left returns by itself."""
    with boundary():
        st.session_state[AWAY] = False
        try:
            yield
        except StoreError as away:
            number, words = secrets.token_hex(2).upper(), session_words()
            log.warning("page without its database, id %s", number, exc_info=True)
            st.error(words("away.page", sentence=message(words, away), id=number), icon=":material/database_off:")
            _look(utc_now())


def current_page() -> StreamlitPage:
    """The page the reader is on; the way to the others stays open without a database.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    try:
        return navigation(open_reader().words)
    except StoreError:
        navigation(session_words())
        raise


def kept_meanwhile(words: Words, trouble: StoreError) -> str:
    """Why a text is not stored yet, and where it is."""
    if isinstance(trouble, StoreLocked):
        return words("away.typing_busy")
    return words("away.typing", sentence=words.describe(trouble))


@st.fragment(run_every=LOOK_SECONDS)
def _look(drawn_at: datetime) -> None:
    """Draw the page again once the database answers; not in the run that has just failed."""
    if utc_now() - drawn_at < timedelta(seconds=1):
        return
    with suppress(StoreError):
        the_desk().store.version()
        st.rerun()
