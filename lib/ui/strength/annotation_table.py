"""Annotations of the pair: the list, and the form that changes it."""

from datetime import date

import pandas as pd
import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.domain.annotations import Annotation
from lib.ui.language import key_in_language
from lib.ui.reader import Reader
from lib.ui.strength.annotation_form import annotation_dialog
from lib.ui.strength.loading import load_annotations


def annotation_table(reader: Reader, strength: RelativeStrength, week: date) -> None:
    """Annotations, newest first; a new one begins on the week shown."""
    words, selection = reader.words, reader.selection
    found = load_annotations(reader.at, selection.instrument, selection.benchmark, reader.desk)
    annotations = sorted(found, key=lambda one: one.last, reverse=True)
    st.markdown(f"**{words('annotation.title')}**")
    st.caption(words("annotation.note" if annotations else "annotation.none"))
    if annotations:
        _list(reader, annotations)
        _outside(reader, annotations, strength)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            words("annotation.edit"),
            [None, *(one.key for one in annotations)],
            format_func=lambda key: words("annotation.new") if key is None else _label(reader, annotations, key),
            width=260,
            key=key_in_language(f"annotation_chosen_{sum(one.version for one in annotations)}_{len(annotations)}"),
        )
        if st.button(words("annotation.open"), icon=":material/edit:", key="annotation_open"):
            annotation_dialog(reader, next((one for one in annotations if one.key == chosen), None), week)


def _label(reader: Reader, annotations: list[Annotation], key: int) -> str:
    one = next(one for one in annotations if one.key == key)
    return f"{one.text(reader.words.language)}, {reader.words.formats.iso(one.last)}"


def _outside(reader: Reader, annotations: list[Annotation], strength: RelativeStrength) -> None:
    """Say how many lie outside the weeks there are, since the chart cannot."""
    sessions, formats = strength.weeks.index, reader.words.formats
    first, last = sessions[0].date(), sessions[-1].date()
    count = sum(one.last < first or one.first > last for one in annotations)
    if count:
        told = reader.words("annotation.outside", first=formats.iso(first), last=formats.iso(last), count=count)
        st.caption(f":orange[:material/warning:] {told}")


def _list(reader: Reader, annotations: list[Annotation]) -> None:
    words, formats, text = reader.words, reader.words.formats, st.column_config.TextColumn
    rows = [
        {"remark": one.text(words.language), "first": formats.iso(one.first), "last": formats.iso(one.last)}
        for one in annotations
    ]
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        width="content",
        column_config={
            "remark": text(words("annotation.text"), width=320),
            "first": text(words("event.first")),
            "last": text(words("event.last")),
        },
        alt=words("annotation.title"),
        key="annotation_table",
    )
