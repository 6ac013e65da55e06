"""The notes that mention a risk."""

import streamlit as st

from lib.domain.risks import Risk
from lib.services.risk_notes import notes_of_risk
from lib.ui.message import literal
from lib.ui.navigation import pages
from lib.ui.reader import Reader
from lib.ui.risks.watchlist import Watch


def risk_notes(reader: Reader, watch: Watch, risk: Risk) -> None:
    """Title and week of each, newest first, leading to the note."""
    words = reader.words
    st.markdown(f"**{words('risk.notes.title')}**")
    found = notes_of_risk(reader.desk, risk, watch.week, watch.frozen)
    frozen = {} if watch.frozen is None else {"known_on": watch.frozen.isoformat()}
    if not found:
        st.caption(words("risk.notes.none"))
    for note in found:
        week, language = note.address.week.isoformat(), note.address.language
        title = literal(note.content.title or words("risk.notes.untitled"))
        tongue = "" if language == words.language else f" :gray[{words(f'language.{language}')}]"
        st.page_link(
            pages(words)["notes"],
            label=f"{words.formats.iso(note.address.week)} {title}{tongue}",
            icon=":material/article:",
            query_params={"week": week, "lang": language, **frozen},
        )
