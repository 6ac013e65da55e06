"""The chart of the relative strength page."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analytics.holes import holes
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.view import ChartView
from lib.commentary.alternative_text import strength_alt
from lib.commentary.states import hole_sentence
from lib.ui.address import write_address
from lib.ui.boundary import boundary
from lib.ui.loading import load_strength, load_strength_chart
from lib.ui.reader import Reader, load_usable, open_reader
from lib.ui.share_menu import share_menu
from lib.ui.shares import share_strength
from lib.ui.strength_controls import range_control
from lib.ui.week_shown import week_shown

HEIGHT, MOST_HOLES = 460, 2


@st.fragment
def strength_picture(share_place: DeltaGenerator, range_place: DeltaGenerator) -> None:
    """The chart with its range, and the share menu, which hands out what the chart shows.

    A fragment of its own: another range redraws these and nothing else.
    """
    with boundary():
        strength, reader = load_usable(open_reader(), load_strength)
        share_menu(share_place, reader, week_shown(reader, strength), share_strength(reader, strength))
        with range_place:
            range_control(reader)
        _picture(reader, strength)
        write_address()


def _picture(reader: Reader, strength: RelativeStrength) -> None:
    """Ratio, average, deviation, regimes and events, and how to read them."""
    words, view = reader.words, reader.view
    shown = ChartView(view.range, view.scale, HEIGHT)
    spec = load_strength_chart(reader.at, reader.selection, shown, words.language, reader.names, reader.desk)
    st.vega_lite_chart(spec, width="stretch", alt=strength_alt(strength, words), key="strength_chart")
    st.caption(words("chart.caption", level=words.formats.level(reader.selection.rules.threshold)))
    for hole in holes(strength.weeks["ratio"])[-MOST_HOLES:]:
        st.caption(f":red[:material/error:] {hole_sentence(hole, reader.selection.rules.window, words)}")
