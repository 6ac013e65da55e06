"""What the data lack, said where the reader looks."""

from datetime import timedelta
from typing import Literal

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.states import (
    corrected_sentence,
    missing_sentence,
    pending_sentence,
    provisional_sentence,
    stale_sentence,
)
from lib.services.clock import utc_now
from lib.services.refresh_status import failed_since
from lib.store import Correction
from lib.ui.address import redraw_with
from lib.ui.loading import load_corrections, the_background
from lib.ui.reader import Reader

MOST_LINES = 3


def states(reader: Reader, strength: RelativeStrength) -> None:
    """One line for every state that applies to this view."""
    words = reader.words
    for gap in (strength.missing or strength.awaited)[-MOST_LINES:]:
        _line("red", "error", missing_sentence(gap, strength.as_of, words))
    if reader.selection.as_of is None and strength.provenance is not None:
        failed_at = failed_since(reader.desk, utc_now())
        _stale(reader, stale_sentence(strength.provenance, words, failed_at))
        _line("orange", "hourglass_top", provisional_sentence(strength, words))
    _line("gray", "info", pending_sentence(strength, words))
    for correction in load_corrections(reader.at, reader.selection, reader.desk)[-MOST_LINES:]:
        _corrected(reader, correction)


def _stale(reader: Reader, text: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _line("orange", "schedule", text, width="content")
        if text and reader.desk.source is not None:
            st.button(reader.words("refresh.again"), key="stale_again", type="tertiary", on_click=the_background().ask)


def _corrected(reader: Reader, told: Correction) -> None:
    words, learned = reader.words, told.known_since.date()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _line(
            "blue",
            "history",
            corrected_sentence(told.symbol, told.session, learned, told.before, told.after, words),
            width="content",
        )
        st.button(
            words("state.corrected.show"),
            key=f"before_{told.symbol}_{told.session}_{told.known_since.timestamp()}",
            type="tertiary",
            on_click=redraw_with,
            args=("known_on", learned - timedelta(days=1)),
        )


def _line(color: str, icon: str, text: str, width: Literal["stretch", "content"] = "stretch") -> None:
    if text:
        st.caption(f":{color}[:material/{icon}:] {text}", width=width)
