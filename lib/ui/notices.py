"""What the address asked for and could not be given, and what stands in its place."""

from datetime import date

import streamlit as st

from lib.domain.errors import InvalidInput
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.view import PAIR, full_query


def notices(reader: Reader) -> None:
    """One box for all values that cannot be used."""
    lines = [_line(reader, problem) for problem in reader.view.problems]
    if len(lines) > 1:
        lines = [reader.words("notice.several", count=len(lines)), "", *(f"- {line}" for line in lines)]
    with st.container():  # always there: what comes after keeps its place, and an open popover stays open
        if lines:
            st.warning("\n".join(lines), icon=":material/warning:")


def refusal(reader: Reader, parameter: str) -> None:
    """Why a control's last value was not taken, beside the control."""
    with st.container():
        for problem in reader.view.problems:
            if problem.parameter == parameter:
                st.caption(f":orange[:material/warning:] {_line(reader, problem)}")


def _line(reader: Reader, problem: InvalidInput) -> str:
    refused, instead = message(reader.words, problem), _instead(reader, problem.parameter)
    if not instead:
        return refused
    return reader.words("notice.instead", refused=refused, shown=literal(instead))


def _instead(reader: Reader, parameter: str) -> str:
    """What is shown in place of a value; empty where that is nothing."""
    words, view = reader.words, reader.view
    if parameter in PAIR:
        return f"{view.selection.instrument} ÷ {view.selection.benchmark}"
    if parameter in {"as_of", "known_on", "list"}:
        return words(f"notice.{parameter}")
    return full_query(view, date.min, date.min).get(parameter, "")
