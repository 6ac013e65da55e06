"""What an author can do with his sheet: keep the view, draft anew, publish."""

import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.services.clock import utc_now
from lib.services.drafting import draft_note
from lib.ui.address import set_parameter
from lib.ui.message import escaped, message
from lib.ui.notes.findings import Findings
from lib.ui.notes.history import history_button
from lib.ui.notes.publishing import publish_or_ask, reason_not_to_publish
from lib.ui.notes.put_away import put_away_menu
from lib.ui.notes.sheet import Sheet
from lib.ui.notes.shelf import replace_and_keep
from lib.ui.notes.writing import insert_at_caret
from lib.ui.reader import Reader


def note_actions(reader: Reader, sheet: Sheet, findings: Findings) -> None:
    """The buttons above the text."""
    words = reader.words
    with st.container(horizontal=True, width="content", gap="small"):
        if st.button(words("note.read"), icon=":material/visibility:", help=words("note.read.help"), key="note_read"):
            set_parameter("side", "read")
            st.rerun()
        history_button(reader, sheet.note)
        if st.button(
            words("note.no_change"), icon=":material/check_circle:", help=words("note.no_change.help"), key="note_same"
        ):
            _say_no_change(reader, sheet)
        if st.button(words("note.redraft"), icon=":material/refresh:", help=words("note.redraft.help"), key="note_new"):
            _draft_anew(reader, sheet)
        reason = reason_not_to_publish(reader, sheet)
        if st.button(
            words("note.publish"),
            type="primary",
            icon=":material/publish:",
            help=reason or words("note.publish.help"),
            disabled=bool(reason),
            key="note_publish",
        ):
            publish_or_ask(reader, sheet, findings)
        put_away_menu(reader, sheet.note)


def _draft_anew(reader: Reader, sheet: Sheet) -> None:
    try:
        replace_and_keep(reader, sheet, draft_note(reader.desk, sheet.address, utc_now()))
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")


def _say_no_change(reader: Reader, sheet: Sheet) -> None:
    """One sentence that the view of the last published note still holds."""
    earlier = sheet.before
    if earlier is None:
        st.toast(reader.words("note.no_change.none"), icon=":material/info:")
        return
    day = reader.words.formats.prose_day(earlier.address.week, near=sheet.address.week)
    link = f"/notes?week={earlier.address.week}&lang={earlier.address.language}"
    title = escaped(earlier.content.title)
    sentence = reader.words("note.no_change.sentence", day=day, title=title, link=link)
    if sentence in sheet.content.text:
        st.toast(reader.words("note.no_change.already"), icon=":material/info:")
    else:
        insert_at_caret(sheet, sentence)
