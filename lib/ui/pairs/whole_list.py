"""What order and weeks of the page of many pairs redraw, and nothing more."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.commentary.pairs import lacking_sentences, missing_sentence, pairs_headline, short_sentence
from lib.domain.pair_lists import PairList
from lib.services.pairs import PairsRead
from lib.ui.address import write_address
from lib.ui.boundary import boundary
from lib.ui.message import literal
from lib.ui.notices import notices
from lib.ui.pairs.chosen import chosen_list
from lib.ui.pairs.controls import pairs_controls
from lib.ui.pairs.loading import load_pairs
from lib.ui.pairs.tabs import pair_tabs
from lib.ui.reader import Reader, load_usable, open_reader
from lib.ui.share_menu import share_menu
from lib.ui.shares import share_pairs
from lib.ui.states import states


def read_chosen(reader: Reader) -> tuple[PairsRead, Reader, PairList]:
    """The chosen list's pairs in the week asked for."""
    reader, chosen = chosen_list(reader)
    read, reader = load_usable(reader, lambda at, selection, desk: load_pairs(at, selection, chosen.pairs, desk))
    return read, reader, chosen


@st.fragment
def pairs_view(share_place: DeltaGenerator) -> None:
    """Answer, states, controls, pictures and tables of the chosen list."""
    with boundary():
        read, reader, chosen = read_chosen(open_reader())
        share_menu(share_place, reader, read.week, share_pairs(reader, read))
        notices(reader)
        st.header(pairs_headline(read.grid, reader.words, reader.narrow_name), anchor=False)
        states(reader, read.strength)
        _lacking(reader, read)
        pairs_controls(reader, chosen)
        if read.grid.standings:
            pair_tabs(reader, read)
        write_address()


def _lacking(reader: Reader, read: PairsRead) -> None:
    words, name = reader.words, reader.narrow_name
    sentences = (
        *((("red", "error"), text) for text in (missing_sentence(read.grid, words, name),)),
        *((("gray", "info"), text) for text in lacking_sentences(read.grid.lacking, words, name)),
        (("gray", "info"), short_sentence(read.grid, words, name)),
    )
    for (color, icon), text in sentences:
        if text:
            st.caption(f":{color}[:material/{icon}:] {literal(text)}")
