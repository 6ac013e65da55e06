"""Named events: the list, and the form that changes it."""

from datetime import date

import pandas as pd
import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.domain.events import Event
from lib.ui.language import key_in_language
from lib.ui.loading import load_events
from lib.ui.reader import Reader
from lib.ui.strength.annotation_table import annotation_table
from lib.ui.strength.event_form import event_dialog
from lib.ui.week_shown import week_shown


def event_table(reader: Reader, strength: RelativeStrength) -> None:
    """Events, newest first, with the ratio of their last week; below them the annotations of the pair."""
    words = reader.words
    events = sorted(load_events(reader.at, reader.desk), key=lambda event: event.last, reverse=True)
    st.caption(words("event.note"))
    if not events:
        st.caption(words("event.none"))
    else:
        _list(reader, strength, events)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            words("event.edit"),
            [None, *(event.key for event in events)],
            format_func=lambda key: words("event.new") if key is None else _label(reader, events, key),
            width=260,
            key=key_in_language(f"event_chosen_{sum(event.version for event in events)}"),
        )
        if st.button(words("event.open"), icon=":material/edit:", key="event_open"):
            event = next((event for event in events if event.key == chosen), None)
            event_dialog(reader, event, week_shown(reader, strength))
    annotation_table(reader, strength, week_shown(reader, strength))


def _label(reader: Reader, events: list[Event], key: int) -> str:
    event = next(event for event in events if event.key == key)
    return f"{event.name(reader.words.language)}, {reader.words.formats.iso(event.last)}"


def _list(reader: Reader, strength: RelativeStrength, events: list[Event]) -> None:
    words, text = reader.words, st.column_config.TextColumn
    formats = words.formats
    rows = [
        {
            "name": event.name(words.language),
            "first": formats.iso(event.first),
            "last": formats.iso(event.last),
            "level": formats.ratio(_ratio_then(strength, event.last)),
            "importance": words(f"event.importance.{event.importance}"),
        }
        for event in events
    ]
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        width="content",
        column_config={
            "name": text(words("event.name"), pinned=True),
            "first": text(words("event.first")),
            "last": text(words("event.last")),
            "level": text(words("event.level"), alignment="right"),
            "importance": text(words("event.importance"), help=words("event.importance.help")),
        },
        alt=words("tab.events"),
        key="event_table",
    )


def _ratio_then(strength: RelativeStrength, day: date) -> float | None:
    known = strength.weeks["ratio"].dropna()
    at = known[known.index == pd.Timestamp(day)]
    return float(at.iloc[0]) if len(at) else None
