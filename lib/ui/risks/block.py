"""Map and table side by side: the watchlist as a block of another page."""

from datetime import date

import streamlit as st

from lib.commentary.risks import overdue_line
from lib.ui.navigation import pages
from lib.ui.reader import Reader
from lib.ui.risks.picture import map_picture
from lib.ui.risks.table import risk_table
from lib.ui.risks.watchlist import open_watch


def risk_block(reader: Reader, week: date) -> None:
    """Title, heat map at 5/12, table at 7/12, what is overdue, and the way to the review.

    Parameters
    ----------
    reader
        The run's reader.
    week
        Last session of the completed week to show.
    """
    words, watch = reader.words, open_watch(reader, week)
    shown = [standing for standing in watch.shown if standing.is_open]
    st.subheader(words("risk.title"), anchor=False)
    picture, table = st.columns([5, 7], gap="medium")
    with picture:
        map_picture(reader, watch)
    with table:
        st.markdown(f"**{words('risk.table.title')}** :gray[{words('risk.table.note')}]")
        risk_table(reader, shown, week)
        late = "" if watch.frozen else f"{overdue_line(watch.shown, watch.moment.today, words)} "
        st.caption(late + words("risk.table.score_note"))
        st.page_link(pages(words)["risks"], label=words("risk.block.review"), icon=":material/checklist:")
