"""What single Markdown files would change here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from lib.domain.desk_contents import ImportAction, ImportRow, NoteAddition
from lib.domain.errors import InvalidInput
from lib.domain.folding import folded
from lib.domain.notes import NoteAddress, NoteContent, NoteState, Revision
from lib.domain.people import Person, Role
from lib.services.note_rules import checked_address, checked_name, publishable
from lib.sources.notes.archive import NoteFile
from lib.sources.notes.note_file import WrittenNote, read_note

MARKDOWN = (".md", ".markdown")


@dataclass(slots=True)
class FilePlan:
    """Files looked at one after the other.

    Parameters
    ----------
    here
        Newest revision of every stored note.
    copied
        Newest revision of every note in the copy that the files lie beside, if any.
    people
        Who is already named by the copy; authors of the files join them.
    importer
        Author of files that name none.
    now
        The present instant, UTC.
    """

    here: Mapping[NoteAddress, Revision]
    copied: Mapping[NoteAddress, Revision]
    people: list[Person]
    importer: str
    now: datetime
    rows: list[ImportRow] = field(default_factory=list)
    additions: list[NoteAddition] = field(default_factory=list)
    seen: dict[NoteAddress, str] = field(default_factory=dict)

    def take(self, file: NoteFile) -> None:
        """One file more: a row, and an addition where it tells something new."""
        if file.problem:
            self._refuse(file, file.problem)
        elif not file.name.lower().endswith(MARKDOWN):
            self.rows.append(ImportRow(file.name, ImportAction.SKIP, reason=InvalidInput("file", "not_a_note")))
        else:
            try:
                self._take_note(file, read_note(file.name, file.content))
            except InvalidInput as wrong:
                self._refuse(file, wrong)

    def _take_note(self, file: NoteFile, written: WrittenNote) -> None:
        address, content = checked_address(written.address, self.now), publishable(written.content)
        if address in self.seen:
            raise InvalidInput("file", "same_note", value=self.seen[address])
        self.seen[address] = file.name
        copied, stored = self.copied.get(address), self.here.get(address)
        if copied:
            if not _same(copied.content, content):
                raise InvalidInput("file", "differs_from_copy")
            return
        row = ImportRow(file.name, ImportAction.CREATE, address, content.title)
        if stored and _same(stored.content, content):
            self.rows.append(replace(row, action=ImportAction.SKIP))
            return
        self.rows.append(replace(row, action=ImportAction.CHANGE) if stored else row)
        self.additions.append(self._addition(written, content, stored))

    def _addition(self, written: WrittenNote, content: NoteContent, stored: Revision | None) -> NoteAddition:
        after = stored.number if stored else 0
        told = min(written.saved_at or self.now, self.now)
        saved_at = max(self.now, stored.saved_at) if stored else told
        author = self._person(written.author or self.importer)
        state = stored.state if stored and stored.state is NoteState.PUBLISHED else written.state
        revision = Revision(written.address, after + 1, author, saved_at, state, content)
        return NoteAddition(written.address, after, (revision,))

    def _person(self, text: str) -> Person:
        name = checked_name(text)
        for person in self.people:
            if folded(person.name) == folded(name):
                return person
        self.people.append(Person(len(self.people) + 1, name, Role.ANALYST))
        return self.people[-1]

    def _refuse(self, file: NoteFile, problem: InvalidInput) -> None:
        self.rows.append(ImportRow(file.name, ImportAction.REFUSE, reason=problem))


def _same(one: NoteContent, other: NoteContent) -> bool:
    """Whether two notes say the same, blank lines around them apart."""
    return replace(one, text=one.text.strip()) == replace(other, text=other.text.strip())
