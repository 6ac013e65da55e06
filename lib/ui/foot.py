"""The end of a page: steps through the weeks, the next page, the source."""

from datetime import date

import streamlit as st

from lib.commentary.provenance_line import provenance_line
from lib.domain.provenance import Provenance
from lib.ui.address import write_address
from lib.ui.navigation import page_after
from lib.ui.reader import Reader
from lib.ui.week_selector import week_steps


def foot(reader: Reader, stem: str, week: date, provenance: Provenance | None) -> None:
    """Draw the foot and bring the address up to date."""
    with st.container(horizontal=True, vertical_alignment="center"):
        week_steps(reader, week)
        st.page_link(page_after(stem, reader.words), icon=":material/arrow_forward:", icon_position="right")
    if provenance is not None:
        st.caption(provenance_line(provenance, reader.words))
    write_address()
