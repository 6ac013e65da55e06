"""A published note as readers see it."""

from collections.abc import Callable
from datetime import timedelta

import streamlit as st

from lib.domain.notes import Note, NoteAddress
from lib.services.clock import utc_now
from lib.services.living_facts import published_note, revised_since
from lib.services.notes import OpenNote, latest_note, note_history
from lib.ui.badges import badge
from lib.ui.message import literal
from lib.ui.note_annotations import linked_annotations
from lib.ui.note_badges import outdated_badges
from lib.ui.note_surroundings import note_surroundings
from lib.ui.note_text import note_text_explained
from lib.ui.note_to_chart import places_to_chart
from lib.ui.reader import Reader


def note_reading(reader: Reader, note: Note, opened: OpenNote, buttons: Callable[[], None]) -> None:
    """Title, who wrote it and when, its twin, and the text."""
    words, formats = reader.words, reader.words.formats
    st.header(literal(note.content.title), anchor=False)
    about = words("note.byline", name=literal(note.author.name), time=formats.instant(note.changed_at))
    tags = [badge("gray", "sell", literal(tag)) for tag in note.content.tags]
    _row(" ".join([f":gray[{about}]", *tags, *outdated_badges(reader, note.address, opened.outdated)]), buttons)
    newest = note_history(reader.desk, note.address)[0]
    text, beside = st.columns([2, 1], gap="large")
    with text:
        for revised in revised_since(reader.desk, newest, utc_now()):
            st.caption(f":blue[:material/history:] {literal(revised.sentence)}")
        shown, language = published_note(newest), note.address.language
        places = places_to_chart(reader, shown, note.address.week)
        note_text_explained(shown.text, language, f"note_{note.address.week}_{language}", places)
    with beside:
        linked_annotations(reader, note)
        note_surroundings(reader, note, opened.twin)


def nothing_published(reader: Reader, address: NoteAddress, buttons: Callable[[], None]) -> None:
    """No note for this week: say so, and where the last one is."""
    words, formats = reader.words, reader.words.formats
    st.header(words("note.heading", day=formats.prose_day(address.week)), anchor=False)
    _row(f":gray[{words('note.none')}]", buttons)
    earlier = latest_note(reader.desk, address.language, address.week - timedelta(days=1))
    if earlier is not None:
        link = f"/notes?week={earlier.address.week}&lang={earlier.address.language}"
        st.markdown(f"[{literal(earlier.content.title)}]({link}) :gray[{formats.iso(earlier.address.week)}]")


def _row(about: str, buttons: Callable[[], None]) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(about, width="content")
        with st.container(horizontal=True, width="content", gap="small"):
            buttons()
