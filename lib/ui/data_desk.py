"""Where the data are tended: what is stored, which symbols, files, fetching."""

import streamlit as st

from lib.ui.data_status import data_status
from lib.ui.file_dialog import file_dialog
from lib.ui.reader import Reader
from lib.ui.universe_dialog import universe_dialog


def data_desk(reader: Reader) -> None:
    """Fetch, symbols, file; each opens what it needs and leaves the page alone."""
    words = reader.words
    with st.container(horizontal=True, gap="small"):
        if st.button(words("refresh.button"), icon=":material/sync:", key="refresh_open", help=words("refresh.help")):
            data_status(reader)
        if st.button(words("universe.manage"), icon=":material/playlist_add:", key="universe_open"):
            universe_dialog(reader)
        if st.button(words("import.name"), icon=":material/upload_file:", key="import_open"):
            file_dialog(reader)
