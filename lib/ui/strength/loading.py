"""Caches of what only the relative strength page shows: its strip, its marks, its regimes beside each other.

They follow the rules of ``lib.ui.loading``.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from lib.analytics.event_study import EventStudy, event_study
from lib.analytics.regime_paths import Comparison, compare_regimes
from lib.charts.overview import overview
from lib.charts.regime_paths import regime_paths
from lib.charts.relative_strength import strength_chart
from lib.charts.view import ChartView
from lib.commentary.named_regimes import NamedRegime, named_regimes
from lib.domain.annotations import Annotation
from lib.domain.conditions import Conditions
from lib.domain.drawing import Mark, Stretch
from lib.domain.markers import Marker
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.chart_markers import chart_markers
from lib.services.desk import Desk
from lib.ui.loading import BY_TEXT, Vintage, load_events, load_strength

KEYS: dict[str | type[Any], Callable[[Any], Any]] = {**BY_TEXT, Stretch: str}


@st.cache_resource(show_spinner=False, max_entries=20)
def load_annotations(at: Vintage, instrument: str, benchmark: str, _desk: Desk) -> tuple[Annotation, ...]:
    """Annotations of a pair."""
    return _desk.store.annotations.of_pair(instrument, benchmark)


@st.cache_resource(show_spinner=False, max_entries=20)
def load_markers(version: int, marks: tuple[Mark, ...], language: str, _desk: Desk) -> tuple[Marker, ...]:
    """Marks of notes and risks; ``version`` is the store's ``markers_version``."""
    return chart_markers(_desk, marks, language)


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=KEYS)
def load_overview(
    at: Vintage, selection: Selection, chosen: Stretch | None, language: str, _desk: Desk
) -> dict[str, Any]:
    """Finished strip of all weeks of a pair."""
    return overview(load_strength(at, selection, _desk).weeks, chosen, words_for(language))


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=KEYS)
def load_regimes(at: Vintage, selection: Selection, language: str, _desk: Desk) -> tuple[NamedRegime, ...]:
    """Regimes and named events of a pair, newest first."""
    events = load_events(at, _desk)
    return named_regimes(load_strength(at, selection, _desk), events, words_for(language))


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=KEYS)
def load_regime_paths(
    at: Vintage, selection: Selection, chosen: str, language: str, _desk: Desk
) -> tuple[Comparison, dict[str, Any]]:
    """One of the regimes against the others, and its finished chart."""
    spans = {one.key: one.regime for one in load_regimes(at, selection, language, _desk)}
    weeks = load_strength(at, selection, _desk).weeks
    comparison = compare_regimes(weeks, spans[chosen], list(spans.values()))
    return comparison, regime_paths(comparison, words_for(language))


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=BY_TEXT)
def load_strength_chart(
    at: Vintage, selection: Selection, view: ChartView, language: str, names: tuple[str, str], _desk: Desk
) -> dict[str, Any]:
    """Finished chart of the relative strength page."""
    strength, events = load_strength(at, selection, _desk), load_events(at, _desk)
    return strength_chart(strength, events, view, words_for(language), names)


@st.cache_resource(show_spinner=False, max_entries=100, hash_funcs=BY_TEXT)
def load_event_study(at: Vintage, selection: Selection, conditions: Conditions, _desk: Desk) -> EventStudy | None:
    """What followed the weeks in which the conditions held."""
    return event_study(load_strength(at, selection, _desk), conditions)
