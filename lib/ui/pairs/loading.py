"""Caches of what only the page of many pairs shows; they follow the rules of ``lib.ui.loading``."""

from typing import Any

import streamlit as st

from lib.charts.pair_cell import PairCell
from lib.charts.pair_strip import pair_strip
from lib.domain.pair_lists import Pair
from lib.domain.selection import Selection
from lib.locales.catalogue import words_for
from lib.services.clock import utc_now
from lib.services.desk import Desk
from lib.services.pairs import PairsRead, read_pairs
from lib.ui.loading import BY_TEXT, Vintage


@st.cache_resource(show_spinner=False, max_entries=50, hash_funcs=BY_TEXT)
def load_pairs(at: Vintage, selection: Selection, pairs: tuple[Pair, ...], _desk: Desk) -> PairsRead:
    """Many pairs in the selected week."""
    return read_pairs(_desk, selection, pairs, utc_now())


@st.cache_resource(show_spinner=False, max_entries=100)
def load_pair_strip(at: Vintage, view: str, language: str, _cells: list[PairCell]) -> dict[str, Any]:
    """Finished strip of small pictures; ``view`` spells out which."""
    return pair_strip(_cells, words_for(language))
