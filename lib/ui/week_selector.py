"""The week picker shared by all pages, and its two keys."""

from datetime import date

import streamlit as st

from lib.domain.selection import Selection
from lib.ui.address import set_parameter
from lib.ui.language import key_in_language
from lib.ui.loading import load_weeks
from lib.ui.reader import Reader

KEY = "control_week"
PREVIOUS_KEY, NEXT_KEY = "P", "N"


def week_selector(reader: Reader, week: date) -> None:
    """Pick any completed week."""
    weeks = _weeks(reader)
    options = weeks if week in weeks else (week, *weeks)
    key = key_in_language(KEY)
    if st.session_state.get(key) != week:
        st.session_state[key] = week
    st.selectbox(
        reader.words("week.select"),
        options,
        key=key,
        format_func=reader.words.formats.day_short,
        on_change=_take,
        args=(key, options[0]),
        label_visibility="collapsed",
        width=162,
    )


def week_steps(reader: Reader, week: date) -> None:
    """Previous and next week, by button or by key."""
    weeks = _weeks(reader)
    older = max((end for end in weeks if end < week), default=None)
    newer = min((end for end in weeks if end > week), default=None)
    _step(reader, "previous", "chevron_left", PREVIOUS_KEY, older, weeks[0])
    _step(reader, "next", "chevron_right", NEXT_KEY, newer, weeks[0])


def _weeks(reader: Reader) -> tuple[date, ...]:
    selection = reader.selection
    pair = Selection(selection.instrument, selection.benchmark, known_on=selection.known_on)
    return load_weeks(reader.at, pair, reader.desk)


def _step(reader: Reader, name: str, icon: str, key: str, week: date | None, newest: date) -> None:
    st.button(
        reader.words(f"week.{name}"),
        key=f"week_{name}",
        icon=f":material/{icon}:",
        help=reader.words.formats.day_short(week) if week else None,
        shortcut=key,
        disabled=week is None,
        on_click=_go,
        args=(week, newest),
    )


def _take(key: str, newest: date) -> None:
    _go(st.session_state[key], newest)


def _go(week: date, newest: date) -> None:
    set_parameter("as_of", None if week == newest else week)
