"""The strip under the chart: a stretch drawn on it becomes the zoom of the address.

The strip keeps its specification while the zoom is what was drawn on it, so that
the brush stays under the hand. A zoom from elsewhere, a link, a range, the button
that leaves it, makes a new strip that begins with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.overview import BRUSH
from lib.domain.drawing import Stretch
from lib.ui.address import set_parameter
from lib.ui.reader import Reader
from lib.ui.strength.loading import load_overview

HELD = "overview_held"


@dataclass(frozen=True, slots=True)
class Held:
    """Which strip is on screen, the zoom it began with, and the zoom it stands for now."""

    number: int
    start: Stretch | None
    now: Stretch | None


def overview_strip(reader: Reader, strength: RelativeStrength) -> None:
    """Draw the strip, and the way back to the range."""
    if strength.weeks["ratio"].notna().sum() < 2:  # noqa: PLR2004  a line needs two points
        return
    words, held = reader.words, _held(reader.view.drawing.zoom)
    spec = load_overview(reader.at, reader.selection, held.start, words.language, reader.desk)
    key = f"overview_{held.number}"
    st.vega_lite_chart(
        spec,
        width="stretch",
        alt=words("depth.overview"),
        key=key,
        on_select=lambda: _take(key, strength.weeks.index),
        selection_mode=BRUSH,
    )
    if held.now is not None:
        st.button(
            words("depth.leave_zoom", first=words.formats.iso(held.now.first), last=words.formats.iso(held.now.last)),
            on_click=set_parameter,
            args=("zoom", None),
            type="tertiary",
            icon=":material/zoom_out_map:",
            key="leave_zoom",
        )


def _held(zoom: Stretch | None) -> Held:
    held: Held = st.session_state.get(HELD) or Held(0, zoom, zoom)
    if held.now != zoom:
        held = Held(held.number + 1, zoom, zoom)
    st.session_state[HELD] = held
    return held


def _take(key: str, sessions: pd.Index) -> None:
    """What was drawn on the strip; a click beside the brush leaves the zoom."""
    held: Held = st.session_state[HELD]
    zoom = stretch_of(st.session_state[key]["selection"], sessions)
    st.session_state[HELD] = Held(held.number, held.start, zoom)
    set_parameter("zoom", zoom)


def stretch_of(selection: Mapping[str, Any], sessions: pd.Index) -> Stretch | None:
    """First to last week under the brush; where there is none, the days it covers."""
    ends = selection.get(BRUSH, {}).get("t")
    if not ends:
        return None
    first, last = (datetime.fromtimestamp(instant / 1000, UTC).date() for instant in sorted(ends))
    inside = sessions[(sessions >= pd.Timestamp(first)) & (sessions <= pd.Timestamp(last))]
    return Stretch(inside[0].date(), inside[-1].date()) if len(inside) else Stretch(first, last)
