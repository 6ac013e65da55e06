"""The component that sets a note."""

import re
from pathlib import Path

import streamlit as st

from lib.reports.weekly.note_tree import note_tree

FOLDER = Path(__file__).parent
HAIR = "\u200a"
STRONG = re.compile(r"(?<![*\\])\*\*(?![\s*])[^*\n]+?(?<![\s\\])\*\*(?!\*)")
GLUED = re.compile(r"^\*\*[^\w\s]|[^\w\s]\*\*$")

_mount = st.components.v2.component(
    "ratioscope_note",
    html='<article data-part="note"></article>\n',
    css=(FOLDER / "note_text.css").read_text(encoding="utf-8"),
    js=(FOLDER / "note_text.js").read_text(encoding="utf-8"),
)


def _strong_in_japanese(text: str) -> str:
    """Text in which ``**24.66%**の`` is strong: CommonMark wants a blank there, a hair space is one nobody sees."""
    return STRONG.sub(
        lambda found: f"{HAIR}{found.group()}{HAIR}" if GLUED.search(found.group()) else found.group(), text
    )


def note_text(text: str, language: str, key: str, *, title: str = "") -> None:
    """Set a note's Markdown, beneath its title if there is one; links inside the dashboard lead where it is served."""
    served = "/".join((st.context.url or "").split("/")[:3])
    blocks = note_tree(_strong_in_japanese(text).replace("](/", f"]({served}/"))
    _mount(key=key, data={"title": title, "language": language, "blocks": blocks})
