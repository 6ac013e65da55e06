"""Somebody saved first: both texts and what both started from; one chooses or merges, nothing is lost."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.domain.errors import RatioscopeError
from lib.domain.notes import Conflict, NoteContent
from lib.services.text_difference import difference
from lib.services.text_merge import Agreed, merge_contents
from lib.ui.difference import difference_inline
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
        _sides(reader, st.columns(2), conflict, ancestor)
        with st.expander(words("conflict.ancestor"), icon=":material/history:"):
            st.text(_whole(ancestor) if conflict.ancestor else words("conflict.ancestor.none"))
        _ways(reader, sheet, conflict)


def _sides(reader: Reader, places: Sequence[DeltaGenerator], conflict: Conflict, ancestor: NoteContent) -> None:
    for place, name, content in zip(places, ("mine", "theirs"), (conflict.mine, conflict.theirs), strict=True):
        with place:
            st.caption(reader.words(f"conflict.{name}"))
            with st.container(border=True, height=HEIGHT):
                segments = difference(_whole(ancestor), _whole(content))
                difference_inline(segments, reader.words, f"conflict_{name}")


def _ways(reader: Reader, sheet: Sheet, conflict: Conflict) -> None:
    words = reader.words
    with st.container(horizontal=True):
        if st.button(words("conflict.use_mine"), key="conflict_mine", help=words("conflict.use_mine.help")):
            _decide(reader, sheet, conflict, conflict.mine)
        if st.button(words("conflict.use_theirs"), key="conflict_theirs", help=words("conflict.use_theirs.help")):
            _decide(reader, sheet, conflict, conflict.theirs)
        if st.button(words("conflict.merge"), type="primary", key="conflict_merge", help=words("conflict.merge.help")):
            _decide(reader, sheet, conflict, _both(conflict))


def _both(conflict: Conflict) -> NoteContent:
    """Both edits in one; a sentence that both changed stands there twice."""
    merge = merge_contents(conflict)
    title = merge.title.text if isinstance(merge.title, Agreed) else merge.title.mine
    text = merge.text.both
    return NoteContent(title, text, merge.tags, merge.risks, merge.annotations)


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
