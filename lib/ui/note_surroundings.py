"""What to read next: the note before, the note after, and notes on the same risks."""

from datetime import date, timedelta

import streamlit as st

from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Note, NoteAddress, NoteState
from lib.services.notes import latest_note
from lib.ui.address import set_parameter
from lib.ui.message import literal
from lib.ui.note_filters import risk_names
from lib.ui.reader import Reader

MOST_RELATED = 4


def note_surroundings(reader: Reader, note: Note, twin: Note | None) -> None:
    """Links out of a note, each with its week."""
    words, address = reader.words, note.address
    if twin is not None and twin.state is NoteState.PUBLISHED:
        st.caption(words("note.twin"))
        _link(reader, twin, twin.content.title, "twin")
    earlier = latest_note(reader.desk, address.language, address.week - timedelta(days=1))
    later = _following(reader, address)
    if earlier is not None or later is not None:
        st.caption(words("note.neighbours"))
    for name, other in (("before", earlier), ("after", later)):
        if other is not None:
            _link(reader, other, other.content.title, name)
    names = risk_names(reader)
    for risk in note.content.risks:
        related = _related(reader, address, risk)
        if related:
            st.caption(literal(names.get(risk, risk)))
        for other in related:
            _link(reader, other, other.content.title, f"risk_{risk}")


def _link(reader: Reader, note: Note, title: str, name: str) -> None:
    day, address = reader.words.formats.iso(note.address.week), note.address
    st.button(
        f":gray[{day}] {literal(title)}",
        type="tertiary",
        key=f"note_{name}_{address.week}_{address.language}",
        on_click=_go,
        args=(address,),
    )


def _go(address: NoteAddress) -> None:
    set_parameter("as_of", address.week)
    set_parameter("lang", address.language)


def _following(reader: Reader, address: NoteAddress) -> Note | None:
    question = NoteQuestion(
        language=address.language,
        state=NoteState.PUBLISHED,
        spans=((address.week + timedelta(days=1), date.max),),
    )
    archive = reader.desk.store.note_archive
    number = sum(count for _year, _month, count in archive.months(question))
    return archive.find(question, 1, number - 1)[0] if number else None


def _related(reader: Reader, address: NoteAddress, risk: str) -> list[Note]:
    question = NoteQuestion(language=address.language, state=NoteState.PUBLISHED, risk=risk)
    found = reader.desk.store.note_archive.find(question, MOST_RELATED + 1)
    return [note for note in found if note.address != address][:MOST_RELATED]
