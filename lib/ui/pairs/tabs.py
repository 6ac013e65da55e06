"""Pictures, numbers, breadth and rotation of the pairs; only the open tab is worked out."""

from collections.abc import Callable

import streamlit as st

from lib.services.pairs import PairsRead
from lib.ui.pairs.breadth_view import breadth_view
from lib.ui.pairs.pictures import pair_pictures
from lib.ui.pairs.rotation_view import rotation_view, stand_still
from lib.ui.pairs.table import pair_table
from lib.ui.reader import Reader

CONTENTS: dict[str, Callable[[Reader, PairsRead], None]] = {
    "pairs.tab.grid": pair_pictures,
    "pairs.tab.numbers": pair_table,
    "pairs.tab.breadth": breadth_view,
    "pairs.tab.rotation": rotation_view,
}


def pair_tabs(reader: Reader, read: PairsRead) -> None:
    """Draw the tabs."""
    labels = [reader.words(label) for label in CONTENTS]
    tabs = st.tabs(labels, key=f"pairs_tab_{reader.words.language}", on_change="rerun")
    if not tabs[-1].open:
        stand_still()
    for tab, draw in zip(tabs, CONTENTS.values(), strict=True):
        if tab.open:
            with tab:
                draw(reader, read)
