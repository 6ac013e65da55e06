"""The component that shows a difference."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from lib.locales.catalogue import Words
from lib.services.text_difference import Segment

FOLDER = Path(__file__).parent

_mount = st.components.v2.component(
    "ratioscope_difference",
    html='<div data-part="text"></div>\n',
    css=(FOLDER / "difference.css").read_text(encoding="utf-8"),
    js=(FOLDER / "difference.js").read_text(encoding="utf-8"),
)


def difference(segments: Sequence[Segment], words: Words, key: str) -> None:
    """Show stretches of a text with their fate."""
    data = {
        "language": words.language,
        "delete": words("difference.removed"),
        "insert": words("difference.added"),
        "pieces": [[segment.change, segment.text] for segment in segments],
    }
    _mount(key=key, data=data)
