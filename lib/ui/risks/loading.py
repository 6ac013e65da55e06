"""Caches of the risk watchlist; they follow the rules of ``lib.ui.loading``."""

from contextlib import suppress
from datetime import date
from typing import Any

import streamlit as st

from lib.analytics.risk_knowledge import as_known
from lib.charts.relative_strength import summary_chart
from lib.domain.errors import StoreReadOnly
from lib.domain.events import Event
from lib.domain.risk_history import Watchlist
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.clock import utc_now
from lib.services.desk import Desk
from lib.services.risk_markers import risk_markers
from lib.services.risk_proxies import ProxyState, note_crossings, proxy_states
from lib.ui.loading import BY_TEXT, Vintage, load_events, load_strength

MOST_IMPORTANT = 3


@st.cache_resource(show_spinner=False, max_entries=5)
def load_watchlist(version: int, _desk: Desk) -> Watchlist:
    """Risks with their reviews and logs; ``version`` is the book's own, so that no answer empties other caches."""
    return _desk.store.risks.read()


@st.cache_resource(show_spinner=False, max_entries=5)
def load_crossings(at: Vintage, version: int, _desk: Desk) -> None:
    """Write the crossings of proxies that are new into the log, once for every vintage."""
    with suppress(StoreReadOnly):
        note_crossings(_desk, load_watchlist(version, _desk), utc_now())


@st.cache_resource(show_spinner=False, max_entries=20)
def load_proxies(at: Vintage, version: int, week: date, _desk: Desk) -> dict[str, ProxyState]:
    """Where the proxies of risks stand in a week."""
    return proxy_states(_desk, load_watchlist(version, _desk), week, utc_now())


@st.cache_resource(show_spinner=False, max_entries=50, hash_funcs=BY_TEXT)
def load_risk_chart(
    at: tuple[Vintage, int], selection: Selection, slug: str, language: str, names: tuple[str, str], _desk: Desk
) -> dict[str, Any]:
    """Finished chart of the ratio with the dates of one risk beside the events that name regimes."""
    strength = load_strength(at[0], selection, _desk)
    book = as_known(load_watchlist(at[1], _desk), selection.known_on)
    dates = [Event(mark.session, mark.session, mark.label_en, mark.label_ja) for mark in risk_markers(book, slug)]
    named = [event for event in load_events(at[0], _desk) if event.importance == MOST_IMPORTANT]
    return summary_chart(strength, [*named, *dates], words_for(language), names)
