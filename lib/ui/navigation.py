"""The pages, in the reader's language."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lib.locales.catalogue import Words

PAGES = Path(__file__).parents[2] / "pages"
STEMS = ("market_summary", "relative_strength", "pairs", "notes", "risks", "reconciliation")


def navigation(words: Words) -> StreamlitPage:
    """The page the reader is on."""
    return st.navigation(list(pages(words).values()), position="top")


def pages(words: Words) -> dict[str, StreamlitPage]:
    """Pages by the stem of their file; the first answers at the root."""
    return {stem: _page(stem, words) for stem in STEMS}


def page_after(stem: str, words: Words) -> StreamlitPage:
    """Page to read after this one; the last leads back to the first."""
    return pages(words)[STEMS[(STEMS.index(stem) + 1) % len(STEMS)]]


def _page(stem: str, words: Words) -> StreamlitPage:
    return st.Page(
        PAGES / f"{stem}.py",
        title=words(f"page.{stem}"),
        help=words(f"page.{stem}.question"),
        default=stem == STEMS[0],
        url_path=stem,
    )
