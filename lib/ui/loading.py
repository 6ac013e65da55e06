"""The caches every page shares; what one page alone shows is kept in a file of its own (``risks/loading`` …).

Results are frozen and shared between sessions, never copied and never changed.
Each key carries the store's version and the last finished day, so that new
closes and a new week make new entries and old ones fall out by age. A page's
own caches lie apart, so that a server starts without what no page has asked for.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.sessions import trading_over
from lib.charts.relative_strength import summary_chart
from lib.charts.view import ChartView
from lib.domain.conditions import Conditions
from lib.domain.events import Event
from lib.domain.instruments import Instrument
from lib.domain.pair_lists import Pair
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.background import BackgroundRefresh
from lib.services.clock import utc_now
from lib.services.corrections import recent_corrections
from lib.services.desk import Desk, open_desk
from lib.services.market_summary import read_market_summary
from lib.services.relative_strength import read_last_whole_week
from lib.services.weeks import list_weeks
from lib.settings import read_settings
from lib.store import Correction

Vintage = tuple[int, date]
BY_TEXT: dict[str | type[Any], Callable[[Any], Any]] = {
    Selection: repr,
    ChartView: repr,
    Conditions: repr,
    Pair: repr,
}
"""Streamlit 1.67 walks a dataclass field by field to make a key; its text does as well and costs a tenth."""


@st.cache_resource(show_spinner=False)
def the_desk() -> Desk:
    """The process's one desk."""
    return open_desk(read_settings(), utc_now())


@st.cache_resource(show_spinner=False)
def the_background() -> BackgroundRefresh:
    """The process's one thread that keeps the ledger fresh."""
    return BackgroundRefresh(the_desk(), utc_now)


def vintage(desk: Desk) -> Vintage:
    """What a cached result depends on besides its request."""
    return desk.store.version(), trading_over(utc_now())


@st.cache_resource(show_spinner=False, max_entries=200, hash_funcs=BY_TEXT)
def load_summary(at: Vintage, selection: Selection, _desk: Desk) -> MarketSummary:
    """Market summary of the selected week."""
    return read_market_summary(_desk, selection, utc_now())


@st.cache_resource(show_spinner=False, max_entries=200, hash_funcs=BY_TEXT)
def load_strength(at: Vintage, selection: Selection, _desk: Desk) -> RelativeStrength:
    """Relative strength of the selected pair."""
    return read_last_whole_week(_desk, selection, utc_now())


@st.cache_resource(show_spinner=False, max_entries=50, hash_funcs=BY_TEXT)
def load_corrections(at: Vintage, selection: Selection, _desk: Desk) -> tuple[Correction, ...]:
    """Corrections a reader of this pair should know about; none in a frozen view."""
    if selection.known_on is not None:
        return ()
    return recent_corrections(_desk, load_strength(at, selection, _desk), utc_now())


@st.cache_resource(show_spinner=False, max_entries=50, hash_funcs=BY_TEXT)
def load_weeks(at: Vintage, selection: Selection, _desk: Desk) -> tuple[date, ...]:
    """Weeks of a pair to choose from, newest first."""
    return list_weeks(_desk, selection, utc_now())


@st.cache_resource(show_spinner=False, max_entries=5)
def load_universe(at: Vintage, _desk: Desk) -> dict[str, Instrument]:
    """Instruments followed, by symbol, in the team's order."""
    return {instrument.symbol: instrument for instrument in _desk.store.universe.instruments()}


@st.cache_resource(show_spinner=False, max_entries=5)
def load_events(at: Vintage, _desk: Desk) -> tuple[Event, ...]:
    """Named events shown on charts."""
    return _desk.store.events.events()


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=BY_TEXT)
def load_summary_chart(
    at: Vintage, selection: Selection, language: str, names: tuple[str, str], _desk: Desk
) -> dict[str, Any]:
    """Finished chart of the summary page."""
    strength, events = load_summary(at, selection, _desk).strength, load_events(at, _desk)
    return summary_chart(strength, events, words_for(language), names)
