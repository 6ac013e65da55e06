"""Putting a note away, and taking it back: nothing is deleted, its address goes on showing it."""

from functools import partial

import streamlit as st

from lib.domain.errors import EditConflict, RatioscopeError
from lib.domain.notes import Note
from lib.services.clock import utc_now
from lib.services.notes import archive_note, take_back_note
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.person import person_dialog, person_here
from lib.ui.reader import Reader
from lib.ui.toast import announce

PUT_AWAY = "put_away"


def put_away_menu(reader: Reader, note: Note | None) -> None:
    """What is seldom done with a note of the team, behind three dots; for people with a name."""
    if note is None or note.archived or person_here(reader) is None:
        return
    words = reader.words
    chosen = st.menu_button(
        "",
        [PUT_AWAY],
        icon=":material/more_horiz:",
        help=words("put_away.more"),
        format_func=lambda _: f":material/inventory_2: {words('put_away.ask')}",
        key="note_more",
    )
    if chosen == PUT_AWAY:
        open_dialog(reader, words("put_away.title"), partial(_confirm, note=note))


def put_away_notice(reader: Reader, note: Note | None) -> None:
    """Who put the note away and when, and the way back; nothing where it was not put away."""
    if note is None or not note.archived:
        return
    words = reader.words
    with st.container(border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        told = f"{put_away_words(reader, note)} {words('put_away.left_out')}"
        st.markdown(f":orange[:material/inventory_2:] {told}", width="content")
        wanted = st.button(
            words("put_away.take_back"),
            icon=":material/undo:",
            help=words("put_away.take_back.help"),
            key="note_take_back",
        )
    if wanted:
        _take_back(reader, note)


def put_away_words(reader: Reader, note: Note) -> str:
    """By whom and when a note was put away."""
    if note.archival is None:
        return reader.words("put_away.unknown")
    time, name = reader.words.formats.instant(note.archival.at), literal(note.archival.person.name)
    return reader.words("put_away.by", name=name, time=time)


def _confirm(reader: Reader, note: Note) -> None:
    words, person = reader.words, person_here(reader)
    st.markdown(f"**{literal(note.content.title)}** :gray[{words.formats.iso(note.address.week)}]")
    st.markdown(words("put_away.about"))
    if not st.button(words("put_away.do"), type="primary", key="note_archive_confirm") or person is None:
        return
    try:
        archive_note(reader.desk, note, person, utc_now())
    except EditConflict:
        st.warning(words("put_away.changed"), icon=":material/warning:")
        return
    except RatioscopeError as error:
        st.error(message(words, error), icon=":material/error:")
        return
    announce(words("put_away.done", title=note.content.title))


def _take_back(reader: Reader, note: Note) -> None:
    if person_here(reader) is None:
        person_dialog(reader)
        return
    try:
        take_back_note(reader.desk, note)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
        return
    announce(reader.words("put_away.taken_back", title=note.content.title))
