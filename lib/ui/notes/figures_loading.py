"""Caches of what a note's figures are checked against and may be filled with; rules as in ``lib.ui.loading``."""

from datetime import date

import streamlit as st

from lib.commentary.chart_places import ChartPlace, chart_places
from lib.commentary.check import Facts
from lib.commentary.facts.choices import FactChoice
from lib.commentary.facts.render import Rendered
from lib.domain.notes import NoteAddress
from lib.services.checking import facts_of_week
from lib.services.clock import utc_now
from lib.services.desk import Desk
from lib.services.living_facts import list_facts, render_note
from lib.ui.loading import Vintage


@st.cache_resource(show_spinner=False, max_entries=20)
def load_facts(at: Vintage, week: date, _desk: Desk) -> Facts:
    """What the figures of a week's note are checked against."""
    return facts_of_week(_desk, week, utc_now())


@st.cache_resource(show_spinner=False, max_entries=50, hash_funcs={Rendered: repr})
def load_chart_places(
    at: Vintage, note: Rendered, week: date, known_on: date | None, _desk: Desk
) -> tuple[ChartPlace, ...]:
    """Where a published note leads to the chart, by what the reader takes as known."""
    return chart_places(note, facts_of_week(_desk, week, utc_now(), known_on))


@st.cache_resource(show_spinner=False, max_entries=20, hash_funcs={NoteAddress: repr})
def load_rendered(at: Vintage, text: str, address: NoteAddress, _desk: Desk) -> Rendered:
    """A text with the values of now, and which of its placeholders have none."""
    return render_note(_desk, text, address, utc_now())


@st.cache_resource(show_spinner=False, max_entries=20, hash_funcs={NoteAddress: repr})
def load_fact_choices(at: Vintage, address: NoteAddress, _desk: Desk) -> tuple[FactChoice, ...]:
    """Living facts a note of the week may hold."""
    return list_facts(_desk, address, utc_now())
