"""The address bar, parsed and written in this one place.

Every control of every page has a name in the address. The canonical value of
each lives in the session as text, exactly as the address spells it; widgets
are given that value and hand theirs back. Streamlit's own binding would write
the *label* of a choice, which changes with the language (see
docs/decisions/0003-address.md).
"""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import streamlit as st

from lib.domain.conditions import Conditions, parse_conditions
from lib.domain.errors import InvalidInput
from lib.domain.question import QUESTION, Question, parse_question
from lib.domain.selection import Range, Scale, Selection, parse_selection
from lib.settings import LANGUAGES
from lib.ui.language import key_in_language

PAIR = ("instrument", "benchmark")
SELECTION = (*PAIR, "as_of", "known_on", "window", "threshold", "margin", "exit_weeks", "inverse")
ADDRESS_NAME = {"as_of": "week"}
CONDITIONS = ("when", "value", "and", "and_value")
VALUE_OF = {"when": "value", "and": "and_value"}
NAMES = (*SELECTION, "range", "scale", "lang", "rise", *QUESTION, *CONDITIONS)
STATE, WRITTEN, TOUCHED = "address", "address_written", "address_touched"


@dataclass(frozen=True, slots=True)
class View:
    """What the address asks for, parsed.

    ``problems`` are the parameters that could not be used; their defaults stand in.
    """

    selection: Selection
    conditions: Conditions
    range: Range
    scale: Scale
    language: str
    rise: Literal["green", "red"]
    question: Question
    problems: tuple[InvalidInput, ...]


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


def control(name: str, value: object, *, whole_page: bool = False) -> dict[str, Any]:
    """Key and callback that tie a widget to one name of the address.

    Parameters
    ----------
    name
        Parameter of the address.
    value
        What the widget shows in this run.
    whole_page
        Whether a change redraws more than the fragment the widget stands in.
    """
    key = key_in_language(f"control_{name}")
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return {"key": key, "on_change": _take, "args": (name, key, redraw_with if whole_page else set_parameter)}


def redraw_with(name: str, value: object) -> None:
    """Change one parameter from a callback, and redraw the whole page even from inside a fragment."""
    set_parameter(name, value)
    st.rerun()


def set_parameter(name: str, value: object) -> None:
    """Change one parameter from a callback; another condition begins with its usual value."""
    state = {**st.session_state[STATE], name: spell(value)}
    state.pop(VALUE_OF.get(name, ""), None)
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


def full_query(view: View, week: date, known_on: date) -> dict[str, str]:
    """Every parameter written out, week and as-known day frozen: the link that lasts."""
    rules = view.selection.rules
    return {
        "week": week.isoformat(),
        "known_on": (view.selection.known_on or known_on).isoformat(),
        "instrument": view.selection.instrument,
        "benchmark": view.selection.benchmark,
        "window": spell(rules.window),
        "threshold": spell(rules.threshold * 100),
        "margin": spell(rules.margin * 100),
        "exit_weeks": spell(rules.exit_weeks),
        "inverse": spell(view.selection.inverse),
        "range": view.range,
        "scale": view.scale,
        "lang": view.language,
        "rise": view.rise,
        **_conditions_query(view.conditions),
        **_full_question(view.question),
    }


def spell(value: object) -> str:
    """Value as the address writes it; nothing chosen is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.6g}"
    return str(value)


def parse_view(state: Mapping[str, str], default_language: str) -> View:
    """View from raw texts; what cannot be used becomes a problem and takes its default."""
    text = dict(state)
    problems: list[InvalidInput] = []
    chosen = {
        "range": _choice(text, "range", tuple(Range), Range.SINCE_2022, problems),
        "scale": _choice(text, "scale", tuple(Scale), Scale.LINEAR, problems),
        "lang": _choice(text, "lang", LANGUAGES, default_language, problems),
    }
    rise_default = "red" if chosen["lang"] == "ja" else "green"
    rise = _choice(text, "rise", ("green", "red"), rise_default, problems)
    return View(
        selection=_selection(text, problems),
        conditions=_conditions(text, problems),
        range=Range(chosen["range"]),
        scale=Scale(chosen["scale"]),
        language=chosen["lang"],
        rise="red" if rise == "red" else "green",
        question=_question(text, problems),
        problems=tuple(problems),
    )


def _from_address(given: Mapping[str, str]) -> dict[str, str]:
    spelled = {ADDRESS_NAME.get(name, name): name for name in NAMES}
    return {spelled[name]: value for name, value in given.items() if name in spelled}


def _hold(state: dict[str, str]) -> None:
    """Take the controls' word against whatever address the next run brings."""
    st.session_state[STATE] = state
    st.session_state[TOUCHED] = True


def _take(name: str, key: str, change: Callable[[str, object], None]) -> None:
    change(name, st.session_state[key])


def _choice(
    text: Mapping[str, str], name: str, choices: tuple[str, ...], default: str, problems: list[InvalidInput]
) -> str:
    value = text.get(name) or default
    if value in choices:
        return value
    problems.append(InvalidInput(name, "unknown_choice", value=value[:40], choices=", ".join(choices)))
    return default


def _selection(text: MutableMapping[str, str], problems: list[InvalidInput]) -> Selection:
    """Selection after setting aside every parameter that breaks a rule."""
    wanted = {name: text[name] for name in SELECTION if text.get(name)}
    while True:
        try:
            return parse_selection(wanted)
        except InvalidInput as problem:
            problems.append(problem)
            if wanted.pop(problem.parameter, None) is None:
                wanted = {name: value for name, value in wanted.items() if name not in PAIR}


def _conditions(text: Mapping[str, str], problems: list[InvalidInput]) -> Conditions:
    """Conditions after setting aside every parameter that breaks a rule."""
    wanted = {name: text[name] for name in CONDITIONS if text.get(name)}
    while True:
        try:
            return parse_conditions(wanted)
        except InvalidInput as problem:
            problems.append(problem)
            del wanted[problem.parameter]


def _conditions_query(conditions: Conditions) -> dict[str, str]:
    query: dict[str, str] = {}
    for (name, value), condition in zip(VALUE_OF.items(), conditions.all, strict=False):
        query |= {name: spell(condition.situation), value: spell(condition.value)}
    return {name: text for name, text in query.items() if text}


def _question(text: Mapping[str, str], problems: list[InvalidInput]) -> Question:
    """Question after setting aside every parameter that breaks a rule."""
    wanted = {name: text[name] for name in QUESTION if text.get(name)}
    while True:
        try:
            return parse_question(wanted)
        except InvalidInput as problem:
            problems.append(problem)
            del wanted[problem.parameter]


def _full_question(question: Question) -> dict[str, str]:
    written = {
        "from": spell(question.first),
        "over": spell(question.weeks),
        "level": spell(None if question.level is None else question.level * 100),
        "percentile": spell(question.percentile),
    }
    return {name: value for name, value in written.items() if value}
