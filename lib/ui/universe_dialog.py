"""Add and remove the symbols the team follows."""

import streamlit as st

from lib.domain.errors import RatioscopeError
from lib.services.clock import utc_now
from lib.services.universe import FIXED, add_instrument, remove_instrument
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.toast import announce


def universe_dialog(reader: Reader) -> None:
    """Open the dialog."""
    open_dialog(reader, reader.words("universe.manage"), _content)


def _content(reader: Reader) -> None:
    words = reader.words
    with st.form("universe_add", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        typed = st.text_input(words("universe.add"), placeholder="IWO", help=words("universe.add.help"), max_chars=40)
        add = st.form_submit_button(words("universe.add.button"), type="primary")
    if add:
        _add(reader, typed)
    for symbol in reader.universe:
        if symbol not in FIXED:
            _row(reader, symbol)


def _row(reader: Reader, symbol: str) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"{literal(reader.name(symbol))} :gray[{symbol}]", width="content")
        if st.button(
            reader.words("universe.remove"), key=f"remove_{symbol}", help=reader.words("universe.remove.help")
        ):
            remove_instrument(reader.desk, symbol)
            announce(reader.words("universe.removed", name=reader.name(symbol), symbol=symbol))


def _add(reader: Reader, typed: str) -> None:
    words = reader.words
    try:
        with st.spinner(words("universe.adding", symbol=typed.strip().upper()[:20])):
            added = add_instrument(reader.desk, typed, utc_now)
    except RatioscopeError as error:
        st.error(message(words, error), icon=":material/error:")
        return
    instrument, rows = added
    announce(words("universe.added", name=instrument.name(words.language), symbol=instrument.symbol, rows=rows))
