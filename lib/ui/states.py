"""What the data lack, said where the reader looks."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.states import missing_sentence, pending_sentence, provisional_sentence, stale_sentence
from lib.services.clock import utc_now
from lib.services.refresh_status import failed_since
from lib.ui.reader import Reader

MOST_GAPS = 3


def states(reader: Reader, strength: RelativeStrength) -> None:
    """One line for every state that applies to this view."""
    words = reader.words
    for gap in (strength.missing or strength.awaited)[-MOST_GAPS:]:
        _line("red", "error", missing_sentence(gap, strength.as_of, words))
    if reader.selection.as_of is None and strength.provenance is not None:
        failed_at = failed_since(reader.desk, utc_now())
        _line("orange", "schedule", stale_sentence(strength.provenance, words, failed_at))
        _line("orange", "hourglass_top", provisional_sentence(strength, words))
    _line("gray", "info", pending_sentence(strength, words))


def _line(color: str, icon: str, text: str) -> None:
    if text:
        st.caption(f":{color}[:material/{icon}:] {text}")
