"""List, order and weeks of the page of many pairs."""

from dataclasses import replace

import streamlit as st

from lib.domain.pair_choice import SPANS, Sort
from lib.domain.pair_lists import PairList
from lib.ui.address import control
from lib.ui.pairs.list_form import pair_list_dialog
from lib.ui.reader import Reader

USUAL = ""
"""No stored list; Streamlit takes ``None`` for nothing chosen."""


def pairs_controls(reader: Reader, chosen: PairList) -> None:
    """One row: list and its form, order, weeks."""
    words, choice = reader.words, reader.view.pairs
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _lists(reader)
        _buttons(reader, chosen)
        st.selectbox(
            words("pairs.sort"),
            tuple(Sort),
            format_func=lambda sort: words(f"pairs.sort.{sort}"),
            width=190,
            **control("sort", choice.sort),
        )
        st.segmented_control(
            words("pairs.weeks"),
            SPANS,
            required=True,
            format_func=words.formats.weeks,
            **control("weeks", choice.weeks),
        )


def _lists(reader: Reader) -> None:
    stored = {one.key: one.name for one in reader.desk.store.pair_lists.lists()}
    st.selectbox(
        reader.words("parameter.list"),
        [USUAL, *stored],
        format_func=lambda key: stored.get(key) or reader.words("pairs.usual"),
        width=230,
        **control("list", reader.view.pairs.key or USUAL, whole_page=True),
    )


def _buttons(reader: Reader, chosen: PairList) -> None:
    """A new list begins with the pairs on screen; the usual pairs themselves cannot be changed."""
    words = reader.words
    if chosen.key is not None and st.button("", icon=":material/edit:", help=words("pairs.list.edit"), key="list_edit"):
        pair_list_dialog(reader, chosen)
    if st.button("", icon=":material/playlist_add:", help=words("pairs.list.new.help"), key="list_new"):
        pair_list_dialog(reader, replace(chosen, name="", key=None, version=1))
