"""Why a figure that the check calls wrong is kept: asked for, remembered, stored with the publication."""

from collections.abc import Mapping

import streamlit as st

from lib.commentary.check import Finding
from lib.ui.reader import Reader
from lib.ui.sheet import Sheet

LONGEST_REASON = 200


def name_of_figure(finding: Finding) -> str:
    """Under which a reason is kept: the figure as it stands in the text, and what it claims."""
    return f"{finding.text} ({finding.kind})"


def reasons_of(sheet: Sheet) -> Mapping[str, str]:
    """Reasons given so far, by figure."""
    reasons: Mapping[str, str] = st.session_state.get(f"{sheet.key}_reasons", {})
    return reasons


def keep_reason(sheet: Sheet, finding: Finding, reason: str) -> None:
    """Remember why a figure stays."""
    st.session_state[f"{sheet.key}_reasons"] = {**reasons_of(sheet), name_of_figure(finding): reason.strip()}


def ask_for_reason(reader: Reader, sheet: Sheet, finding: Finding, number: int) -> None:
    """Offer to keep the figure."""
    words = reader.words
    with st.popover(words("figure.keep"), key=f"figure_keep_{number}"), st.form(f"figure_form_{number}", border=False):
        key = f"figure_why_{number}"
        st.text_input(
            words("figure.reason"), reasons_of(sheet).get(name_of_figure(finding), ""), LONGEST_REASON, key=key
        )
        st.form_submit_button(words("figure.keep.done"), on_click=_take, args=(sheet, finding, key))


def _take(sheet: Sheet, finding: Finding, key: str) -> None:
    reason = st.session_state[key]
    if reason.strip():
        keep_reason(sheet, finding, reason)
