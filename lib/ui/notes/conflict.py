"""Somebody saved first: both texts and what both started from; one chooses or merges, nothing is lost."""

from functools import partial

import streamlit as st

from lib.domain.notes import Conflict, NoteContent
from lib.services.text_difference import against_common
from lib.services.text_merge import merge_contents
from lib.ui.boundary import boundary
from lib.ui.message import literal
from lib.ui.notes.difference import difference_inline
from lib.ui.notes.merge import merge_view
from lib.ui.notes.sheet import Sheet, conflict_of, settle_conflict
from lib.ui.notes.writing import replace_all
from lib.ui.reader import Reader

HEIGHT = 240


def conflict_view(reader: Reader, sheet: Sheet) -> None:
    """Both texts with three ways on; nothing where nobody was first."""
    conflict = conflict_of(sheet)
    if conflict is None:
        return
    words = reader.words
    with st.container(border=True, key="note_conflict"):
        time, name = words.formats.instant(conflict.saved_at), literal(conflict.author.name)
        title = words(_key("conflict.title", sheet, conflict), time=time, name=name)
        st.markdown(f":orange[:material/call_split:] **{title}**")
        if st.session_state.get(f"{sheet.key}_merging"):
            _place_by_place(reader, sheet, conflict)
            return
        _sides(reader, sheet, conflict)
        if conflict.ancestor is not None:
            with st.expander(words("conflict.ancestor"), icon=":material/history:"):
                st.text(conflict.ancestor.whole)
        _ways(reader, sheet, conflict)


def _sides(reader: Reader, sheet: Sheet, conflict: Conflict) -> None:
    """Each text with what it changed of the common one; without one, with what the other lacks."""
    words, ancestor = reader.words, conflict.ancestor
    texts = [content.whole for content in (conflict.mine, conflict.theirs)]
    sides = against_common(None if ancestor is None else ancestor.whole, *texts)
    for place, name, segments in zip(st.columns(2), ("mine", "theirs"), sides, strict=True):
        with place:
            about = f"conflict.{name}" if ancestor is None else f"conflict.{name}.changed"
            st.caption(words(_key(about, sheet, conflict)))
            with st.container(border=True, height=HEIGHT):
                difference_inline(segments, words, f"conflict_text_{name}")


def _ways(reader: Reader, sheet: Sheet, conflict: Conflict) -> None:
    """Both brought together, or one of the two; what both changed is asked for first."""
    words, merge = reader.words, merge_contents(conflict)
    together = partial(_decide, reader, sheet, conflict, merge.resolved(())) if not merge.disputed else None
    with st.container(horizontal=True):
        st.button(
            words("conflict.merge"),
            type="primary",
            help=words("conflict.merge.help"),
            key="conflict_merge",
            on_click=together or partial(_merge, sheet, begun=True),
        )
        for way, content in (("use_mine", conflict.mine), ("use_theirs", conflict.theirs)):
            st.button(
                words(_key(f"conflict.{way}", sheet, conflict)),
                help=words(_key(f"conflict.{way}.help", sheet, conflict)),
                key=f"conflict_{way}",
                on_click=partial(_decide, reader, sheet, conflict, content),
            )


def _place_by_place(reader: Reader, sheet: Sheet, conflict: Conflict) -> None:
    words = reader.words
    whose = {side: words(_key(f"conflict.{side}", sheet, conflict)) for side in ("mine", "theirs")}
    merged = merge_view(reader, merge_contents(conflict), whose)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            words("merge.take"),
            type="primary",
            help=words("merge.take.help") if merged is not None else words("merge.take.missing"),
            disabled=merged is None,
            key="merge_take",
            on_click=partial(_decide, reader, sheet, conflict, merged or conflict.mine),
        )
        st.button(words("merge.back"), key="merge_back", on_click=partial(_merge, sheet, begun=False))


def _key(key: str, sheet: Sheet, conflict: Conflict) -> str:
    """Message of a conflict with another person, or with another tab of the author's own."""
    return f"{key}.tab" if conflict.author.key == sheet.person.key else key


def _merge(sheet: Sheet, *, begun: bool) -> None:
    st.session_state[f"{sheet.key}_merging"] = begun


def _decide(reader: Reader, sheet: Sheet, conflict: Conflict, content: NoteContent) -> None:
    with boundary():
        settle_conflict(reader, sheet, conflict, content)
        replace_all(sheet, content)
        _merge(sheet, begun=False)
