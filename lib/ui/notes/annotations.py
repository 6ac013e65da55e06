"""Annotations of the charts that a note is about: chosen beside its tags, shown to readers as ways to the chart."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from lib.analytics.sessions import FIRST_DAY, trading_over
from lib.analytics.weeks import week_end
from lib.domain.annotations import Annotation
from lib.domain.drawing import Stretch
from lib.domain.notes import NoteContent
from lib.services.clock import utc_now
from lib.ui.chart_address import chart_parameters
from lib.ui.message import literal
from lib.ui.navigation import pages
from lib.ui.reader import Reader

BEFORE = timedelta(weeks=52)
"""How much of the past stands before an annotation in the chart it leads to."""


def annotation_names(reader: Reader, week: date) -> dict[str, str]:
    """Annotations by the key a note names them with; those of the week and around it first, the rest newest first."""
    there = reader.desk.store.annotations.every()
    ordered = sorted(there, key=lambda one: (not _is_about(one, week), -one.last.toordinal()))
    return {str(one.key): _name(reader, one) for one in ordered}


def linked_annotations(reader: Reader, content: NoteContent) -> None:
    """Each annotation of a note as a way to the chart at its week."""
    wanted = content.annotations
    if not wanted:
        return
    there = {str(one.key): one for one in reader.desk.store.annotations.every(include_archived=True)}
    found = [there[key] for key in wanted if key in there]
    if found:
        st.caption(reader.words("linked.title"))
        _ways(reader, found)


def _ways(reader: Reader, annotations: Sequence[Annotation]) -> None:
    page = pages(reader.words)["relative_strength"]
    for one in annotations:
        text = literal(one.text(reader.words.language))
        with st.container(gap="xxsmall"):
            st.page_link(page, label=text, icon=":material/show_chart:", help=text, query_params=_address(reader, one))
            st.caption(_place(reader, one))


def _address(reader: Reader, annotation: Annotation) -> dict[str, str]:
    """The chart of its pair, as of the end of its week and with a year before it, where there are such weeks."""
    there = FIRST_DAY <= annotation.last <= trading_over(utc_now())
    last = week_end(annotation.last) if there else annotation.last
    chart = chart_parameters(reader, last, annotation.instrument, annotation.benchmark)
    if there:
        return {**chart, "zoom": str(Stretch(annotation.first - BEFORE, last))}
    return {name: value for name, value in chart.items() if name != "week"}


def _is_about(annotation: Annotation, week: date) -> bool:
    """Whether it touches the days of a week."""
    return annotation.first <= week and week - timedelta(days=week.weekday()) <= annotation.last


def _name(reader: Reader, annotation: Annotation) -> str:
    """What it says, when, and on which chart."""
    return f"{annotation.text(reader.words.language)} · {_place(reader, annotation)}"


def _place(reader: Reader, annotation: Annotation) -> str:
    formats = reader.words.formats
    days = [formats.iso(day) for day in dict.fromkeys((annotation.first, annotation.last))]
    pair = f"{reader.narrow_name(annotation.instrument)} ÷ {reader.narrow_name(annotation.benchmark)}"
    return f"{' – '.join(days)} · {pair}"
