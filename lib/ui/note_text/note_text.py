"""The component that sets a note."""

from pathlib import Path

import streamlit as st

from lib.reports.weekly.note_tree import note_tree

FOLDER = Path(__file__).parent

_mount = st.components.v2.component(
    "ratioscope_note",
    html='<article data-part="note"></article>\n',
    css=(FOLDER / "note_text.css").read_text(encoding="utf-8"),
    js=(FOLDER / "note_text.js").read_text(encoding="utf-8"),
)


def note_text(text: str, language: str, key: str, *, title: str = "") -> None:
    """Set a note's Markdown, beneath its title if there is one; links inside the dashboard lead where it is served."""
    served = "/".join((st.context.url or "").split("/")[:3])
    blocks = note_tree(text.replace("](/", f"]({served}/"))
    _mount(key=key, data={"title": title, "language": language, "blocks": blocks})
