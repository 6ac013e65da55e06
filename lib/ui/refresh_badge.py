"""A running refresh, shown without getting in the way; new closes redraw the page, as does a database that is back."""

import streamlit as st

from lib.domain.errors import StoreError
from lib.locales.catalogue import words_for
from lib.services.clock import utc_now
from lib.services.desk import Desk
from lib.services.refresh_status import refresh_status
from lib.ui.badges import badge
from lib.ui.boundary import boundary
from lib.ui.dialog import is_dialog_open
from lib.ui.loading import Vintage, vintage
from lib.ui.store_watch import AWAY

POLL_SECONDS = 5


@st.fragment(run_every=POLL_SECONDS)
def refresh_badge(desk: Desk, drawn_from: Vintage, language: str) -> None:
    """Say how far a refresh is, and rerun the page once it was drawn from older closes than there are.

    A page that is just being drawn has the newest: rerunning it would lose the click that drew it.
    """
    with boundary():
        try:
            outdated = vintage(desk) != drawn_from or st.session_state.get(AWAY, False)
        except StoreError as away:
            st.session_state[AWAY] = True
            st.markdown(badge("orange", "database_off", words_for(language).describe(away)), width="content")
            return
        if outdated and not is_dialog_open():
            st.session_state[AWAY] = False
            st.rerun()
        running = refresh_status(desk, utc_now())
        if running is not None:
            position = min(running.done + 1, running.total)
            text = words_for(language)("refresh.progress", position=position, total=running.total)
            st.markdown(badge("blue", "sync", text), width="content")
