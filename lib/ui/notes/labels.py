"""By what a note is found, its tags and risks, and the figures that can be put into it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

import streamlit as st

from lib.domain.errors import StoreError
from lib.domain.notes import NoteContent
from lib.services.note_archive import note_tags
from lib.services.note_rules import MOST_LINKS, MOST_TAGS
from lib.ui.boundary import boundary
from lib.ui.language import key_in_language
from lib.ui.notes.annotations import annotation_names
from lib.ui.notes.figures_loading import load_fact_choices
from lib.ui.notes.filters import risk_names
from lib.ui.notes.sheet import Sheet, store_draft
from lib.ui.notes.writing import insert_at_caret
from lib.ui.reader import Reader


def note_labels(reader: Reader, sheet: Sheet) -> None:
    """Tags, risks, annotations, and a figure to insert, side by side."""
    tags, risks, annotations, figures = st.columns(4, gap="medium")
    with tags:
        _tags(reader, sheet)
    with risks:
        _risks(reader, sheet)
    with annotations:
        _annotations(reader, sheet)
    with figures:
        _figures(reader, sheet)


def fact_words(reader: Reader, sheet: Sheet) -> list[tuple[str, str]]:
    """Names of the figures of the week, each with what it is and its value; none while the store is away."""
    with suppress(StoreError):
        choices = load_fact_choices(reader.at, sheet.address, reader.desk)
        return [(one.name, f"{one.group} · {one.label} · {one.value}") for one in choices]
    return []


def _tags(reader: Reader, sheet: Sheet) -> None:
    words, tags = reader.words, sheet.content.tags
    known = [tag for tag, _number in note_tags(reader.desk)]
    key = _key(sheet, "tags", tags)
    st.multiselect(
        words("note.tags"),
        list(dict.fromkeys((*tags, *known))),
        default=list(tags),
        accept_new_options=True,
        max_selections=MOST_TAGS,
        placeholder=words("note.tags.placeholder"),
        key=key,
        on_change=_keep,
        args=(reader, sheet, key, lambda content, chosen: replace(content, tags=chosen)),
    )


def _risks(reader: Reader, sheet: Sheet) -> None:
    words, risks, names = reader.words, sheet.content.risks, risk_names(reader)
    key = _key(sheet, "risks", risks)
    st.multiselect(
        words("note.risks"),
        list(dict.fromkeys((*risks, *names))),
        default=list(risks),
        format_func=lambda risk: names.get(risk, risk),
        max_selections=MOST_LINKS,
        placeholder=words("note.risks.placeholder"),
        key=key,
        on_change=_keep,
        args=(reader, sheet, key, lambda content, chosen: replace(content, risks=chosen)),
    )


def _annotations(reader: Reader, sheet: Sheet) -> None:
    words, linked = reader.words, sheet.content.annotations
    names = annotation_names(reader, sheet.address.week)
    key = _key(sheet, "annotations", linked)
    st.multiselect(
        words("linked.annotations"),
        list(dict.fromkeys((*linked, *names))),
        default=list(linked),
        format_func=lambda annotation: names.get(annotation, words("linked.gone", number=annotation)),
        max_selections=MOST_LINKS,
        placeholder=words("linked.placeholder" if names else "linked.none"),
        help=words("linked.help"),
        key=key,
        on_change=_keep,
        args=(reader, sheet, key, lambda content, chosen: replace(content, annotations=chosen)),
    )


def _figures(reader: Reader, sheet: Sheet) -> None:
    """A living fact goes to the caret, as a placeholder."""
    words = reader.words
    choices = dict(fact_words(reader, sheet))
    inserted = f"{sheet.key}_facts_inserted"
    key = key_in_language(f"note_fact_{sheet.key}_{st.session_state.setdefault(inserted, 0)}")
    st.selectbox(
        words("note.fact"),
        list(choices),
        index=None,
        format_func=lambda name: choices[name],
        placeholder=words("note.fact.placeholder"),
        help=words("note.fact.help"),
        key=key,
        on_change=_insert,
        args=(sheet, key, inserted),
    )


def _key(sheet: Sheet, name: str, chosen: Sequence[str]) -> str:
    """Another widget whenever the stored choice is another: it begins with what is stored."""
    return key_in_language(f"note_{name}_{sheet.key}_{'|'.join(chosen)}")


def _keep(
    reader: Reader, sheet: Sheet, key: str, changed: Callable[[NoteContent, tuple[str, ...]], NoteContent]
) -> None:
    chosen = tuple(one.strip() for one in st.session_state[key] if one.strip())
    with boundary():
        store_draft(reader, sheet, changed(sheet.content, chosen))


def _insert(sheet: Sheet, key: str, inserted: str) -> None:
    """Insert once: the next choice is made in a new widget, for the browser tells an old one's value again."""
    insert_at_caret(sheet, f"{{{st.session_state[key]}}}")
    st.session_state[inserted] += 1
