"""The line above every page: which week, how trustworthy, and the reader's switches."""

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analytics.relative_strength import RelativeStrength
from lib.ui.badges import badges
from lib.ui.language_menu import language_menu
from lib.ui.reader import Reader
from lib.ui.refresh_badge import refresh_badge
from lib.ui.view_menu import view_menu
from lib.ui.week_selector import week_selector


def context_line(reader: Reader, week: date, strength: RelativeStrength) -> DeltaGenerator:
    """Draw the line for the week shown, and leave a place at its end for the share menu."""
    words = reader.words
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", width="content", gap="small"):
            ending = words("week.ending", day=words.formats.day(week))
            st.markdown(f"**{ending}** {badges(reader, week, strength)}", width="content")
            refresh_badge(reader.desk, reader.at, words.language)
        with st.container(horizontal=True, width="content", gap="xsmall"):
            week_selector(reader, week)
            language_menu(reader)
            view_menu(reader)
            return st.container(width="content")
