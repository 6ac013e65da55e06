"""A note as readers see it: set for long texts in both languages, nothing in it fetched or run.

The Markdown arrives as a tree of plain values; the browser builds elements from
it and fills them with text only.
"""

from lib.ui.notes.note_text.note_text import note_text, note_text_explained

__all__ = ["note_text", "note_text_explained"]
