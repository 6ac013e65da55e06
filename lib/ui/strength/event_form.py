"""The form for one event, with explicit save and the version that was read."""

from dataclasses import replace
from datetime import date

import streamlit as st

from lib.domain.errors import EditConflict, RatioscopeError
from lib.domain.events import Event
from lib.services.events import archive_event, save_event
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.toast import announce

EARLIEST = date(1970, 1, 1)
READ = "event_version_read"


def event_dialog(reader: Reader, event: Event | None, week: date) -> None:
    """Open the form for an event, or for a new one in the week shown."""
    title = reader.words("event.edit" if event else "event.add")
    st.session_state[READ] = event.version if event else 1
    open_dialog(reader, title, lambda reader: _form(reader, event or Event(week, week, "", "")))


def _form(reader: Reader, start: Event) -> None:
    words = reader.words
    with st.form("event", border=False):
        first = st.date_input(words("event.first"), start.first, min_value=EARLIEST, format="YYYY-MM-DD")
        last = st.date_input(words("event.last"), start.last, min_value=EARLIEST, format="YYYY-MM-DD")
        name_en = st.text_input(words("event.name_en"), start.name_en, max_chars=60)
        name_ja = st.text_input(words("event.name_ja"), start.name_ja, max_chars=60)
        importance = st.segmented_control(
            words("event.importance"),
            (1, 2, 3),
            default=start.importance,
            required=True,
            format_func=lambda level: words(f"event.importance.{level}"),
            help=words("event.importance.help"),
        )
        with st.container(horizontal=True):
            save = st.form_submit_button(words("event.save"), type="primary")
            archive = start.key is not None and st.form_submit_button(
                words("event.archive"), help=words("event.archive.help")
            )
    edited = replace(
        start,
        first=first,
        last=last,
        name_en=name_en,
        name_ja=name_ja,
        importance=int(importance or start.importance),
        version=st.session_state[READ],
    )
    if save:
        _try(reader, edited, archive=False)
    elif archive:
        _try(reader, edited, archive=True)


def _try(reader: Reader, event: Event, *, archive: bool) -> None:
    try:
        if archive:
            archive_event(reader.desk, event)
        else:
            save_event(reader.desk, event)
    except EditConflict:
        _conflict(reader, event)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
    else:
        key = "event.archive.done" if archive else "event.saved"
        announce(reader.words(key, name=event.name(reader.words.language)))


def _conflict(reader: Reader, mine: Event) -> None:
    """Show both versions; the words typed stay in the form, and saving again is a decision.

    What the other one took off comes back when it is saved again.
    """
    words = reader.words
    stored = reader.desk.store.events.events(include_archived=True)
    theirs = next((event for event in stored if event.key == mine.key), None)
    if theirs is not None:
        st.session_state[READ] = theirs.version
    st.warning(words("error.edit_conflict"), icon=":material/warning:")
    for label, event in (("event.conflict.theirs", theirs), ("event.conflict.yours", mine)):
        if event is not None:
            st.markdown(
                f"**{words(label)}** {event.first} – {event.last} · {literal(event.name_en)} · {literal(event.name_ja)}"
            )
