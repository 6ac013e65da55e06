"""The pictures of the watchlist: where risks stand, how much room they had, and the ratio on a risk's dates."""

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.analytics.risk_levels import level_spans
from lib.charts.risk_levels import LevelRow, levels_chart
from lib.charts.risk_map import risk_map
from lib.commentary.alternative_text import strength_alt
from lib.commentary.risks import map_alt
from lib.domain.risks import Risk
from lib.ui.reader import Reader
from lib.ui.risks.loading import load_risk_chart
from lib.ui.risks.watchlist import Watch


def map_picture(reader: Reader, watch: Watch) -> None:
    """Heat map with trails, and what has no place on it."""
    words = reader.words
    shown = [standing for standing in watch.shown if standing.is_open]
    st.markdown(f"**{words('risk.map.title')}** :gray[{words('risk.map.note')}]")
    st.vega_lite_chart(risk_map(shown, words), width="stretch", alt=map_alt(shown, words), key="risk_map")
    unknown = [str(standing.risk.key) for standing in shown if standing.score is None]
    if unknown:
        st.caption(words("risk.map.unjudged", numbers=", ".join(sorted(unknown, key=int))))


def levels_picture(reader: Reader, watch: Watch, risks: list[Risk]) -> None:
    """Levels through time of some risks; nothing before the first review."""
    words = reader.words
    told = [
        LevelRow(risk.name(words.language), spans)
        for risk in risks
        if (spans := level_spans(risk, watch.book.reviews, watch.week))
    ]
    st.markdown(f"**{words('risk.levels.title')}** :gray[{words('risk.levels.note')}]")
    if not told:
        st.caption(words("risk.levels.none"))
        return
    alt = words("risk.levels.alt", week=words.formats.iso(watch.week))
    st.vega_lite_chart(levels_chart(told, words), width="stretch", alt=alt, key="risk_levels")


def dates_picture(reader: Reader, strength: RelativeStrength, risk: Risk) -> None:
    """The ratio with this risk's dates, named events left out."""
    words = reader.words
    title = words("risk.dates.title", benchmark=reader.short_name(reader.selection.denominator))
    st.markdown(f"**{title}** :gray[{words('risk.dates.note')}]")
    version = reader.desk.store.risks.version()
    spec = load_risk_chart((reader.at, version), reader.selection, risk.slug, words.language, reader.names, reader.desk)
    st.vega_lite_chart(spec, width="stretch", alt=strength_alt(strength, words), key="risk_dates")
