"""How a note stands, as badges."""

from contextlib import suppress

import streamlit as st

from lib.domain.errors import StoreError
from lib.domain.notes import NoteAddress, Presence
from lib.services.clock import utc_now
from lib.services.notes import say_present
from lib.ui.badges import badge
from lib.ui.boundary import boundary
from lib.ui.message import literal
from lib.ui.notes.check import check_badges
from lib.ui.notes.findings import Findings
from lib.ui.notes.sheet import Sheet, answer_of, saved_at
from lib.ui.reader import Reader

LOOK_SECONDS = 10


def desk_badges(reader: Reader, sheet: Sheet, findings: Findings) -> None:
    """Draft or published, when it was stored, its twin, and who else writes."""
    with st.container(horizontal=True, vertical_alignment="center", width="content", gap="small"):
        st.markdown(
            " ".join(
                [
                    _state(reader, sheet),
                    *_saved(reader, sheet),
                    *check_badges(reader, findings),
                    *outdated_badges(reader, sheet.address, sheet.outdated),
                ]
            )
        )
        _others(reader, sheet)


def outdated_badges(reader: Reader, address: NoteAddress, outdated: NoteAddress | None) -> list[str]:
    """A word about a translation whose original was changed after it."""
    if outdated is None:
        return []
    key = "note.translation_older" if outdated == address else "note.twin_older"
    return [badge("orange", "translate", reader.words(key))]


def _state(reader: Reader, sheet: Sheet) -> str:
    words = reader.words
    if sheet.note is not None and sheet.note.archived:
        return badge("gray", "inventory_2", words("put_away.badge"))
    if sheet.published and sheet.draft is not None:
        return badge("orange", "edit", words("note.state.changed"))
    if sheet.published:
        return badge("green", "check", words("note.state.published"))
    return badge("orange", "edit", words("note.state.draft"))


def _saved(reader: Reader, sheet: Sheet) -> list[str]:
    saved = saved_at(reader, sheet)
    return [badge("gray", "cloud_done", saved)] if saved else []


@st.fragment(run_every=LOOK_SECONDS)
def _others(reader: Reader, sheet: Sheet) -> None:
    """Say that one writes here, and who else does; while the store is away the editor says so already."""
    answer = answer_of(sheet)
    if answer is not None and answer.again:
        return
    with boundary(), suppress(StoreError):
        others = say_present(reader.desk, sheet.person.key, sheet.address, utc_now())
        told = [badge("blue", "group", _presence(reader, one)) for one in others]
        if told:
            st.markdown(" ".join(told), width="content")


def _presence(reader: Reader, present: Presence) -> str:
    since = reader.words.formats.clock(present.since)
    return reader.words("note.present", name=literal(present.person.name), since=since)
