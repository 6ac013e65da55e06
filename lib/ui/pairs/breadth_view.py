"""How many pairs are above their average, over time."""

import streamlit as st

from lib.charts.breadth import breadth_chart
from lib.commentary.breadth import breadth_reading
from lib.services.pairs import PairsRead
from lib.ui.reader import Reader


def breadth_view(reader: Reader, read: PairsRead) -> None:
    """Chart, its reading, and how it is counted."""
    words, count, breadth = reader.words, reader.view.pairs.weeks, read.grid.breadth
    sentences = breadth_reading(breadth, count, words)
    reading = ("" if words.language == "ja" else " ").join(sentences)
    if breadth.weeks["counted"].iloc[-count:].any():
        st.vega_lite_chart(breadth_chart(breadth, count, words), width="stretch", alt=reading, key="breadth_chart")
    st.markdown(reading)
    st.caption(words("pairs.breadth.how", window=read.grid.lines.window))
