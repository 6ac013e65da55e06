"""Where a note is written: text and preview side by side, stored as it is typed."""

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.domain.errors import StoreError
from lib.domain.notes import NoteAddress
from lib.domain.people import Person
from lib.services.note_rules import LONGEST_TEXT
from lib.ui.boundary import boundary
from lib.ui.editor import Mark, Paper, text_editor
from lib.ui.notes.actions import note_actions
from lib.ui.notes.badges import desk_badges
from lib.ui.notes.check import findings_of, marks_of, problem_rows
from lib.ui.notes.conflict import conflict_view
from lib.ui.notes.findings import Findings
from lib.ui.notes.labels import fact_words, note_labels
from lib.ui.notes.note_text import note_text
from lib.ui.notes.placeholders import placeholder_lines, placeholder_marks, shown_text
from lib.ui.notes.presence import remember_writing
from lib.ui.notes.put_away import put_away_notice
from lib.ui.notes.sheet import Sheet, answer_of, open_sheet, saved_at, writer_of
from lib.ui.notes.shelf import note_shelf
from lib.ui.notes.twin import twin_differences
from lib.ui.notes.writing import command_of
from lib.ui.phone import on_a_phone
from lib.ui.reader import Reader, open_reader

HEIGHT = 352
READER = "note_desk_reader"


@st.fragment
def note_desk(address: NoteAddress, person: Person) -> None:
    """Badges, buttons, text, preview and labels of one author's sheet."""
    remember_writing(person.key, address)
    with boundary():
        reader = _reader()
        sheet = open_sheet(reader, address, person)
        findings = findings_of(reader, sheet)
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            desk_badges(reader, sheet, findings)
            note_actions(reader, sheet, findings)
        with st.container():  # always there: what appears above the editor must not make it a new one
            put_away_notice(reader, sheet.note)
            conflict_view(reader, sheet)
        shown = shown_text(reader, sheet)
        marks = [*marks_of(reader, sheet, findings), *placeholder_marks(shown.problems)]
        _text_and_preview(reader, sheet, marks, shown.text)
        placeholder_lines(reader, sheet, shown.problems)
        with suppress(StoreError):  # the editor says it, and keeps what is typed
            _below_the_text(reader, sheet, findings)


def _below_the_text(reader: Reader, sheet: Sheet, findings: Findings) -> None:
    problem_rows(reader, sheet, findings)
    twin_differences(reader, sheet)
    note_shelf(reader, sheet)
    note_labels(reader, sheet)


def _reader() -> Reader:
    """Reader of this run; while the store is away, of the last one: the editor must stay where it is."""
    try:
        reader = open_reader()
    except StoreError:
        if READER not in st.session_state:
            raise
        reader = st.session_state[READER]
    st.session_state[READER] = reader
    return reader


def _text_and_preview(reader: Reader, sheet: Sheet, marks: Sequence[Mark], shown: str) -> None:
    words = reader.words
    text, preview = _places(reader)
    with text:
        text_editor(
            _paper(reader, sheet),
            words,
            sheet.key,
            marks=marks,
            answer=answer_of(sheet),
            command=command_of(sheet),
        )
    with preview, st.container(border=True, height=HEIGHT):
        note_text(shown, words.language, "note_preview", title=sheet.content.title)


def _places(reader: Reader) -> list[DeltaGenerator]:
    """Side by side below their captions; behind tabs on a phone."""
    words = reader.words
    if on_a_phone():
        return list(st.tabs([words("note.text"), words("note.preview")], key="note_sides"))
    text, preview = st.columns(2, gap="medium")
    text.caption(words("note.text"), help=words("note.text.help"))
    preview.caption(words("note.preview"))
    return [text, preview]


def _paper(reader: Reader, sheet: Sheet) -> Paper:
    address = sheet.address
    return Paper(
        writer=writer_of(sheet),
        place=f"{reader.desk.installation}:{sheet.person.key}:{address.week}:{address.language}",
        title=sheet.content.title,
        text=sheet.content.text,
        version=sheet.version,
        revision=sheet.base,
        saved=saved_at(reader, sheet),
        limit=LONGEST_TEXT,
        choices=fact_words(reader, sheet),
    )
