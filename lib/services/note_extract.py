"""How the latest note begins, for the summary."""

from dataclasses import dataclass
from datetime import date

from lib.domain.note_opening import opening
from lib.domain.notes import Note
from lib.services.desk import Desk
from lib.services.living_facts import published_text
from lib.services.notes import latest_note, note_history


@dataclass(frozen=True, slots=True)
class NoteExtract:
    """A published note, and how it begins: Markdown."""

    note: Note
    begins: str


def latest_extract(desk: Desk, language: str, week: date, longest: int) -> NoteExtract | None:
    """Newest published note not after a week, if there is one.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    note = latest_note(desk, language, week)
    if note is None:
        return None
    newest = note_history(desk, note.address)[0]
    return NoteExtract(note, opening(published_text(newest), longest))
