"""Cache of how the latest note begins; it follows the rules of ``lib.ui.loading``."""

from datetime import date

import streamlit as st

from lib.services.desk import Desk
from lib.services.note_extract import NoteExtract, latest_extract

LONGEST_EXTRACT = 420


@st.cache_resource(show_spinner=False, max_entries=50)
def load_extract(version: int, language: str, week: date, _desk: Desk) -> NoteExtract | None:
    """How the latest note begins; ``version`` is the notes' own."""
    return latest_extract(_desk, language, week, LONGEST_EXTRACT)
