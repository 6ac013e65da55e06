"""The component that shows a difference."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from lib.analytics.text_difference import ChangeKind, Piece
from lib.locales.catalogue import Words

FOLDER = Path(__file__).parent
EVERYTHING = tuple(ChangeKind)

_mount = st.components.v2.component(
    "ratioscope_difference",
    html='<div data-part="text"></div>\n',
    css=(FOLDER / "difference.css").read_text(encoding="utf-8"),
    js=(FOLDER / "difference.js").read_text(encoding="utf-8"),
)


def difference(
    pieces: Sequence[Piece], words: Words, key: str, *, kinds: Sequence[ChangeKind] = EVERYTHING
) -> None:
    """Show pieces of the wanted kinds: all of them inline, or one side without what the other has."""
    data = {
        "language": words.language,
        "removed": words("difference.removed"),
        "added": words("difference.added"),
        "pieces": [[piece.kind, piece.text] for piece in pieces if piece.kind in kinds],
    }
    _mount(key=key, data=data)
