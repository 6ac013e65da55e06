"""What an editor and its page have told each other, in the session's state under the editor's key."""

import secrets

import streamlit as st

from lib.ui.editor.exchange import Answer, Report, read_report


def reported(key: str) -> Report | None:
    """What the editor reported last."""
    return read_report(st.session_state.get(key))


def writer(key: str) -> str:
    """Name under which this tab writes."""
    report = reported(key)
    if report is not None:
        return report.writer
    given: str = st.session_state.setdefault(f"{key}_writer", secrets.token_hex(8))
    return given


def answered(key: str) -> Answer | None:
    """What became of the last report."""
    answer: Answer | None = st.session_state.get(f"{key}_answer")
    return answer


def tell(key: str, answer: Answer) -> None:
    """Answer a report."""
    st.session_state[f"{key}_answer"] = answer
