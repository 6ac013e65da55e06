"""Somebody saved first: both texts and what both started from; one chooses or merges, nothing is lost."""

from dataclasses import replace

import streamlit as st

from lib.analytics.text_difference import text_difference
from lib.analytics.text_merge import Agreed, Disputed, text_merge
from lib.domain.errors import RatioscopeError
from lib.domain.notes import Conflict, NoteContent
from lib.ui.difference import difference
from lib.ui.message import literal, message
from lib.ui.reader import Reader
from lib.ui.sheet import Sheet, conflict_of, settle_conflict
from lib.ui.writing import replace_all

HEIGHT = 240


def conflict_view(reader: Reader, sheet: Sheet) -> None:
    """Both texts with three ways on; nothing where nobody was first."""
    conflict = conflict_of(sheet)
    if conflict is None:
        return
    words = reader.words
    with st.container(border=True, key="note_conflict"):
        time, name = words.formats.instant(conflict.saved_at), literal(conflict.author.name)
        st.markdown(f":orange[:material/call_split:] **{words('conflict.title', time=time, name=name)}**")
        ancestor = conflict.ancestor or NoteContent()
        _side(reader, st.columns(2), conflict, ancestor)
        with st.expander(words("conflict.ancestor"), icon=":material/history:"):
            st.text(_whole(ancestor) if conflict.ancestor else words("conflict.ancestor.none"))
        _ways(reader, sheet, conflict)


def merged(conflict: Conflict, words_mine: str, words_theirs: str) -> NoteContent:
    """Both changes in one text; places that both changed carry both, each under its name."""
    ancestor = conflict.ancestor or NoteContent()

    def said(piece: Agreed | Disputed) -> str:
        if isinstance(piece, Agreed):
            return piece.text
        return f"{words_mine}{piece.mine}{words_theirs}{piece.theirs}"

    pieces = text_merge(ancestor.text, conflict.mine.text, conflict.theirs.text)
    mine, theirs = conflict.mine, conflict.theirs
    return replace(
        mine,
        title=theirs.title if mine.title == ancestor.title else mine.title,
        text="".join(said(piece) for piece in pieces),
        tags=tuple(dict.fromkeys((*mine.tags, *theirs.tags))),
        risks=tuple(dict.fromkeys((*mine.risks, *theirs.risks))),
    )


def _side(reader: Reader, places: list[st.delta_generator.DeltaGenerator], conflict: Conflict, ancestor: NoteContent) -> None:
    for place, name, content in zip(places, ("mine", "theirs"), (conflict.mine, conflict.theirs), strict=True):
        with place:
            st.caption(reader.words(f"conflict.{name}"))
            with st.container(border=True, height=HEIGHT):
                pieces = text_difference(_whole(ancestor), _whole(content))
                difference(pieces, reader.words, f"conflict_{name}")


def _ways(reader: Reader, sheet: Sheet, conflict: Conflict) -> None:
    words = reader.words
    with st.container(horizontal=True):
        if st.button(words("conflict.use_mine"), key="conflict_mine", help=words("conflict.use_mine.help")):
            _decide(reader, sheet, conflict, conflict.mine)
        if st.button(words("conflict.use_theirs"), key="conflict_theirs", help=words("conflict.use_theirs.help")):
            _decide(reader, sheet, conflict, conflict.theirs)
        if st.button(words("conflict.merge"), type="primary", key="conflict_merge", help=words("conflict.merge.help")):
            both = merged(conflict, words("conflict.mark.mine"), words("conflict.mark.theirs"))
            _decide(reader, sheet, conflict, both)


def _decide(reader: Reader, sheet: Sheet, conflict: Conflict, content: NoteContent) -> None:
    try:
        settle_conflict(reader, sheet, conflict, content)
    except RatioscopeError as error:
        st.error(message(reader.words, error), icon=":material/error:")
        return
    replace_all(sheet, content)
    st.rerun(scope="fragment")


def _whole(content: NoteContent) -> str:
    return f"{content.title}\n\n{content.text}".strip()
