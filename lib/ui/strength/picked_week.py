"""The week clicked in the chart: what it was, and where to go from there."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.charts.crosshair import PICKED
from lib.charts.view import ChartView
from lib.ui.address import redraw_with
from lib.ui.message import literal
from lib.ui.navigation import pages
from lib.ui.reader import Reader
from lib.ui.strength.annotation_form import annotation_dialog
from lib.ui.strength.tabs import COMPARING, open_tab


def picked_week(reader: Reader, strength: RelativeStrength, shown: ChartView, chart: Any) -> None:  # noqa: ANN401  Streamlit's state of a chart
    """The week under the last click, what is marked on it, and where to go; nothing before a click."""
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
        _button(reader, "show", "event", redraw_with, "as_of", week)
        _button(reader, "compare", "compare_arrows", _compare, reader, week)
        if st.button(words("picked.annotate"), key="picked_annotate", icon=":material/add_comment:", type="tertiary"):
            annotation_dialog(reader, None, week)
        _note(reader, week)
    for marker in shown.markers:
        if marker.session == week:
            st.caption(f"{_ICON[marker.kind.partition('_')[0]]} {literal(marker.label(words.language))}")


_ICON = {"note": ":material/edit_note:", "risk": ":material/flag:"}


def _button(reader: Reader, name: str, icon: str, act: Callable[..., None], *given: object) -> None:
    label, drawn = reader.words(f"picked.{name}"), f":material/{icon}:"
    st.button(label, key=f"picked_{name}", icon=drawn, type="tertiary", on_click=act, args=given)


def _compare(reader: Reader, week: date) -> None:
    open_tab(reader, COMPARING)
    redraw_with("compare", week)


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
