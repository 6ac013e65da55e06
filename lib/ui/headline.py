"""The answer first: one sentence, and the evidence for it."""

import streamlit as st

from lib.analytics.market_summary import MarketSummary
from lib.analytics.relative_strength import RelativeStrength
from lib.commentary.evidence import evidence
from lib.commentary.headline import headline
from lib.commentary.strength import strength_headline
from lib.ui.colours import mark
from lib.ui.reader import Reader


def summary_headline(reader: Reader, summary: MarketSummary) -> None:
    """Headline and evidence of the week."""
    st.header(headline(summary, reader.words, reader.names), anchor=False)
    st.markdown(evidence(summary, reader.words, lambda text, change: mark(reader, text, change), reader.names))


def pair_headline(reader: Reader, strength: RelativeStrength) -> None:
    """Headline of the relative strength page."""
    st.header(strength_headline(strength, reader.words, reader.names), anchor=False)
