"""Why a figure that the check calls wrong is kept: asked for, remembered, stored with the publication."""

from collections.abc import Mapping
from contextlib import suppress

import streamlit as st

from lib.commentary.check import Finding
from lib.domain.errors import StoreError
from lib.ui.boundary import boundary
from lib.ui.notes.sheet import Sheet
from lib.ui.reader import Reader

LONGEST_REASON = 200


def name_of_figure(finding: Finding) -> str:
    """Under which a reason is kept: the figure as it stands in the text, and what it claims."""
    return f"{finding.text} ({finding.kind})"


def figure_named(name: str) -> str:
    """The figure as it stands in the text, of the name a reason is kept under."""
    return name.rpartition(" (")[0] or name


def reasons_of(reader: Reader, sheet: Sheet) -> Mapping[str, str]:
    """Reasons given so far, by figure; those of an earlier session come from the store."""
    key = _key(sheet)
    if key not in st.session_state:
        with suppress(StoreError):
            st.session_state[key] = reader.desk.store.shelf.reasons(sheet.person.key, sheet.address)
    reasons: Mapping[str, str] = st.session_state.get(key, {})
    return reasons


def keep_reason(reader: Reader, sheet: Sheet, finding: Finding, reason: str) -> None:
    """Remember why a figure stays, over a reload too.

    Raises
    ------
    StoreError
        If the database does not deliver; then the session remembers it.
    """
    figure, given = name_of_figure(finding), reason.strip()
    st.session_state[_key(sheet)] = {**reasons_of(reader, sheet), figure: given}
    reader.desk.store.shelf.give_reason(sheet.person.key, sheet.address, figure, given)


def ask_for_reason(reader: Reader, sheet: Sheet, finding: Finding, number: int) -> None:
    """Offer to keep the figure."""
    words = reader.words
    with st.popover(words("figure.keep"), key=f"figure_keep_{number}"), st.form(f"figure_form_{number}", border=False):
        key = f"figure_why_{number}"
        st.text_input(
            words("figure.reason"), reasons_of(reader, sheet).get(name_of_figure(finding), ""), LONGEST_REASON, key=key
        )
        st.form_submit_button(words("figure.keep.done"), on_click=_take, args=(reader, sheet, finding, key))


def _take(reader: Reader, sheet: Sheet, finding: Finding, key: str) -> None:
    reason = st.session_state[key]
    if reason.strip():
        with boundary():
            keep_reason(reader, sheet, finding, reason)


def _key(sheet: Sheet) -> str:
    return f"{sheet.key}_reasons"
