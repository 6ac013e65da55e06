"""Placeholders of a text that have no value: underlined in it, said below it, in the way of publishing."""

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st

from lib.commentary.facts.render import FactProblem, Rendered
from lib.domain.errors import StoreError
from lib.ui.editor import Mark
from lib.ui.message import literal
from lib.ui.notes.figures_loading import load_rendered
from lib.ui.notes.sheet import Sheet
from lib.ui.reader import Reader

MOST = 6


def shown_text(reader: Reader, sheet: Sheet) -> Rendered:
    """The text with the values of now; as typed while the store is away."""
    with suppress(StoreError):
        return load_rendered(reader.at, sheet.content.text, sheet.address, reader.desk)
    return Rendered(sheet.content.text, (), ())


def placeholder_marks(problems: Sequence[FactProblem]) -> list[Mark]:
    """Underlines of what would be shown in braces."""
    return [Mark(one.start, one.end, "wrong", one.sentence) for one in problems]


def placeholder_lines(reader: Reader, sheet: Sheet, problems: Sequence[FactProblem]) -> None:
    """One line for each, with its place in the text."""
    words = reader.words
    for one in problems[:MOST]:
        line = sheet.content.text.count("\n", 0, one.start) + 1
        place = words("placeholder.place", line=line)
        st.caption(f":red[:material/data_object:] {place} {literal(one.sentence)}")
    if len(problems) > MOST:
        st.caption(words("placeholder.more", count=len(problems) - MOST))
