"""Notes that mention a risk: linked to it, or naming it in title, tags or text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Note, NoteContent, NoteState
from lib.domain.risks import Risk
from lib.domain.searched_text import searched_copy, searched_text
from lib.services.desk import Desk
from lib.services.published_notes import published_revision

MOST = 100


def notes_of_risk(desk: Desk, risk: Risk, last: date, known_on: date | None = None) -> tuple[Note, ...]:
    """Published notes up to a week that mention the risk in either language, newest first.

    Parameters
    ----------
    known_on
        Only those published by the end of that day, as they were then.

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
    notes = (found[address] for address in sorted(found, reverse=True))
    return tuple(notes) if known_on is None else tuple(_as_known(desk, notes, risk, known_on))


def _as_known(desk: Desk, notes: Iterable[Note], risk: Risk, known_on: date) -> Iterator[Note]:
    for note in notes:
        then = published_revision(desk, note.address, known_on)
        if then is not None and _mentions(then.content, risk):
            yield replace(note, content=then.content)


def _mentions(content: NoteContent, risk: Risk) -> bool:
    linked = {str(risk.key), risk.slug} & set(content.risks)
    return bool(linked) or any(searched_text(name) in searched_copy(content) for name in (risk.name_en, risk.name_ja))


def _find(desk: Desk, question: NoteQuestion) -> tuple[Note, ...]:
    return desk.store.note_archive.find(question, MOST)
