"""A published note as readers see it."""

from collections.abc import Callable
from datetime import timedelta

import streamlit as st

from lib.domain.notes import NoteAddress, Revision
from lib.services.clock import utc_now
from lib.services.living_facts import published_note, revised_since
from lib.services.notes import OpenNote, latest_note
from lib.ui.badges import badge
from lib.ui.message import literal
from lib.ui.notes.annotations import linked_annotations
from lib.ui.notes.badges import outdated_badges
from lib.ui.notes.note_text import note_text_explained
from lib.ui.notes.surroundings import note_surroundings
from lib.ui.notes.to_chart import places_to_chart
from lib.ui.reader import Reader


def note_reading(reader: Reader, note: Revision, opened: OpenNote, buttons: Callable[[], None]) -> None:
    """Title, who wrote it and when, its twin, and the text, as published by the reader's day of knowledge."""
    words, formats = reader.words, reader.words.formats
    st.header(literal(note.content.title), anchor=False)
    about = words("note.byline", name=literal(note.author.name), time=formats.instant(note.saved_at))
    tags = [badge("gray", "sell", literal(tag)) for tag in note.content.tags]
    _row(" ".join([f":gray[{about}]", *tags, *outdated_badges(reader, note.address, opened.outdated)]), buttons)
    text, beside = st.columns([2, 1], gap="large")
    with text:
        _revised(reader, note)
        shown, language = published_note(note), note.address.language
        places = places_to_chart(reader, shown, note.address.week)
        note_text_explained(shown.text, language, f"note_{note.address.week}_{language}", places)
    with beside:
        linked_annotations(reader, note.content)
        note_surroundings(reader, note, opened.twin)


def _revised(reader: Reader, note: Revision) -> None:
    """Figures that later corrections would write differently; a frozen view knows nothing of them."""
    if reader.selection.known_on is None:
        for revised in revised_since(reader.desk, note, utc_now()):
            st.caption(f":blue[:material/history:] {literal(revised.sentence)}")


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
