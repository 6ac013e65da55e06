"""The latest note on the summary: its title and how it begins."""

from datetime import date

import streamlit as st

from lib.ui.message import literal
from lib.ui.navigation import pages
from lib.ui.notes.loading import load_extract
from lib.ui.notes.note_text import note_text
from lib.ui.reader import Reader


def note_extract(reader: Reader, week: date) -> None:
    """Newest published note in the reader's language up to a week, and the way to it."""
    words, formats = reader.words, reader.words.formats
    found = load_extract(reader.desk.store.notes_version(), words.language, week, reader.desk)
    link = pages(words)["notes"]
    with st.container(border=True, height="stretch"):
        if found is None:
            st.markdown(f"**{words('extract.title')}**")
            st.caption(words("extract.none"))
            st.page_link(link, icon=":material/arrow_forward:")
            return
        note, shown = found.note, found.note.address.week
        about = words("extract.about", week=formats.iso(shown), name=literal(note.author.name))
        st.markdown(f"**{words('extract.title')}** :gray[{about}]")
        note_text(found.begins, words.language, f"extract_{shown}_{note.revision}", title=note.content.title)
        target = {"week": shown.isoformat(), "lang": words.language}
        st.page_link(link, label=words("extract.read"), icon=":material/arrow_forward:", query_params=target)
