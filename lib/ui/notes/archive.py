"""All published notes with the regime of their week, found by words, month, tag, risk, author and regime."""

from dataclasses import replace

import streamlit as st

from lib.analytics.relative_strength import RelativeStrength
from lib.domain.note_question import FoundNote
from lib.domain.snippets import Snippet
from lib.services.note_archive import search_notes
from lib.ui.address import control, parameter, redraw_with, write_address
from lib.ui.boundary import boundary
from lib.ui.language import key_in_language
from lib.ui.loading import load_strength
from lib.ui.message import literal
from lib.ui.notes.files import note_files
from lib.ui.notes.filters import note_filters, question_asked
from lib.ui.notes.put_away import put_away_words
from lib.ui.notes.week import week_in_words
from lib.ui.reader import Reader, load_usable, open_reader

PAGE = 20


@st.fragment
def note_archive() -> None:
    """Search field, filters, and one row per note found."""
    with boundary():
        strength, reader = load_usable(_of_every_week(open_reader()), load_strength)
        words = reader.words
        st.subheader(words("archive.title"), anchor=False)
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            st.text_input(
                words("archive.search"),
                placeholder=words("archive.search.placeholder"),
                label_visibility="collapsed",
                icon=":material/search:",
                width=420,
                **control("words", parameter("words")),
            )
            note_filters(reader)
        _found(reader, strength)
        note_files(reader)
        write_address()


def _of_every_week(reader: Reader) -> Reader:
    """The reader as if he had asked for the newest week: notes after the one shown have figures too."""
    return replace(reader, view=replace(reader.view, selection=replace(reader.selection, as_of=None)))


def _found(reader: Reader, strength: RelativeStrength) -> None:
    words, question = reader.words, question_asked(reader, strength)
    page = st.session_state.get(key_in_language("archive_page"), 1)
    shown = search_notes(reader.desk, question, page, PAGE)
    if page > 1 and not shown.found:
        shown = search_notes(reader.desk, question, 1, PAGE)
    st.caption(words("archive.count", count=words.formats.plain(shown.total)))
    for found in shown.found:
        _row(reader, strength, found)
    if shown.total > PAGE:
        st.pagination(-(-shown.total // PAGE), key=key_in_language("archive_page"))


def _row(reader: Reader, strength: RelativeStrength, found: FoundNote) -> None:
    note, formats = found.note, reader.words.formats
    week = note.address.week
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":gray[{formats.iso(week)}]", width="content")
        st.button(
            literal(note.content.title),
            type="tertiary",
            key=f"archive_{week}_{note.address.language}",
            on_click=redraw_with,
            args=("as_of", week),
        )
        st.markdown(week_in_words(reader, strength, week), width="content")
    if note.archived:
        st.caption(f":material/inventory_2: {put_away_words(reader, note)}")
    for snippet in found.snippets:
        st.caption(_marked(snippet))


def _marked(snippet: Snippet) -> str:
    """Words around the hits, the hits marked."""
    text, told, last = snippet.text, "", 0
    for start, end in snippet.marks:
        first, after = start - snippet.start, end - snippet.start
        told += f"{literal(text[last:first])}:blue-background[{literal(text[first:after])}]"
        last = after
    return f"… {told}{literal(text[last:])} …"
