"""What another range or scale redraws, and nothing more.

A change of pair, rules, week, language or day of knowledge redraws the whole page.
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.ui.address import write_address
from lib.ui.boundary import boundary
from lib.ui.loading import load_strength
from lib.ui.reader import load_usable, open_reader
from lib.ui.share_menu import share_menu
from lib.ui.shares import share_strength
from lib.ui.strength.controls import strength_controls
from lib.ui.strength.metrics import strength_metrics
from lib.ui.strength.picture import strength_picture
from lib.ui.week_shown import standing_in, week_shown


@st.fragment
def pair_view(share_place: DeltaGenerator) -> None:
    """Controls, figures and chart of the selected pair, and the menu that hands them out."""
    with boundary():
        strength, reader = load_usable(open_reader(), load_strength)
        week = week_shown(reader, strength)
        share_menu(share_place, reader, week, share_strength(reader, strength))
        strength_controls(reader)
        strength_metrics(reader, standing_in(strength, week))
        strength_picture(reader, strength)
        write_address()
