"""The week clicked in the chart: what it was, and where to go from there."""

from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.crosshair import PICKED
from lib.ui.address import redraw_with
from lib.ui.navigation import pages
from lib.ui.reader import Reader


def picked_week(reader: Reader, strength: RelativeStrength, chart: Any) -> None:  # noqa: ANN401  Streamlit's state of a chart
    """One line about the week under the last click; nothing before one."""
    week = week_of(chart)
    if week is None or np.datetime64(week) not in strength.weeks.index:
        return
    words, formats = reader.words, reader.words.formats
    row = strength.weeks[["ratio", "deviation_points"]].loc[str(week) : str(week)].to_numpy(dtype=float)[0].tolist()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(
            words(
                "picked.week",
                day=formats.day(week),
                ratio=formats.ratio(row[0]),
                deviation=formats.points(row[1]),
            ),
            width="content",
        )
        for name, icon, parameter in (("show", "event", "as_of"), ("compare", "compare_arrows", "compare")):
            st.button(
                words(f"picked.{name}"),
                key=f"picked_{name}",
                icon=f":material/{icon}:",
                type="tertiary",
                on_click=redraw_with,
                args=(parameter, week),
            )
        _note(reader, week)


def _note(reader: Reader, week: date) -> None:
    """Link to the week's note, once there is a page of notes."""
    notes = pages(reader.words).get("notes")
    if notes is not None:
        address = {"week": week.isoformat(), "lang": reader.words.language}
        st.page_link(notes, label=reader.words("picked.note"), icon=":material/edit_note:", query_params=address)


def week_of(chart: Any) -> date | None:  # noqa: ANN401  Streamlit's state of a chart
    """Session of the last click."""
    clicked = (chart or {}).get("selection", {}).get(PICKED) or []
    instant = clicked[0].get("t") if clicked else None
    return None if instant is None else datetime.fromtimestamp(instant / 1000, UTC).date()
