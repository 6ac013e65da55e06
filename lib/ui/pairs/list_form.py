"""The form for one list of pairs, with explicit save and the version that was read."""

from dataclasses import replace

import streamlit as st

from lib.domain.errors import EditConflict, RatioscopeError
from lib.domain.pair_lists import LONGEST_NAME, MOST_PAIRS, Pair, PairList, parse_pairs, written
from lib.services.pair_lists import archive_pair_list, save_pair_list
from lib.ui.address import set_parameter
from lib.ui.dialog import open_dialog
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.toast import announce

READ = "pair_list_version_read"


def pair_list_dialog(reader: Reader, start: PairList) -> None:
    """Open the form for a list, or for a new one that begins with some pairs."""
    st.session_state[READ] = start.version
    title = reader.words("pairs.list.new" if start.key is None else "pairs.list.edit")
    open_dialog(reader, title, lambda reader: _form(reader, start))


def _form(reader: Reader, start: PairList) -> None:
    words = reader.words
    with st.form("pair_list", border=False):
        name = st.text_input(words("parameter.list_name"), start.name, max_chars=LONGEST_NAME)
        text = st.text_area(
            words("pairs.list.pairs"),
            _lines(start.pairs),
            height=260,
            help=words("pairs.list.pairs.help", most=MOST_PAIRS),
        )
        st.caption(words("pairs.list.symbols", symbols=literal(", ".join(reader.universe))))
        with st.container(horizontal=True):
            save = st.form_submit_button(words("pairs.list.save"), type="primary")
            archive = start.key is not None and st.form_submit_button(
                words("pairs.list.archive"), help=words("pairs.list.archive.help")
            )
    read = replace(start, version=st.session_state[READ])
    if save:
        _save(reader, read, name, text)
    elif archive:
        _archive(reader, read)


def _save(reader: Reader, read: PairList, name: str, text: str) -> None:
    try:
        saved = save_pair_list(reader.desk, replace(read, name=name, pairs=parse_pairs(text)))
    except EditConflict:
        _conflict(reader, read)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
    else:
        set_parameter("list", saved.key)
        announce(reader.words("pairs.list.saved", name=saved.name))


def _archive(reader: Reader, read: PairList) -> None:
    try:
        archive_pair_list(reader.desk, read)
    except EditConflict:
        _conflict(reader, read)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
    else:
        set_parameter("list", None)
        announce(reader.words("pairs.list.archived", name=read.name))


def _conflict(reader: Reader, mine: PairList) -> None:
    """Show what is stored; the words typed stay in the form, and saving again is a decision."""
    words = reader.words
    theirs = next((one for one in reader.desk.store.pair_lists.lists() if one.key == mine.key), None)
    st.warning(words("error.edit_conflict"), icon=":material/warning:")
    if theirs is not None:
        st.session_state[READ] = theirs.version
        st.markdown(f"**{words('pairs.list.theirs')}** {literal(theirs.name)}")
        st.code(_lines(theirs.pairs), language=None)


def _lines(pairs: tuple[Pair, ...]) -> str:
    return "\n".join(map(written, pairs))
