"""List, order and weeks of the page of many pairs."""

import streamlit as st

from lib.domain.pair_choice import SPANS, Sort
from lib.ui.address import control
from lib.ui.reader import Reader


def pairs_controls(reader: Reader) -> None:
    """One row: list, order, weeks."""
    words, choice = reader.words, reader.view.pairs
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            words("pairs.sort"),
            tuple(Sort),
            format_func=lambda sort: words(f"pairs.sort.{sort}"),
            width=200,
            **control("sort", choice.sort),
        )
        st.segmented_control(
            words("pairs.weeks"),
            SPANS,
            required=True,
            format_func=words.formats.weeks,
            **control("weeks", choice.weeks),
        )
