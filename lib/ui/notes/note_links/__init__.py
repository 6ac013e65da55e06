"""Links from one note to others: real addresses to copy or open elsewhere, followed without a new page."""

from lib.ui.notes.note_links.note_links import NoteLink, note_links

__all__ = ["NoteLink", "note_links"]
