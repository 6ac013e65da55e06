"""What to read next: the note before, the note after, and notes on the same risks."""

from collections.abc import Iterator
from datetime import date, timedelta

from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Note, NoteAddress, NoteState, Revision
from lib.services.notes import latest_note
from lib.ui.notes.filters import risk_names
from lib.ui.notes.note_links import NoteLink, note_links
from lib.ui.reader import Reader

MOST_RELATED = 4


def note_surroundings(reader: Reader, note: Revision, twin: Note | None) -> None:
    """Links out of a note, each with its week; none is offered twice."""
    links = [*_twin(reader, twin), *_neighbours(reader, note.address)]
    shown = {note.address, *(link.note.address for link in links)}
    for risk, name in _risks(reader, note).items():
        related = [other for other in _on(reader, note.address.language, risk) if other.address not in shown]
        links += [NoteLink(reader.words("note.same_risk", risk=name), other) for other in related[:MOST_RELATED]]
        shown |= {other.address for other in related}
    note_links(reader, links, f"note_links_{note.address.week}_{note.address.language}")


def _twin(reader: Reader, twin: Note | None) -> Iterator[NoteLink]:
    if twin is not None and twin.state is NoteState.PUBLISHED:
        yield NoteLink(reader.words("note.twin"), twin)


def _neighbours(reader: Reader, address: NoteAddress) -> Iterator[NoteLink]:
    earlier = latest_note(reader.desk, address.language, address.week - timedelta(days=1))
    for mark, other in (("before", earlier), ("after", _following(reader, address))):
        if other is not None:
            yield NoteLink(reader.words("note.neighbours"), other, mark)


def _risks(reader: Reader, note: Revision) -> dict[str, str]:
    """Names of the note's risks."""
    names = risk_names(reader) if note.content.risks else {}
    return {risk: names.get(risk, risk) for risk in note.content.risks}


def _following(reader: Reader, address: NoteAddress) -> Note | None:
    question = NoteQuestion(
        language=address.language,
        state=NoteState.PUBLISHED,
        spans=((address.week + timedelta(days=1), date.max),),
    )
    archive = reader.desk.store.note_archive
    number = sum(count for _year, _month, count in archive.months(question))
    return archive.find(question, 1, number - 1)[0] if number else None


def _on(reader: Reader, language: str, risk: str) -> tuple[Note, ...]:
    """The newest notes on a risk, with room for those that are shown already."""
    question = NoteQuestion(language=language, state=NoteState.PUBLISHED, risk=risk)
    return reader.desk.store.note_archive.find(question, 2 * MOST_RELATED)
