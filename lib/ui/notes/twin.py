"""Figures and dates that one language version has and the other lacks."""

import streamlit as st

from lib.commentary.check.compare import compare_languages
from lib.domain.notes import NoteState
from lib.ui.message import literal
from lib.ui.notes.sheet import Sheet
from lib.ui.reader import Reader

MOST = 6


def twin_differences(reader: Reader, sheet: Sheet) -> None:
    """One line for what is only here, one for what is only there; nothing without a published twin."""
    if sheet.twin is None or sheet.twin.state is not NoteState.PUBLISHED:
        return
    here, there = sheet.content.text, sheet.twin.content.text
    japanese, english = (here, there) if sheet.address.language == "ja" else (there, here)
    found = compare_languages(japanese, english, sheet.address.week)
    for side, language in (("here", sheet.address.language), ("there", sheet.twin.address.language)):
        only = list(dict.fromkeys(literal(one.text) for one in found if one.language == language))
        if only:
            said = ", ".join(only[:MOST]) + (" …" if len(only) > MOST else "")
            st.caption(f":orange[:material/translate:] {reader.words(f'note.only_{side}', figures=said)}")
