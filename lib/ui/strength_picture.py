"""The chart of the relative strength page."""

import streamlit as st

from lib.analytics.holes import holes
from lib.analytics.mansfield import YEAR
from lib.analytics.relative_strength import RelativeStrength
from lib.charts.crosshair import PICKED
from lib.charts.drawn_weeks import drawn_weeks, stretch_shown
from lib.charts.view import ChartView
from lib.commentary.alternative_text import strength_alt
from lib.commentary.reading import reading
from lib.commentary.states import hole_sentence
from lib.domain.drawing import Line
from lib.domain.selection import Scale
from lib.ui.basis_control import basis_note
from lib.ui.chart_view import chart_view
from lib.ui.level_context import level_context
from lib.ui.overview_strip import overview_strip
from lib.ui.picked_week import picked_week
from lib.ui.reader import Reader
from lib.ui.strength_loading import load_strength_chart

MOST_HOLES = 2


def strength_picture(reader: Reader, strength: RelativeStrength) -> None:
    """Ratio, average, deviation, regimes and events, and how to read them."""
    words, shown = reader.words, chart_view(reader, strength)
    _notices(reader, strength, shown)
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
    st.caption(_how_to_read(reader, strength, shown))
    level_context(reader, strength)
    for hole in holes(strength.weeks["ratio"])[-MOST_HOLES:]:
        st.caption(f":red[:material/error:] {hole_sentence(hole, reader.selection.rules.window, words)}")


def _how_to_read(reader: Reader, strength: RelativeStrength, shown: ChartView) -> str:
    words = reader.words
    if drawn_weeks(strength.weeks, shown).line is Line.MANSFIELD:
        return words("depth.caption_mansfield", weeks=YEAR)
    return words("chart.caption", level=words.formats.level(reader.selection.rules.threshold))


def _notices(reader: Reader, strength: RelativeStrength, shown: ChartView) -> None:
    """What the picture cannot show as asked, and what it shows instead."""
    words, formats, zoom = reader.words, reader.words.formats, shown.drawing.zoom
    if zoom is not None and strength.weeks.loc[str(zoom.first) : str(zoom.last), "ratio"].isna().all():
        _notice(words("depth.zoom_outside", first=formats.prose_day(zoom.first), last=formats.prose_day(zoom.last)))
    if shown.drawing.line is not Line.MANSFIELD:
        return
    if drawn_weeks(strength.weeks, shown).line is not Line.MANSFIELD:
        _notice(words("depth.mansfield_unknown"))
    elif shown.scale is Scale.LOG:
        _notice(words("depth.mansfield_log"))


def _notice(text: str) -> None:
    st.caption(f":orange[:material/warning:] {text}")
