"""What the author decided against, below his text: to look at, and to take up again."""

from contextlib import suppress
from functools import partial

import streamlit as st

from lib.domain.errors import StoreError
from lib.domain.note_opening import opening
from lib.domain.notes import NoteContent
from lib.domain.shelf import TextPutAway
from lib.services.clock import utc_now
from lib.services.shelf import put_text_away, texts_put_away
from lib.services.text_difference import difference
from lib.ui.boundary import boundary
from lib.ui.dialog import open_dialog
from lib.ui.message import literal
from lib.ui.notes.difference import difference_inline
from lib.ui.notes.sheet import Sheet
from lib.ui.notes.writing import replace_all
from lib.ui.reader import Reader

LONGEST_WORDS = 90
MANY, HEIGHT = 4, 260


def note_shelf(reader: Reader, sheet: Sheet) -> None:
    """All texts put away for this note that do not stand on the sheet, the newest first."""
    kept: tuple[TextPutAway, ...] = ()
    with suppress(StoreError):
        kept = texts_put_away(reader.desk, sheet.person.key, sheet.address)
    others = [one for one in kept if one.content != sheet.content]
    if not others:
        return
    label = reader.words("shelf.title", count=len(others))
    with st.expander(label, icon=":material/inventory_2:", key="note_shelf"):
        st.caption(reader.words("shelf.about"))
        with st.container(height=HEIGHT if len(others) > MANY else "content", border=False):
            for one in others:
                _row(reader, sheet, one)


def _row(reader: Reader, sheet: Sheet, kept: TextPutAway) -> None:
    words = reader.words
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        told = f"**{literal(kept.content.title)}** {literal(opening(kept.content.text, LONGEST_WORDS))}"
        st.markdown(f":gray[{words.formats.instant(kept.put_away_at)}] {told}", width="stretch")
        with st.container(horizontal=True, width="content", gap="small"):
            if st.button(words("shelf.look"), icon=":material/visibility:", key=f"shelf_look_{kept.number}"):
                open_dialog(reader, words("shelf.look.title"), partial(_look, sheet=sheet, kept=kept), "large")
            st.button(
                words("shelf.take"),
                icon=":material/undo:",
                help=words("shelf.take.help"),
                key=f"shelf_take_{kept.number}",
                on_click=partial(_take_up, reader, sheet, kept.content),
            )


def _look(reader: Reader, sheet: Sheet, kept: TextPutAway) -> None:
    """The text put away, marked where it differs from the sheet."""
    st.caption(reader.words("shelf.look.about"))
    difference_inline(difference(sheet.content.whole, kept.content.whole), reader.words, "shelf_difference")


def _take_up(reader: Reader, sheet: Sheet, content: NoteContent) -> None:
    with boundary():
        replace_and_keep(reader, sheet, content)


def replace_and_keep(reader: Reader, sheet: Sheet, content: NoteContent) -> None:
    """Put a text into the editor; what the author had typed goes onto the shelf, unless the team has it."""
    known = (content, sheet.note.content if sheet.note is not None else None)
    if sheet.draft is not None and sheet.content not in known:
        put_text_away(reader.desk, sheet.person.key, sheet.address, sheet.content, utc_now())
    replace_all(sheet, content)
