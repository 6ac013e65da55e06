"""The component that shows a difference."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from lib.locales.catalogue import Words
from lib.services.text_difference import Segment, side_by_side

Piece = tuple[str, str]
FOLDER = Path(__file__).parent

_mount = st.components.v2.component(
    "ratioscope_difference",
    html='<div data-part="text"></div>\n',
    css=(FOLDER / "difference.css").read_text(encoding="utf-8"),
    js=(FOLDER / "difference.js").read_text(encoding="utf-8"),
)


def difference_inline(segments: Sequence[Segment], words: Words, key: str) -> None:
    """One text in which what went and what came is marked."""
    _show([[_told(segments)]], words, key)


def difference_by_sides(segments: Sequence[Segment], words: Words, key: str) -> None:
    """The older text at the left, the newer at the right, line beside line."""
    _show([[_told(row.before), _told(row.after)] for row in side_by_side(segments)], words, key)


def text_in_the_making(pieces: Sequence[Piece], words: Words, key: str) -> None:
    """A text of pieces that are ``equal`` (agreed), an ``insert`` (decided) or ``open``."""
    _show([[[list(piece) for piece in pieces]]], words, key)


def _show(rows: list[list[list[list[str]]]], words: Words, key: str) -> None:
    data = {
        "language": words.language,
        "delete": words("difference.removed"),
        "insert": words("difference.added"),
        "open": words("merge.undecided"),
        "rows": rows,
    }
    _mount(key=key, data=data)


def _told(segments: Sequence[Segment]) -> list[list[str]]:
    return [[segment.change.value, segment.text] for segment in segments]
