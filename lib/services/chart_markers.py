"""What the chart of a pair marks besides events: published notes, and dates of the risks."""

from lib.domain.drawing import Mark
from lib.domain.markers import Marker
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import NoteState
from lib.services.desk import Desk
from lib.services.risk_markers import risk_markers

MOST_NOTES = 2_000


def chart_markers(desk: Desk, marks: tuple[Mark, ...], language: str) -> tuple[Marker, ...]:
    """Marks of notes and risks that are wanted, oldest first.

    A note is marked by its title in the reader's language; a week whose note
    exists in the other language only is marked by that one.
    """
    notes = _note_markers(desk, language) if Mark.NOTES in marks else ()
    risks = risk_markers(desk.store.risks.read()) if Mark.RISKS in marks else ()
    return tuple(sorted((*notes, *risks), key=lambda marker: marker.session))


def _note_markers(desk: Desk, language: str) -> tuple[Marker, ...]:
    published = desk.store.note_archive.find(NoteQuestion(state=NoteState.PUBLISHED), limit=MOST_NOTES)
    own_language_last = sorted(published, key=lambda note: note.address.language == language)
    by_week = {note.address.week: note for note in own_language_last}
    return tuple(
        Marker(week, note.content.title, note.content.title, "note", f"notes?week={week.isoformat()}")
        for week, note in by_week.items()
    )
