"""The form for one annotation, with explicit save and the version that was read."""

from dataclasses import replace
from datetime import date

import streamlit as st

from lib.domain.annotations import Annotation
from lib.domain.errors import EditConflict, RatioscopeError
from lib.services.annotations import LONGEST_TEXT, archive_annotation, save_annotation
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.toast import announce

EARLIEST = date(1970, 1, 1)
READ = "annotation_version_read"


def annotation_dialog(reader: Reader, annotation: Annotation | None, week: date) -> None:
    """Open the form for an annotation, or for a new one on a week of the pair shown."""
    selection = reader.selection
    start = annotation or Annotation(selection.instrument, selection.benchmark, week, week, "", "")
    st.session_state[READ] = start.version
    title = reader.words("annotation.edit" if annotation else "annotation.add")
    open_dialog(reader, title, lambda reader: _form(reader, start))


def _form(reader: Reader, start: Annotation) -> None:
    words = reader.words
    st.caption(words("annotation.about", pair=f"{reader.name(start.instrument)} ÷ {reader.name(start.benchmark)}"))
    with st.form("annotation", border=False):
        first = st.date_input(words("event.first"), start.first, min_value=EARLIEST, format="YYYY-MM-DD")
        last = st.date_input(words("event.last"), start.last, min_value=EARLIEST, format="YYYY-MM-DD")
        text_en = st.text_input(words("parameter.text_en"), start.text_en, max_chars=LONGEST_TEXT)
        text_ja = st.text_input(words("parameter.text_ja"), start.text_ja, max_chars=LONGEST_TEXT)
        with st.container(horizontal=True):
            save = st.form_submit_button(words("event.save"), type="primary")
            archive = start.key is not None and st.form_submit_button(words("annotation.archive"))
    version = st.session_state[READ]
    edited = replace(start, first=first, last=last, text_en=text_en, text_ja=text_ja, version=version)
    if save or archive:
        _try(reader, edited, archive=not save)


def _try(reader: Reader, annotation: Annotation, *, archive: bool) -> None:
    try:
        if archive:
            archive_annotation(reader.desk, annotation)
        else:
            save_annotation(reader.desk, annotation)
    except EditConflict:
        _conflict(reader, annotation)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
    else:
        announce(reader.words("annotation.archived" if archive else "annotation.saved"))


def _conflict(reader: Reader, mine: Annotation) -> None:
    """Show both versions; the words typed stay in the form, and saving again is a decision.

    What the other one took off comes back when it is saved again.
    """
    words = reader.words
    stored = reader.desk.store.annotations.of_pair(mine.instrument, mine.benchmark, include_archived=True)
    theirs = next((one for one in stored if one.key == mine.key), None)
    if theirs is not None:
        st.session_state[READ] = theirs.version
    st.warning(words("error.edit_conflict"), icon=":material/warning:")
    for label, one in (("event.conflict.theirs", theirs), ("event.conflict.yours", mine)):
        if one is not None:
            texts = f"{literal(one.text_en)} · {literal(one.text_ja)}"
            st.markdown(f"**{words(label)}** {one.first} – {one.last} · {texts}")
