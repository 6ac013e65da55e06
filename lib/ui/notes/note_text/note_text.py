"""The component that sets a note."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import streamlit as st

from lib.commentary.glossary import glossary
from lib.locales.catalogue import words_for
from lib.reports.weekly.note_marks import Places, marked_tree
from lib.reports.weekly.note_outline import outlined
from lib.reports.weekly.note_tree import note_tree

FOLDER = Path(__file__).parent
BELOW_PAGE = 3
"""Level of a heading beneath the page's own."""

_mount = st.components.v2.component(
    "ratioscope_note",
    html='<article data-part="note"></article>\n<div data-part="tip" aria-hidden="true" hidden></div>\n',
    css=(FOLDER / "note_text.css").read_text(encoding="utf-8"),
    js="\n".join((FOLDER / name).read_text(encoding="utf-8") for name in ("explaining.js", "note_text.js")),
)


def note_text(text: str, language: str, key: str, *, title: str = "") -> None:
    """Set a note's Markdown, beneath its title if there is one; links inside the dashboard lead where it is served."""
    blocks = note_tree(text.replace("](/", f"]({_site()}/"))
    _set(outlined(blocks, BELOW_PAGE + bool(title)), language, key, title=title)


def note_text_explained(text: str, language: str, key: str, places: Places) -> None:
    """Set a note for readers: dates and figures lead to the chart, words of the field are explained.

    Parameters
    ----------
    places
        Stretches of the text with the address each leads to.
    """
    terms = [asdict(term) for term in glossary(language)]
    _set(outlined(marked_tree(text, language, places, _site()), BELOW_PAGE), language, key, terms=terms)


def _set(
    blocks: Sequence[dict[str, Any]], language: str, key: str, *, title: str = "", terms: Sequence[dict[str, str]] = ()
) -> None:
    words = words_for(language)
    about = words("glossary.title") if terms else ""
    _mount(key=key, data={"title": title, "language": language, "blocks": blocks, "terms": terms, "about": about})


def _site() -> str:
    return "/".join((st.context.url or "").split("/")[:3])
