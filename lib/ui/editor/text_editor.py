"""The editor on a page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from lib.locales.catalogue import Words
from lib.ui.editor.exchange import Answer, Command, Mark, told_command, told_mark

FOLDER = Path(__file__).parent
SCRIPTS = ("spans.js", "mirror.js", "writing.js", "keeping.js", "completion.js", "editor.js")
LABELS = (
    *("title", "text", "placeholder", "words", "characters"),
    *("restore", "discard", "found", "restored"),
    *("waiting", "not_kept", "too_long", "moved", "choices"),
)
LANGUAGE_MARKS = ("time", "characters", "words", "length")


def _content(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


_mount = st.components.v2.component(
    "ratioscope_editor",
    html=_content("editor.html"),
    css=_content("editor.css"),
    js="\n".join(_content(name) for name in SCRIPTS),
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What an editor shows.

    Parameters
    ----------
    writer
        Name an editor that now appears reports under; one that is there keeps its own.
    place
        Name under which the browser keeps what is not acknowledged: installation, author, week, language.
    title, text
        As stored.
    version
        Version of the stored draft, 0 where there is none.
    revision
        Revision of the note it started from, 0 where there was none.
    saved
        When it was stored, in words.
    limit
        Longest text accepted, in UTF-16 units.
    choices
        What may stand between braces, each with a word about it.
    """

    writer: str
    place: str
    title: str
    text: str
    version: int
    revision: int
    saved: str
    limit: int
    choices: Sequence[tuple[str, str]] = ()


def text_editor(
    paper: Paper,
    words: Words,
    key: str,
    *,
    marks: Sequence[Mark] = (),
    answer: Answer | None = None,
    command: Command | None = None,
) -> None:
    """Mount the editor; its reports are in the session's state under ``key``."""
    shown = {
        "marks": [told_mark(mark, paper.text) for mark in marks],
        "choices": [{"name": name, "about": about} for name, about in paper.choices],
        "command": None if command is None else told_command(command, paper.text),
        "lines": 0,
    }
    mount(key, paper, words.language, {"words": editor_words(words, paper.limit), **shown}, answer, _rerun)


def mount(
    key: str,
    paper: Paper,
    language: str,
    shown: Mapping[str, Any],
    answer: Answer | None,
    on_report: Callable[[], None],
) -> None:
    """Give the browser a paper, what else is shown, and what became of its last report."""
    told = {"language": language, "answer": None if answer is None else asdict(answer)}
    _mount(key=key, data={**asdict(paper), **told, **shown}, on_report_change=on_report)


def editor_words(words: Words, limit: int) -> dict[str, str]:
    """Texts of the editor; what only the browser knows stays a mark in braces."""
    marks = {mark: f"{{{mark}}}" for mark in LANGUAGE_MARKS}
    return {name: words(f"editor.{name}", limit=words.formats.plain(limit), **marks) for name in LABELS}


def _rerun() -> None:
    """A report draws the page again; what it says is read there."""
