"""One field of a form that is kept as it is typed: the editor without title, marks and choices."""

from collections.abc import Callable
from dataclasses import dataclass

from lib.locales.catalogue import Words
from lib.ui.editor.exchange import Answer
from lib.ui.editor.text_editor import Paper, editor_words, mount

BARE: dict[str, object] = {"marks": [], "choices": [], "command": None}
"""A field of a form has neither underlines nor choices, and nobody else writes into it."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a field looks like.

    Parameters
    ----------
    label
        Above it.
    limit
        Longest text accepted, in UTF-16 units.
    lines
        Lines it shows; one line takes no line end.
    placeholder
        In it while it is empty.
    """

    label: str
    limit: int
    lines: int = 1
    placeholder: str = ""


def text_field(
    paper: Paper, field: Field, words: Words, key: str, answer: Answer | None, on_report: Callable[[], None]
) -> None:
    """Mount the field; its reports are in the session's state under ``key``, and ``on_report`` is called for each."""
    told = {
        **editor_words(words, field.limit),
        "text": field.label,
        "placeholder": field.placeholder,
        "too_long": words("typed.too_long", length="{length}", limit=words.formats.plain(field.limit)),
    }
    mount(key, paper, words.language, {**BARE, "words": told, "lines": field.lines}, answer, on_report)
