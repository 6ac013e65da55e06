"""Which side of a note is open: readers' or the writer's."""

from datetime import date

import streamlit as st

from lib.analytics.sessions import trading_over
from lib.analytics.weeks import week_end
from lib.domain.notes import Note, NoteAddress
from lib.domain.people import Person
from lib.services.clock import utc_now
from lib.services.notes import open_note
from lib.services.published_notes import published_revision
from lib.ui.address import parameter, set_parameter
from lib.ui.notes.desk import note_desk
from lib.ui.notes.history import history_button
from lib.ui.notes.put_away import put_away_menu, put_away_notice
from lib.ui.notes.reading import note_reading, nothing_published
from lib.ui.person import keep_person, person_dialog, person_here
from lib.ui.reader import Reader


def note_page(reader: Reader, week: date) -> None:
    """The note of a week in the reader's language: the writer's side for people with a name, unless he reads."""
    address, person = NoteAddress(week, reader.words.language), person_here(reader)
    _other_week(reader, week)
    if person is not None and parameter("side") != "read":
        st.header(reader.words("note.heading", day=reader.words.formats.prose_day(week)), anchor=False)
        note_desk(address, person)
    else:
        _reading(reader, address, person)
    if person is not None:
        keep_person(person)


def _other_week(reader: Reader, week: date) -> None:
    """A note is of a completed week: say so where another day was asked for."""
    asked, words = reader.selection.as_of, reader.words
    if asked is not None and asked != week:
        running = week_end(asked) > trading_over(utc_now())
        key = "note.week.running" if running else "note.week.none"
        told = words(key, asked=words.formats.prose_weekday(asked), week=words.formats.prose_weekday(week))
        st.caption(f":orange[:material/hourglass_top:] {told}")


def _reading(reader: Reader, address: NoteAddress, person: Person | None) -> None:
    opened = open_note(reader.desk, address)
    note = opened.note
    shown = published_revision(reader.desk, address, reader.selection.known_on)
    if note is not None and shown is not None:
        put_away_notice(reader, note)
        note_reading(reader, shown, opened, lambda: _buttons(reader, person, note))
    else:
        nothing_published(reader, address, lambda: _write_button(reader, person))


def _buttons(reader: Reader, person: Person | None, note: Note) -> None:
    history_button(reader, note)
    _write_button(reader, person)
    put_away_menu(reader, note)


def _write_button(reader: Reader, person: Person | None) -> None:
    words = reader.words
    if st.button(words("note.write"), icon=":material/edit:", help=words("note.write.help"), key="note_write"):
        if person is None:
            person_dialog(reader)
        else:
            set_parameter("side", "write")
            st.rerun()
