"""Every revision of a note: who saved it when, what it changed, and the way back to it."""

import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.domain.notes import Conflict, Note, NoteAddress, Revision
from lib.domain.people import Person
from lib.services.clock import utc_now
from lib.services.notes import note_history, open_note, restore_revision
from lib.services.text_difference import difference
from lib.ui.dialog import open_dialog
from lib.ui.language import key_in_language
from lib.ui.message import literal, message
from lib.ui.notes.difference import difference_by_sides, difference_inline
from lib.ui.notes.reasons import figure_named
from lib.ui.person import person_here
from lib.ui.reader import Reader
from lib.ui.toast import announce

VIEWS = ("inline", "sides")


def history_button(reader: Reader, note: Note | None) -> None:
    """Open the history; there is one as soon as something was saved for the team."""
    if note is not None and st.button(
        reader.words("history.open"), icon=":material/history:", help=reader.words("history.help"), key="note_history"
    ):
        address = note.address
        open_dialog(reader, reader.words("history.open"), lambda reader: _content(reader, address), "large")


def _content(reader: Reader, address: NoteAddress) -> None:
    words, revisions = reader.words, note_history(reader.desk, address)
    by_number = {revision.number: revision for revision in revisions}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.selectbox(
            words("history.revision"),
            list(by_number),
            format_func=lambda number: _label(reader, by_number[number]),
            key=key_in_language("history_revision"),
        )
        view = st.segmented_control(
            words("history.view"),
            VIEWS,
            default=VIEWS[0],
            required=True,
            format_func=lambda view: words(f"history.view.{view}"),
            label_visibility="collapsed",
            key=key_in_language("history_view"),
        )
    chosen = by_number[number]
    _changes(reader, chosen, by_number.get(number - 1), str(view))
    person = person_here(reader)
    if person is not None and chosen is not revisions[0]:
        _way_back(reader, chosen, person)


def _label(reader: Reader, revision: Revision) -> str:
    words = reader.words
    told = [str(revision.number), words.formats.instant(revision.saved_at), revision.author.name]
    if revision.restored_from is not None:
        told.append(words("history.restored_from", number=revision.restored_from))
    return " · ".join(told)


def _changes(reader: Reader, revision: Revision, before: Revision | None, view: str) -> None:
    words = reader.words
    st.caption(words("history.first") if before is None else words("history.against", number=before.number))
    segments = difference((before or revision).content.whole, revision.content.whole)
    show = difference_by_sides if view == "sides" and before is not None else difference_inline
    with st.container(border=True):
        show(segments, words, "history_difference")
    for about, reason in revision.reasons.items():
        st.caption(f":orange[:material/gavel:] {literal(figure_named(about))}: {literal(str(reason))}")


def _way_back(reader: Reader, revision: Revision, person: Person) -> None:
    words = reader.words
    if not st.button(words("history.restore"), help=words("history.restore.help"), key="history_restore"):
        return
    note = open_note(reader.desk, revision.address).note
    try:
        done = note and restore_revision(reader.desk, note, revision.number, person.key, utc_now())
    except RatioscopeError as error:
        st.error(message(words, error), icon=":material/error:")
        return
    if isinstance(done, Conflict):
        st.warning(words("error.edit_conflict"), icon=":material/warning:")
    else:
        announce(words("history.restored", number=revision.number))
