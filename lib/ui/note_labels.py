"""By what a note is found: its tags and risks."""

from dataclasses import replace

import streamlit as st

from lib.services.note_archive import note_tags
from lib.services.note_rules import MOST_TAGS
from lib.ui.boundary import boundary
from lib.ui.language import key_in_language
from lib.ui.reader import Reader
from lib.ui.sheet import Sheet, store_draft


def note_labels(reader: Reader, sheet: Sheet) -> None:
    """Choose tags, known or new."""
    words, tags = reader.words, sheet.content.tags
    known = [tag for tag, _number in note_tags(reader.desk)]
    key = key_in_language(f"note_tags_{sheet.key}_{sheet.version}")
    st.multiselect(
        words("note.tags"),
        list(dict.fromkeys((*tags, *known))),
        default=list(tags),
        accept_new_options=True,
        max_selections=MOST_TAGS,
        placeholder=words("note.tags.placeholder"),
        key=key,
        on_change=_take,
        args=(reader, sheet, key),
    )


def _take(reader: Reader, sheet: Sheet, key: str) -> None:
    tags = tuple(tag.strip() for tag in st.session_state[key] if tag.strip())
    with boundary():
        store_draft(reader, sheet, replace(sheet.content, tags=tags))
