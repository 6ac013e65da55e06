"""Two edits brought together, place by place: what both changed is asked for, with the result as it stands."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

import streamlit as st

from lib.domain.notes import NoteContent
from lib.services.text_difference import against_common
from lib.services.text_merge import Agreed, Choice, ContentMerge, Disputed
from lib.ui.language import key_in_language
from lib.ui.notes.difference import Piece, difference_inline, text_in_the_making
from lib.ui.reader import Reader

HEIGHT = 280


def merge_view(reader: Reader, merge: ContentMerge, whose: Mapping[str, str]) -> NoteContent | None:
    """Every disputed place with its three answers, and the result; the note once all are answered.

    ``whose`` calls the two texts, ``mine`` and ``theirs``, by a name.
    """
    words, places = reader.words, merge.disputed
    st.markdown(words("merge.about", count=len(places)))
    answers = [_place(reader, merge, number, whose) for number in range(1, len(places) + 1)]
    st.caption(words("merge.result"))
    with st.container(border=True, height=HEIGHT):
        text_in_the_making(_pieces(reader, merge, answers), words, "merge_result")
    choices = [answer for answer in answers if answer is not None]
    return merge.resolved(choices) if len(choices) == len(places) else None


def _place(reader: Reader, merge: ContentMerge, number: int, whose: Mapping[str, str]) -> Choice | None:
    words, place = reader.words, merge.disputed[number - 1]
    name, texts = _name(place, number), {"mine": place.mine, "theirs": place.theirs}
    sides = against_common(place.ancestor, *texts.values())
    where = words("merge.title" if place is merge.title else "merge.place", number=number, count=len(merge.disputed))
    with st.container(border=True):
        st.markdown(f"**{where}**")
        for column, side, segments in zip(st.columns(2), texts, sides, strict=True):
            with column:
                st.caption(whose[side] if texts[side].strip() else words("merge.none", whose=whose[side]))
                difference_inline(segments, words, f"merge_{side}_{name}")
        return st.segmented_control(
            where,
            list(Choice),
            format_func=lambda choice: whose.get(choice) or words("merge.both"),
            label_visibility="collapsed",
            key=key_in_language(f"merge_choice_{name}"),
        )


def _name(place: Disputed, number: int) -> str:
    """Answers stay with a place while somebody goes on writing elsewhere."""
    said = repr((place.mine, place.theirs, place.ancestor))
    return f"{number}_{sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _pieces(reader: Reader, merge: ContentMerge, answers: Sequence[Choice | None]) -> list[Piece]:
    """The note as it will be: what is decided is marked, what is not is a gap with its number."""
    given = iter(enumerate(answers, 1))
    pieces: list[Piece] = []
    for part in (merge.title, Agreed("\n\n"), *merge.parts):
        if isinstance(part, Agreed):
            pieces.append(("equal", part.text))
            continue
        number, choice = next(given)
        gap = ("open", reader.words("merge.open", number=number))
        pieces.append(gap if choice is None else ("insert", part.said(choice)))
    return pieces
