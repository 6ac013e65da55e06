"""Rotation chart with a week that the reader moves, or lets run."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from lib.analytics.rotation import MOMENTUM_WEEKS, TAIL_WEEKS, Rotation
from lib.charts.rotation import RotationView, first_known, rotation_chart
from lib.charts.rotation_labels import CROWD
from lib.commentary.pairs import pair_name
from lib.commentary.rotation import rotation_reading
from lib.domain.errors import InvalidInput
from lib.domain.pair_lists import Pair
from lib.services.pairs import PairsRead
from lib.ui.address import control, parameter, set_parameter
from lib.ui.boundary import boundary
from lib.ui.message import message
from lib.ui.reader import Reader

PLAYING, DRAWN = "rotation_playing", "rotation_drawn"
SECONDS_A_WEEK = 0.9


def rotation_view(reader: Reader, read: PairsRead) -> None:
    """Play button, week and chart, and the formula."""
    words, rotation = reader.words, read.grid.rotation
    first = first_known(rotation, reader.view.pairs.weeks)
    weeks = tuple(week.date() for week in rotation.weeks[first:])
    if not weeks:
        st.caption(words("pairs.rotation.never", weeks=rotation.window + MOMENTUM_WEEKS))
        return
    _button(reader, weeks)
    st.session_state[DRAWN] = True
    every = SECONDS_A_WEEK if st.session_state.get(PLAYING) else None
    st.fragment(_frame, run_every=every)(reader, read, weeks)
    if len(rotation.pairs) > CROWD:
        st.caption(words("pairs.rotation.crowd", tail=TAIL_WEEKS))
    st.caption(words("pairs.rotation.formula", window=rotation.window, weeks=MOMENTUM_WEEKS, tail=TAIL_WEEKS))


def stand_still() -> None:
    """Nothing runs that nobody sees, and it does not go on by itself when seen again."""
    st.session_state[PLAYING] = False


def _button(reader: Reader, weeks: Sequence[date]) -> None:
    playing = bool(st.session_state.get(PLAYING))
    key, icon = ("pause", "pause") if playing else ("play", "play_arrow")
    st.button(
        reader.words(f"pairs.rotation.{key}"),
        icon=f":material/{icon}:",
        help=reader.words("pairs.rotation.play.help"),
        key="rotation_play",
        on_click=_toggle,
        args=(weeks,),
    )


def _toggle(weeks: Sequence[date]) -> None:
    """Begin where the slider stands; from the beginning when it stands at the end."""
    playing = not st.session_state.get(PLAYING)
    st.session_state[PLAYING] = playing
    if playing and _shown(weeks) == weeks[-1]:
        set_parameter("until", weeks[0])


def _frame(reader: Reader, read: PairsRead, weeks: Sequence[date]) -> None:
    with boundary():
        if st.session_state.get(PLAYING) and not st.session_state.pop(DRAWN, False):
            _advance(weeks)
        shown = _shown(weeks)
        _refuse(reader, weeks)
        if len(weeks) > 1:
            st.select_slider(
                reader.words("pairs.rotation.week"),
                weeks,
                format_func=reader.words.formats.iso,
                **control("until", shown, whole_page=not st.session_state.get(PLAYING)),
            )
        _draw(reader, read, len(read.grid.rotation.weeks) - len(weeks), shown)


def _advance(weeks: Sequence[date]) -> None:
    """One week on; at the end the page is drawn once more, at rest."""
    place = weeks.index(_shown(weeks)) + 1
    if place < len(weeks):
        set_parameter("until", weeks[place])
    else:
        st.session_state[PLAYING] = False
        st.rerun()


def _shown(weeks: Sequence[date]) -> date:
    asked = parameter("until")
    return next((week for week in weeks if week.isoformat() == asked), weeks[-1])


def _refuse(reader: Reader, weeks: Sequence[date]) -> None:
    asked = reader.view.pairs.until
    if asked is not None and parameter("until") == asked.isoformat() and asked not in weeks:
        st.caption(
            f":orange[:material/warning:] {message(reader.words, InvalidInput('until', 'no_such_week', value=asked))}"
        )


def _draw(reader: Reader, read: PairsRead, first: int, shown: date) -> None:
    rotation: Rotation = read.grid.rotation
    column = [week.date() for week in rotation.weeks].index(shown)
    names = [pair_name(pair, reader.narrow_name) for pair in rotation.pairs]
    sentences = rotation_reading(rotation, column, names, reader.words)
    reading = ("" if reader.words.language == "ja" else " ").join(sentences)
    still = st.session_state.get(PLAYING)
    looked_at = Pair(reader.selection.instrument, reader.selection.benchmark)
    chosen = rotation.pairs.index(looked_at) if looked_at in rotation.pairs else None
    view = RotationView(first if still else column, len(rotation.weeks) - 1 if still else column, column, chosen)
    spec = rotation_chart(rotation, view, names, reader.words)
    st.vega_lite_chart(spec, width="stretch", alt=reading, key="rotation_chart")
    st.markdown(reading)
