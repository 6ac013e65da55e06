"""Nothing to show: say why and what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lib.domain.errors import NothingToShow
from lib.ui.address import write_address
from lib.ui.data_desk import data_desk
from lib.ui.language_menu import language_menu
from lib.ui.message import message
from lib.ui.reader import open_reader
from lib.ui.refresh_badge import refresh_badge
from lib.ui.strength.controls import pair_controls
from lib.ui.view_menu import view_menu


@contextmanager
def nothing_to_show(stem: str) -> Iterator[None]:
    """Stand in for the page ``stem`` when its data are not there, with the means to get them."""
    try:
        yield
    except NothingToShow as nothing:
        reader = open_reader()
        with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
            refresh_badge(reader.desk, reader.at, reader.words.language)
            language_menu(reader)
            view_menu(reader)
        st.header(reader.words(f"page.{stem}"), anchor=False)
        pair_controls(reader)
        st.info(message(reader.words, nothing), icon=":material/info:")
        data_desk(reader)
        write_address()
