"""The chart of the relative strength page."""

import streamlit as st

from lib.analytics.holes import holes
from lib.analytics.mansfield import YEAR
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.crosshair import PICKED
from lib.charts.drawn_weeks import drawn_weeks, stretch_shown
from lib.charts.layers import Spec
from lib.charts.level_regimes import shows_level_regimes
from lib.charts.view import ChartView
from lib.commentary.alternative_text import strength_alt
from lib.commentary.reading import reading
from lib.commentary.states import hole_sentence
from lib.domain.drawing import Line
from lib.reports.drawing_notices import drawing_notices
from lib.ui.chart_view import chart_view
from lib.ui.reader import Reader
from lib.ui.strength.basis_control import basis_note
from lib.ui.strength.level_context import level_context
from lib.ui.strength.loading import load_strength_chart
from lib.ui.strength.overview_strip import overview_strip
from lib.ui.strength.picked_week import picked_week

MOST_HOLES = 2


def strength_picture(reader: Reader, strength: RelativeStrength) -> None:
    """Ratio, average, deviation, regimes and events, and how to read them."""
    words, shown = reader.words, chart_view(reader, strength)
    for notice in drawing_notices(strength, shown, words):
        st.caption(f":orange[:material/warning:] {notice}")
    basis_note(reader, strength)
    spec = load_strength_chart(reader.at, reader.selection, shown, words.language, reader.names, reader.desk)
    chart = st.vega_lite_chart(
        spec,
        width="stretch",
        alt=strength_alt(strength, words),
        key="strength_chart",
        on_select="rerun",
        selection_mode=PICKED,
    )
    overview_strip(reader, strength)
    picked_week(reader, strength, shown, chart)
    sentences = reading(strength, stretch_shown(strength.weeks, strength.weeks, shown), words, reader.names)
    if sentences:
        st.markdown(("" if words.language == "ja" else " ").join(sentences))
    st.caption(_how_to_read(reader, strength, shown, spec))
    level_context(reader, strength)
    for hole in holes(strength.weeks["ratio"])[-MOST_HOLES:]:
        st.caption(f":red[:material/error:] {hole_sentence(hole, reader.selection.rules.window, words)}")


def _how_to_read(reader: Reader, strength: RelativeStrength, shown: ChartView, spec: Spec) -> str:
    words = reader.words
    if drawn_weeks(strength.weeks, shown).line is Line.MANSFIELD:
        return words("depth.caption_mansfield", weeks=YEAR)
    if shows_level_regimes(spec):
        return words("chart.caption.under", level=words.formats.level(reader.selection.rules.threshold))
    return words("chart.caption")
