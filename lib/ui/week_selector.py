"""The week picker shared by all pages, and its two keys."""

from datetime import date

import streamlit as st

from lib.domain.selection import Selection
from lib.ui.address import parameter, set_parameter
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
    _step(reader, "previous", "chevron_left", PREVIOUS_KEY, weeks, week)
    _step(reader, "next", "chevron_right", NEXT_KEY, weeks, week)


def neighbour(weeks: tuple[date, ...], week: date, direction: str) -> date | None:
    """The week before or after another, if there is one."""
    if direction == "previous":
        return max((end for end in weeks if end < week), default=None)
    return min((end for end in weeks if end > week), default=None)


def _weeks(reader: Reader) -> tuple[date, ...]:
    selection = reader.selection
    pair = Selection(selection.instrument, selection.benchmark, known_on=selection.known_on)
    return load_weeks(reader.at, pair, reader.desk)


def _step(reader: Reader, direction: str, icon: str, key: str, weeks: tuple[date, ...], week: date) -> None:
    target = neighbour(weeks, week, direction)
    st.button(
        reader.words(f"week.{direction}"),
        key=f"week_{direction}",
        icon=f":material/{icon}:",
        help=reader.words.formats.day_short(target) if target else None,
        shortcut=key,
        disabled=target is None,
        on_click=_walk,
        args=(weeks, week, direction),
    )


def _walk(weeks: tuple[date, ...], shown: date, direction: str) -> None:
    """One step from the week already asked for: keys may come faster than pages are drawn."""
    asked = parameter("as_of")
    start = next((week for week in weeks if week.isoformat() == asked), shown)
    target = neighbour(weeks, start, direction)
    if target is not None:
        _go(target, weeks[0])


def _take(key: str, newest: date) -> None:
    _go(st.session_state[key], newest)


def _go(week: date, newest: date) -> None:
    set_parameter("as_of", None if week == newest else week)
