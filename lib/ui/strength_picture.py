"""The chart of the relative strength page."""

import streamlit as st

from lib.analytics.holes import holes
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.view import ChartView
from lib.commentary.alternative_text import strength_alt
from lib.commentary.states import hole_sentence
from lib.ui.loading import load_strength_chart
from lib.ui.reader import Reader

HEIGHT, MOST_HOLES = 460, 2


def strength_picture(reader: Reader, strength: RelativeStrength) -> None:
    """Ratio, average, deviation, regimes and events, and how to read them."""
    words, view = reader.words, reader.view
    shown = ChartView(view.range, view.scale, HEIGHT)
    spec = load_strength_chart(reader.at, reader.selection, shown, words.language, reader.names, reader.desk)
    st.vega_lite_chart(spec, width="stretch", alt=strength_alt(strength, words), key="strength_chart")
    st.caption(words("chart.caption", level=words.formats.level(reader.selection.rules.threshold)))
    for hole in holes(strength.weeks["ratio"])[-MOST_HOLES:]:
        st.caption(f":red[:material/error:] {hole_sentence(hole, reader.selection.rules.window, words)}")
