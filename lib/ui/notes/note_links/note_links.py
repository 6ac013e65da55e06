"""The component that lists notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from lib.domain.notes import Note, NoteAddress
from lib.ui.address import set_parameter
from lib.ui.reader import Reader

FOLDER = Path(__file__).parent

_mount = st.components.v2.component(
    "ratioscope_note_links",
    html='<nav data-part="links"></nav>\n',
    css=(FOLDER / "note_links.css").read_text(encoding="utf-8"),
    js=(FOLDER / "note_links.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A note to read next, under a heading; ``mark`` says where it lies: ``before``, ``after`` or nothing."""

    heading: str
    note: Note
    mark: str = ""


def note_links(reader: Reader, links: Sequence[NoteLink], key: str) -> None:
    """List the notes beneath their headings, each with its week."""
    if not links:
        return
    told = [
        {
            "heading": link.heading,
            "mark": link.mark,
            "day": reader.words.formats.iso(link.note.address.week),
            "title": link.note.content.title,
            "language": link.note.address.language,
            "href": _address(reader, link.note.address),
        }
        for link in links
    ]
    data = {"language": reader.words.language, "label": reader.words("note.links"), "links": told}
    _mount(key=key, data=data, on_follow_change=lambda: _follow(key))


def _address(reader: Reader, note: NoteAddress) -> str:
    """The note's page, for a tab of its own, with the reader's day of knowledge."""
    known_on = reader.selection.known_on
    asked = {"week": note.week, "lang": note.language, **({} if known_on is None else {"known_on": known_on})}
    return f"notes?{urlencode(asked)}"


def _follow(key: str) -> None:
    """To the note that was chosen, if it is one of a week and a language."""
    chosen = st.session_state[key].get("follow") or {}
    for name, parameter in (("day", "as_of"), ("language", "lang")):
        if isinstance(chosen.get(name), str):
            set_parameter(parameter, chosen[name])
