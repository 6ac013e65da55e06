"""The note of the week as a part of the report."""

from lib.commentary.facts.frozen import published
from lib.domain.notes import Revision
from lib.locales.catalogue import Words
from lib.reports.weekly.note_outline import outlined
from lib.reports.weekly.note_tree import note_tree
from lib.reports.weekly.parts import NotePart

BELOW_THE_TITLE = 3
"""Level of a note's own headings: its title stands at 2, the report's headline at 1."""


def note_part(note: Revision | None, revised: tuple[str, ...], words: Words) -> NotePart | None:
    """Title, author and text; ``None`` without a note, or with one that says nothing."""
    text = "" if note is None else published(note.content.text, note.facts).text
    if note is None or not text.strip():
        return None
    return NotePart(
        title=note.content.title.strip() or words("report.note"),
        by=words("report.note.by", author=note.author.name, time=words.formats.instant(note.saved_at)),
        blocks=outlined(note_tree(text), BELOW_THE_TITLE),
        notes=revised,
    )
