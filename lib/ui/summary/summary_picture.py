"""The summary's chart."""

import streamlit as st

from lib.analytics.market_summary import MarketSummary
from lib.commentary.alternative_text import summary_alt
from lib.ui.loading import load_summary_chart
from lib.ui.reader import Reader


def summary_picture(reader: Reader, summary: MarketSummary) -> None:
    """Ratio with its average since 2024."""
    words = reader.words
    title = words("chart.title", benchmark=reader.short_name(reader.selection.denominator))
    note = words("chart.title.note", window=reader.selection.rules.window)
    st.markdown(f"**{title}** :gray[{note}]")
    spec = load_summary_chart(reader.at, reader.selection, words.language, reader.names, reader.desk)
    st.vega_lite_chart(spec, width="stretch", alt=summary_alt(summary, words, reader.names), key="summary_chart")
