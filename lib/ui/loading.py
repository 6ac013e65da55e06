"""Every cache in the project; those of the relative strength page alone lie in ``strength_loading``.

Results are frozen and shared between sessions, never copied and never changed.
Each key carries the store's version and the last finished day, so that new
closes and a new week make new entries and old ones fall out by age.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import streamlit as st

from lib.analytics.event_study import EventStudy, event_study
from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.sessions import trading_over
from lib.charts.pair_cell import PairCell
from lib.charts.pair_strip import pair_strip
from lib.charts.relative_strength import strength_chart, summary_chart
from lib.charts.view import ChartView
from lib.commentary.check import Facts
from lib.commentary.facts.choices import FactChoice
from lib.domain.conditions import Conditions
from lib.domain.errors import StoreReadOnly
from lib.domain.events import Event
from lib.domain.instruments import Instrument
from lib.domain.notes import NoteAddress
from lib.domain.pair_lists import Pair
from lib.domain.risk_history import Watchlist
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.background import BackgroundRefresh
from lib.services.checking import facts_of_week
from lib.services.clock import utc_now
from lib.services.corrections import recent_corrections
from lib.services.desk import Desk, open_desk
from lib.services.living_facts import list_facts
from lib.services.market_summary import read_market_summary
from lib.services.note_extract import NoteExtract, latest_extract
from lib.services.note_figures import NoteFigures
from lib.services.pairs import PairsRead, read_pairs
from lib.services.reconciliation import PublishedFile, Reconciliation, note_figures, reconcile_notes
from lib.services.relative_strength import read_last_whole_week
from lib.services.risk_markers import risk_markers
from lib.services.risk_proxies import ProxyState, note_crossings, proxy_states
from lib.services.weeks import list_weeks
from lib.settings import read_settings
from lib.store import Correction

Vintage = tuple[int, date]
MOST_IMPORTANT = 3
LONGEST_EXTRACT = 420
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


@st.cache_resource(show_spinner=False, max_entries=20, hash_funcs={NoteAddress: repr})
def load_fact_choices(at: Vintage, address: NoteAddress, _desk: Desk) -> tuple[FactChoice, ...]:
    """Living facts a note of the week may hold."""
    return list_facts(_desk, address, utc_now())


@st.cache_resource(show_spinner=False, max_entries=20)
def load_facts(at: Vintage, week: date, _desk: Desk) -> Facts:
    """What the figures of a week's note are checked against."""
    return facts_of_week(_desk, week, utc_now())


@st.cache_resource(show_spinner=False, max_entries=5)
def load_universe(at: Vintage, _desk: Desk) -> dict[str, Instrument]:
    """Instruments followed, by symbol, in the team's order."""
    return {instrument.symbol: instrument for instrument in _desk.store.universe.instruments()}


@st.cache_resource(show_spinner=False, max_entries=5)
def load_events(at: Vintage, _desk: Desk) -> tuple[Event, ...]:
    """Named events shown on charts."""
    return _desk.store.events.events()


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=BY_TEXT)
def load_strength_chart(
    at: Vintage, selection: Selection, view: ChartView, language: str, names: tuple[str, str], _desk: Desk
) -> dict[str, Any]:
    """Finished chart of the relative strength page."""
    strength, events = load_strength(at, selection, _desk), load_events(at, _desk)
    return strength_chart(strength, events, view, words_for(language), names)


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=BY_TEXT)
def load_summary_chart(
    at: Vintage, selection: Selection, language: str, names: tuple[str, str], _desk: Desk
) -> dict[str, Any]:
    """Finished chart of the summary page."""
    strength, events = load_summary(at, selection, _desk).strength, load_events(at, _desk)
    return summary_chart(strength, events, words_for(language), names)


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=BY_TEXT)
def load_event_study(at: Vintage, selection: Selection, conditions: Conditions, _desk: Desk) -> EventStudy | None:
    """What followed the weeks in which the conditions held."""
    return event_study(load_strength(at, selection, _desk), conditions)


@st.cache_resource(show_spinner=False, max_entries=50, hash_funcs=BY_TEXT)
def load_pairs(at: Vintage, selection: Selection, pairs: tuple[Pair, ...], _desk: Desk) -> PairsRead:
    """Many pairs in the selected week."""
    return read_pairs(_desk, selection, pairs, utc_now())


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
    dates = [
        Event(mark.session, mark.session, mark.label_en, mark.label_ja)
        for mark in risk_markers(load_watchlist(at[1], _desk), slug)
    ]
    named = [event for event in load_events(at[0], _desk) if event.importance == MOST_IMPORTANT]
    return summary_chart(strength, [*named, *dates], words_for(language), names)


@st.cache_resource(show_spinner=False, max_entries=100)
def load_pair_strip(at: Vintage, view: str, language: str, _cells: list[PairCell]) -> dict[str, Any]:
    """Finished strip of small pictures; ``view`` spells out which."""
    return pair_strip(_cells, words_for(language))


@st.cache_resource(show_spinner=False, max_entries=50)
def load_extract(version: int, language: str, week: date, _desk: Desk) -> NoteExtract | None:
    """How the latest note begins; ``version`` is the notes' own."""
    return latest_extract(_desk, language, week, LONGEST_EXTRACT)


@st.cache_resource(show_spinner=False, max_entries=3)
def load_note_figures(at: Vintage, noted: int, _desk: Desk) -> NoteFigures:
    """Figures of the published notes."""
    return note_figures(_desk, utc_now())


@st.cache_resource(show_spinner=False, max_entries=10)
def load_reconciliation(at: Vintage, noted: int, file: PublishedFile | None, _desk: Desk) -> Reconciliation:
    """Figures of the published notes, and of a list if there is one, against the ledger."""
    return reconcile_notes(_desk, file, load_note_figures(at, noted, _desk), utc_now())
