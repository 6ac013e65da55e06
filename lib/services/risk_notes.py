"""Notes that mention a risk: linked to it, or naming it in title, tags or text."""

from datetime import date

from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Note, NoteState
from lib.domain.risks import Risk
from lib.domain.searched_text import searched_copy, searched_text
from lib.services.desk import Desk

MOST = 100


def notes_of_risk(desk: Desk, risk: Risk, last: date) -> tuple[Note, ...]:
    """Published notes up to a week that mention the risk in either language, newest first.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    linked = [
        note
        for link in (str(risk.key), risk.slug)  # the editor links by key, a file written by hand by name
        for note in _find(desk, NoteQuestion(risk=link, state=NoteState.PUBLISHED))
    ]
    naming = [
        note
        for name in (risk.name_en, risk.name_ja)
        for note in _find(desk, NoteQuestion(text=name, state=NoteState.PUBLISHED))
        if searched_text(name) in searched_copy(note.content)
    ]
    found = {note.address: note for note in (*linked, *naming) if note.address.week <= last}
    return tuple(found[address] for address in sorted(found, reverse=True))


def _find(desk: Desk, question: NoteQuestion) -> tuple[Note, ...]:
    return desk.store.note_archive.find(question, MOST)
