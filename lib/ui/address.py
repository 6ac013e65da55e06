"""The address bar, read and written in this one place.

Every control of every page has a name in the address. The canonical value of
each lives in the session as text, exactly as the address spells it; widgets
are given that value and hand theirs back. Streamlit's own binding would write
the *label* of a choice, which changes with the language (see
docs/decisions/0003-address.md).
"""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from lib.ui.language import key_in_language
from lib.ui.view import ADDRESS_NAME, FORGOTTEN_WITH, NAMES, View, parse_view, spell

STATE, WRITTEN, TOUCHED = "address", "address_written", "address_touched"


def read_view(default_language: str) -> View:
    """View of this run: the address if the reader changed it, else what the controls hold.

    A run that a control started may carry the address of before an earlier
    control, since the browser sends faster than it is told; that is no news.
    """
    given = st.query_params.to_dict()
    if st.session_state.pop(TOUCHED, False):
        st.session_state[WRITTEN] = given
    if STATE not in st.session_state or (given and given != st.session_state.get(WRITTEN)):
        st.session_state[STATE] = _from_address(given)
    return parse_view(st.session_state[STATE], default_language)


def write_address() -> None:
    """Show the controls' values in the address; defaults are left out."""
    state: Mapping[str, str] = st.session_state[STATE]
    wanted = {ADDRESS_NAME.get(name, name): state[name] for name in NAMES if state.get(name)}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)
    st.session_state[WRITTEN] = wanted


def control(name: str, value: object, *, whole_page: bool = False, folded: bool = False) -> dict[str, Any]:
    """Key and callback that tie a widget to one name of the address.

    Parameters
    ----------
    name
        Parameter of the address.
    value
        What the widget shows in this run.
    whole_page
        Whether a change redraws more than the fragment the widget stands in.
    folded
        Whether the widget stands in a popover. A browser that first draws it after
        a rerun begins with the widget's own default and reports that as the
        reader's choice (Streamlit 1.67), so its value is told anew in every run.
    """
    key = key_in_language(f"control_{name}")
    if folded or key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return {"key": key, "on_change": _take, "args": (name, key, redraw_with if whole_page else set_parameter)}


def redraw_with(name: str, value: object) -> None:
    """Change one parameter from a callback, and redraw the whole page even from inside a fragment."""
    set_parameter(name, value)
    st.rerun()


def set_parameter(name: str, value: object) -> None:
    """Change one parameter from a callback; another condition begins with its usual value."""
    state = {**st.session_state[STATE], name: spell(value)}
    state.pop(FORGOTTEN_WITH.get(name, ""), None)
    _hold(state)


def parameter(name: str) -> str:
    """What the controls hold for one parameter; empty when it is at its default."""
    state: Mapping[str, str] = st.session_state[STATE]
    return state.get(name, "")


def reset_address() -> None:
    """Back to the standard view in the reader's language."""
    _hold({name: value for name, value in st.session_state[STATE].items() if name == "lang"})


def reset_rules() -> None:
    """Back to the standard rules, scale and side."""
    rules = {"window", "threshold", "margin", "exit_weeks", "scale", "inverse"}
    _hold({name: value for name, value in st.session_state[STATE].items() if name not in rules})


def _from_address(given: Mapping[str, str]) -> dict[str, str]:
    spelled = {ADDRESS_NAME.get(name, name): name for name in NAMES}
    return {spelled[name]: value for name, value in given.items() if name in spelled}


def _hold(state: dict[str, str]) -> None:
    """Take the controls' word against whatever address the next run brings."""
    st.session_state[STATE] = state
    st.session_state[TOUCHED] = True


def _take(name: str, key: str, change: Callable[[str, object], None]) -> None:
    change(name, st.session_state[key])
