"""Caches of the reconciliation; they follow the rules of ``lib.ui.loading``."""

import streamlit as st

from lib.services.clock import utc_now
from lib.services.desk import Desk
from lib.services.note_figures import NoteFigures
from lib.services.reconciliation import PublishedFile, Reconciliation, note_figures, reconcile_notes
from lib.ui.loading import Vintage


@st.cache_resource(show_spinner=False, max_entries=3)
def load_note_figures(at: Vintage, noted: int, _desk: Desk) -> NoteFigures:
    """Figures of the published notes."""
    return note_figures(_desk, utc_now())


@st.cache_resource(show_spinner=False, max_entries=10)
def load_reconciliation(at: Vintage, noted: int, file: PublishedFile | None, _desk: Desk) -> Reconciliation:
    """Figures of the published notes, and of a list if there is one, against the ledger."""
    return reconcile_notes(_desk, file, load_note_figures(at, noted, _desk), utc_now())
