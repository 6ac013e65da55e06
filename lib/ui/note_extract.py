"""The latest note on the summary: its title and how it begins."""

from datetime import date

import streamlit as st

from lib.domain.note_opening import opening
from lib.services.living_facts import published_text
from lib.services.notes import latest_note, note_history
from lib.ui.message import literal
from lib.ui.navigation import pages
from lib.ui.note_text import note_text
from lib.ui.reader import Reader

LONGEST = 420


def note_extract(reader: Reader, week: date) -> None:
    """Newest published note in the reader's language up to a week, and the way to it."""
    words, formats = reader.words, reader.words.formats
    note, link = latest_note(reader.desk, words.language, week), pages(words)["notes"]
    with st.container(border=True, height="stretch"):
        if note is None:
            st.markdown(f"**{words('extract.title')}**")
            st.caption(words("extract.none"))
            st.page_link(link, icon=":material/arrow_forward:")
            return
        shown = note.address.week
        about = words("extract.about", week=formats.iso(shown), name=literal(note.author.name))
        st.markdown(f"**{words('extract.title')}** :gray[{about}]")
        newest = note_history(reader.desk, note.address)[0]
        begins = opening(published_text(newest), LONGEST)
        note_text(begins, words.language, f"extract_{shown}_{newest.number}", title=note.content.title)
        target = {"week": shown.isoformat(), "lang": words.language}
        st.page_link(link, label=words("extract.read"), icon=":material/arrow_forward:", query_params=target)
